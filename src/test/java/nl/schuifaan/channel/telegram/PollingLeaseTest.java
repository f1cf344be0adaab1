package nl.schuifaan.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.DisplayName;
import org.springframework.data.mongodb.core.MongoTemplate;

@DisplayName("The lease to poll")
class PollingLeaseTest {

    private final MovableClock clock = new MovableClock();

    @StoreTest
    void has_one_holder_however_many_want_it_at_once(MongoTemplate mongo) throws Exception {
        List<Callable<Boolean>> takers = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> new PollingLease(mongo, clock, "machine " + i)::keep).toList();

        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(all.invokeAll(takers)).extracting(Future::resultNow).containsOnlyOnce(true);
        }
    }

    @StoreTest
    void lapses_when_it_is_not_kept(MongoTemplate mongo) {
        PollingLease dead = new PollingLease(mongo, clock, "one");
        PollingLease other = new PollingLease(mongo, clock, "two");
        dead.keep();
        assertThat(other.keep()).isFalse();

        clock.forward(PollingLease.LENGTH.plusMillis(1));
        assertThat(dead.held()).isFalse();
        assertThat(other.keep()).isTrue();
        assertThat(dead.keep()).isFalse();
    }

    @StoreTest
    void lasts_while_it_is_kept(MongoTemplate mongo) {
        PollingLease lease = new PollingLease(mongo, clock, "one");
        lease.keep();
        for (int i = 0; i < 4; i++) {
            clock.forward(Duration.ofSeconds(10));
            assertThat(lease.keep()).isTrue();
            assertThat(lease.held()).isTrue();
        }
        assertThat(new PollingLease(mongo, clock, "two").keep()).isFalse();
    }

    @StoreTest
    void goes_to_whoever_starts_again_in_the_same_place_without_a_wait_but_only_at_the_start(MongoTemplate mongo) {
        PollingLease killed = new PollingLease(mongo, clock, "one");
        killed.keep();

        PollingLease restarted = new PollingLease(mongo, clock, "one");
        assertThat(restarted.keep()).isTrue();
        assertThat(killed.keep()).isFalse();
    }

    @StoreTest
    void that_is_given_up_is_free_at_once(MongoTemplate mongo) {
        PollingLease lease = new PollingLease(mongo, clock, "one");
        lease.keep();
        lease.release();

        assertThat(lease.held()).isFalse();
        assertThat(new PollingLease(mongo, clock, "two").keep()).isTrue();
    }

    @StoreTest
    void of_another_is_not_given_up_by_us(MongoTemplate mongo) {
        new PollingLease(mongo, clock, "one").keep();
        new PollingLease(mongo, clock, "two").release();

        assertThat(new PollingLease(mongo, clock, "three").keep()).isFalse();
    }
}
