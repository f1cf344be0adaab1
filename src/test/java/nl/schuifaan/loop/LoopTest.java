package nl.schuifaan.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LoopTest {

    private final AtomicInteger rounds = new AtomicInteger();

    /** A round for each number that is counted. */
    private abstract class Counted extends Loop {

        Counted() {
            super("counted", "nothing is counted");
        }

        @Override
        protected Duration round() throws InterruptedException {
            return round(rounds.incrementAndGet());
        }

        abstract Duration round(int number) throws InterruptedException;

        @Override
        protected Duration failed(Throwable failure) {
            super.failed(failure);
            return Duration.ofMillis(1);
        }
    }

    @Test
    void an_error_of_the_virtual_machine_too_is_told_once_and_waited_out(CapturedOutput log) {
        Loop loop = new Counted() {
            @Override
            Duration round(int number) {
                if (number <= 3) {
                    throw new StackOverflowError();
                }
                return DONE;
            }
        };
        loop.start();
        await().untilAsserted(() -> assertThat(log).contains("nothing is counted: the store answers again"));
        loop.stop();
        assertThat(rounds).hasValue(4);
        assertThat(log.getOut().split("this went wrong", -1)).hasSize(2);
    }

    @Test
    void a_long_pause_is_cut_short_by_the_end() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Loop loop = new Counted() {
            @Override
            Duration round(int number) {
                begun.countDown();
                return Duration.ofHours(1);
            }
        };
        loop.start();
        begun.await();
        assertThat(loop.isRunning()).isTrue();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void a_round_that_may_end_is_not_broken_off(CapturedOutput log) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Loop loop = new Counted() {
            @Override
            Duration round(int number) throws InterruptedException {
                begun.countDown();
                go.await();
                ended.countDown();
                return Duration.ofHours(1);
            }
        };
        loop.start();
        begun.await();
        assertThat(loop.finish(Duration.ZERO)).isFalse();
        go.countDown();
        assertThat(loop.finish(Duration.ofSeconds(20))).isTrue();
        assertThat(ended.getCount()).isZero();
        assertThat(log.getOut()).isEmpty();
    }
}
