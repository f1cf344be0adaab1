package nl.schuifaan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.schuifaan.id.ChatId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackpressureTest {

    private final Set<ChatId> atWork = ConcurrentHashMap.newKeySet();
    private final Backpressure backpressure = new Backpressure(atWork::contains);

    @Test
    void few_hold_up_nobody() {
        AtomicInteger looks = new AtomicInteger();
        Backpressure watched = new Backpressure(_ -> looks.incrementAndGet() > 0);
        watched.add(new ChatId("Samira"));
        watched.awaitCapacity();
        assertThat(looks).as("nobody had to be looked for").hasValue(0);
    }

    @Test
    void those_who_have_been_answered_are_not_kept_also_where_nobody_is_held_up() {
        AtomicInteger looks = new AtomicInteger();
        Backpressure watched = new Backpressure(_ -> {
            looks.incrementAndGet();
            return false;
        });
        int people = 100 * Backpressure.MOST;
        IntStream.range(0, people).forEach(person -> watched.add(new ChatId("person " + person)));
        assertThat(looks).as("each is looked for once, and gone").hasValueBetween(people - Backpressure.MOST, people);
    }

    @Test
    void whoever_brings_more_waits_until_some_have_been_answered() throws InterruptedException {
        come(Backpressure.MOST + 1);
        CountDownLatch heldUp = new CountDownLatch(1);
        Thread poller = Thread.ofVirtual().start(() -> {
            backpressure.awaitCapacity();
            heldUp.countDown();
        });
        assertThat(heldUp.await(100, TimeUnit.MILLISECONDS)).isFalse();
        atWork.remove(new ChatId("person 1"));
        assertThat(heldUp.await(20, TimeUnit.SECONDS)).isTrue();
        poller.join();
    }

    @Test
    void but_not_for_ever() {
        come(2 * Backpressure.MOST);
        backpressure.awaitCapacity();
        assertThat(atWork).hasSize(2 * Backpressure.MOST);
    }

    private void come(int people) {
        IntStream.rangeClosed(1, people).mapToObj(person -> new ChatId("person " + person)).forEach(chat -> {
            atWork.add(chat);
            backpressure.add(chat);
        });
    }
}
