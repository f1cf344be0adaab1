package nl.schuifaan.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A store that does not answer for a while. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

    private final Outage outage = new Outage(LoggerFactory.getLogger(OutageTest.class), "reminders wait");

    @AfterEach
    void stay() {
        Thread.interrupted();
    }

    @Test
    void is_told_once_and_so_is_its_end(CapturedOutput log) {
        for (int i = 0; i < 20; i++) {
            assertThat(outage.tried(this::silent)).isFalse();
        }
        assertThat(outage.tried(() -> { })).isTrue();
        assertThat(outage.tried(() -> { })).isTrue();

        assertThat(log.getOut().lines()).hasSize(2);
        assertThat(log).contains("reminders wait: the store does not answer (MongoTimeoutException); trying again")
                .contains("reminders wait: the store answers again");
    }

    @Test
    void is_told_anew_when_it_comes_back(CapturedOutput log) {
        outage.tried(this::silent);
        outage.tried(() -> { });
        outage.tried(this::silent);

        assertThat(log.getOut().split("does not answer", -1)).hasSize(3);
    }

    @Test
    void is_not_what_a_mistake_in_the_program_is(CapturedOutput log) {
        outage.tried(() -> {
            throw new IllegalStateException("a mistake");
        });

        assertThat(log).contains("a mistake").contains("\tat ");
    }

    @Test
    void is_not_what_the_end_of_the_program_is(CapturedOutput log) {
        Thread.currentThread().interrupt();
        outage.tried(this::silent);

        assertThat(log.getOut()).isEmpty();
    }

    @Test
    void is_not_what_a_part_that_is_no_longer_made_is(CapturedOutput log) {
        outage.tried(() -> {
            throw new BeanCreationNotAllowedException("letters", "the program ends");
        });

        assertThat(log.getOut()).isEmpty();
    }

    private void silent() {
        throw new MongoTimeoutException("and the whole state of the cluster");
    }
}
