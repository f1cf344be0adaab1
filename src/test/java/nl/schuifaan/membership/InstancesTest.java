package nl.schuifaan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;

class InstancesTest {

    private final AtomicLong nanos = new AtomicLong();
    private MongoCollection<Document> beats;
    private Instances one;

    @BeforeEach
    void begin(MongoDatabase database) {
        beats = database.getCollection("instances");
        one = another();
        one.beat();
    }

    private Instances another() {
        return new Instances(beats, nanos::get, false);
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @StoreTest
    void one_that_beats_lives_and_is_counted() {
        Instances two = another();
        two.beat();
        assertThat(one.gone(two.me())).as("asked before it was seen").isFalse();
        one.beat();
        assertThat(one.alive()).isEqualTo(2);
        assertThat(one.living()).containsExactlyInAnyOrder(one.me(), two.me());
    }

    @StoreTest
    void one_that_shows_no_sign_of_life_has_gone_and_comes_back_with_the_next() {
        Instances two = another();
        two.beat();
        one.beat();
        pass(13);
        one.beat();
        assertThat(one.gone(two.me())).isFalse();
        pass(2);
        one.beat();
        assertThat(one.gone(two.me())).isTrue();
        assertThat(one.alive()).isEqualTo(1);
        two.beat();
        assertThat(one.gone(two.me())).isFalse();
    }

    @StoreTest
    void a_clock_that_is_wrong_makes_nobody_dead() {
        Instances two = another();
        two.beat();
        beats.updateOne(new Document("_id", two.me()), new Document("$set", new Document("at", new java.util.Date(0))));
        one.beat();
        assertThat(one.gone(two.me())).isFalse();
    }

    @StoreTest
    void whoever_listened_in_a_place_before_has_gone_at_once() {
        one.holds("huis:8080");
        Instances elsewhere = another();
        elsewhere.holds("huis:9090");
        Instances next = another();
        next.beat();
        assertThat(next.gone(one.me())).as("before it listens there").isFalse();
        next.holds("huis:8080");
        assertThat(next.gone(one.me())).isTrue();
        assertThat(next.gone(elsewhere.me())).isFalse();
    }

    @StoreTest
    void where_only_one_can_be_at_work_all_before_it_have_gone() {
        Instances only = new Instances(beats, nanos::get, true);
        only.start();
        assertThat(only.gone(one.me())).isTrue();
        assertThat(only.alive()).isEqualTo(1);
        only.stop();
    }

    @StoreTest
    void one_that_nobody_has_ever_heard_of_has_gone() {
        assertThat(one.gone("nobody")).isTrue();
        assertThat(one.gone(one.me())).isFalse();
    }

    @StoreTest
    void one_that_stops_says_goodbye() {
        Instances two = another();
        two.beat();
        one.beat();
        two.stop();
        one.beat();
        assertThat(one.gone(two.me())).isTrue();
    }
}
