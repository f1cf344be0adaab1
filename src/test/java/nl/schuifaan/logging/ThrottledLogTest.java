package nl.schuifaan.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ThrottledLogTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final ThrottledLog seldom = new ThrottledLog(LoggerFactory.getLogger(ThrottledLogTest.class), clock::get);

    @Test
    void tells_of_the_first_and_then_once_a_minute_of_how_many(CapturedOutput log) {
        for (int i = 0; i < 1_000; i++) {
            seldom.warn("a stranger was refused");
        }
        assertThat(log.getOut()).containsOnlyOnce("a stranger was refused").doesNotContain("times more");
        clock.addAndGet(Duration.ofSeconds(61).toNanos());
        seldom.warn("a stranger was refused");
        assertThat(log.getOut()).contains("a stranger was refused (and 999 times more since it was last told)");
    }
}
