package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(OutputCaptureExtension.class)
class DailyBudgetTest {

    @StoreTest
    void when_it_is_used_up_nothing_goes_out_and_the_organiser_is_told_on_the_way(MongoTemplate store, CapturedOutput log) {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 10);

        assertThat(budget.take(7)).isTrue();
        assertThat(log).doesNotContain("segments");
        assertThat(budget.take(1)).isTrue();
        assertThat(log).containsOnlyOnce("8 of today's 10 segments are used");
        assertThat(budget.take(3)).as("a message that begins within the budget may end beyond it").isTrue();
        assertThat(log).containsOnlyOnce("the daily budget of 10 segments is used up");

        assertThat(budget.take(1)).isFalse();
        assertThat(budget.usedUp()).isTrue();
        assertThat(budget.used()).isEqualTo(11);
        assertThat(log).containsOnlyOnce("used up");
    }

    @StoreTest
    void a_new_instance_goes_on_with_the_same_day(MongoTemplate store) {
        new DailyBudget(store, new MovableClock(), 5).take(5);

        assertThat(new DailyBudget(store, new MovableClock(), 5).take(1)).isFalse();
    }

    @StoreTest
    void it_begins_anew_at_midnight_in_the_hague_and_what_waits_goes_out_in_the_morning(MongoTemplate store) {
        MovableClock clock = new MovableClock();
        DailyBudget budget = new DailyBudget(store, clock, 5);
        budget.take(5);
        assertThat(budget.take(1)).isFalse();

        clock.forward(budget.untilMorning());

        assertThat(clock.local().toLocalTime()).isBetween(LocalTime.of(8, 59, 59), LocalTime.of(9, 0, 5));
        assertThat(budget.take(1)).isTrue();
    }

    @StoreTest
    void what_was_given_back_can_be_used(MongoTemplate store) {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 5);
        budget.take(5);
        budget.giveBack(5);

        assertThat(budget.used()).isZero();
        assertThat(budget.take(5)).isTrue();
    }

    @StoreTest
    void a_hundred_at_once_get_what_there_is_and_no_more(MongoTemplate store) throws Exception {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 70);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = IntStream.range(0, 100).mapToObj(_ -> people.submit(() -> budget.take(1))).toList();
            int out = 0;
            for (Future<Boolean> send : sends) {
                out += send.get() ? 1 : 0;
            }
            assertThat(out).isEqualTo(70);
        }
        assertThat(budget.used()).isEqualTo(70);
        assertThat(budget.untilMorning()).isLessThan(Duration.ofHours(34));
    }
}
