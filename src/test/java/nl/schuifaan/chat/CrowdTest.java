package nl.schuifaan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrowdTest {

    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final Crowd crowd = new Crowd(atWork::contains);

    @Test
    void few_hold_up_nobody() {
        AtomicInteger looks = new AtomicInteger();
        Crowd watched = new Crowd(_ -> looks.incrementAndGet() > 0);
        watched.add("Samira");
        watched.holdUp();
        assertThat(looks).as("nobody had to be looked for").hasValue(0);
    }

    @Test
    void those_who_have_been_answered_are_not_kept_also_where_nobody_is_held_up() {
        AtomicInteger looks = new AtomicInteger();
        Crowd watched = new Crowd(_ -> {
            looks.incrementAndGet();
            return false;
        });
        int people = 100 * Crowd.MOST;
        IntStream.range(0, people).forEach(person -> watched.add("person " + person));
        assertThat(looks).as("each is looked for once, and gone").hasValueBetween(people - Crowd.MOST, people);
    }

    @Test
    void whoever_brings_more_waits_until_some_have_been_answered() throws InterruptedException {
        come(Crowd.MOST + 1);
        CountDownLatch heldUp = new CountDownLatch(1);
        Thread poller = Thread.ofVirtual().start(() -> {
            crowd.holdUp();
            heldUp.countDown();
        });
        assertThat(heldUp.await(100, TimeUnit.MILLISECONDS)).isFalse();
        atWork.remove("person 1");
        assertThat(heldUp.await(20, TimeUnit.SECONDS)).isTrue();
        poller.join();
    }

    @Test
    void but_not_for_ever() {
        come(2 * Crowd.MOST);
        crowd.holdUp();
        assertThat(atWork).hasSize(2 * Crowd.MOST);
    }

    private void come(int people) {
        IntStream.rangeClosed(1, people).mapToObj(person -> "person " + person).forEach(chat -> {
            atWork.add(chat);
            crowd.add(chat);
        });
    }
}
