package nl.schuifaan.chat;

import static nl.schuifaan.chat.Process.typed;
import static nl.schuifaan.chat.Process.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Acquaintances.Acquaintance;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;

/** One chat is nobody else's burden. */
class FloodTest extends ProcessesOnOneStore {

    private static final int FLOOD = 3_000;
    private static final int MOST_AT_ONCE = 100;

    @StoreTest
    void whoever_writes_3000_messages_is_read_within_limits_and_the_others_are_answered_meanwhile() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        long before = System.nanoTime();
        CountDownLatch begun = new CountDownLatch(1);
        Thread flood = Thread.ofVirtual().start(() -> {
            for (int batch = 0; batch < FLOOD / MOST_AT_ONCE || !over.get(); batch++) {
                int first = 10_000 + batch * MOST_AT_ONCE;
                process.inbox.receive(IntStream.range(first, first + MOST_AT_ONCE)
                        .mapToObj(i -> typed("Dirk", i, "m")).toList());
                begun.countDown();
            }
        });
        begun.await();
        IntStream.rangeClosed(1, 10).forEach(i -> answered("p" + i));
        assertThat(flood.isAlive()).as("in the midst of it").isTrue();
        over.set(true);
        flood.join();
        process.receive(typed("Samira", 1, "hallo"));
        until(() -> process.sentTo("Samira").equals(List.of("echo hallo")));
        process.receive(typed("Dirk", 1, "stop"));
        until(() -> process.sentTo("Dirk").contains("echo stop"));
        long seconds = 1 + Duration.ofNanos(System.nanoTime() - before).toSeconds();
        assertThat(process.sentTo("Dirk").size()).as("what was read of it").isLessThan(InputLimit.AT_ONCE
                + (int) seconds + 2);
        assertThat(seen("Dirk")).isLessThan(InputLimit.AT_ONCE * 2);
    }

    private void answered(String name) {
        process.receive(typed(name, 1, "hallo"));
        until(() -> process.sentTo(name).equals(List.of("echo hallo")));
    }

    @StoreTest
    void what_is_delivered_again_is_not_counted() {
        Incoming[] same = IntStream.range(0, MOST_AT_ONCE).mapToObj(_ -> typed("Karim", 1, "hallo"))
                .toArray(Incoming[]::new);
        for (int i = 0; i < 3; i++) {
            process.receive(same);
        }
        process.receive(typed("Karim", 2, "m2"));
        until(() -> process.sentTo("Karim").equals(List.of("echo hallo", "echo m2")));
    }

    @StoreTest
    void a_chat_remembers_only_the_last_of_what_it_has_seen() {
        InboxWriter writer = new InboxWriter(process.chats, process);
        for (int i = 0; i < 350; i++) {
            InboxEntry input = new InboxEntry("i" + i, typed("Karim", i, "m").input(), clock.instant(), null, null);
            writer.receive(List.of(new NewInput(new ChatId("test:Karim"), "test", new byte[0], input, false)));
        }
        assertThat(seen("Karim")).isEqualTo(InboxWriter.SEEN);
    }

    private int seen(String person) {
        return database.getCollection("chats").find(new Document("_id", "test:" + person)).first()
                .getList("seen", Long.class).size();
    }

    @StoreTest
    void an_answer_that_could_not_be_said_for_a_day_is_left_unsaid_and_the_next_is_said() {
        AtomicInteger tries = new AtomicInteger();
        process.network = message -> {
            if (message.text().equals("echo old")) {
                tries.incrementAndGet();
                return new Receipt.RetryLater(Duration.ofHours(13));
            }
            return new Receipt.Sent("1");
        };
        process.sweep.start();
        process.receive(typed("Samira", 1, "old"), typed("Samira", 2, "new"));
        until(() -> tries.get() == 1);
        clock.forward(Duration.ofHours(14));
        until(() -> tries.get() == 2);
        clock.forward(Duration.ofHours(14));
        until(() -> process.sentTo("Samira").equals(List.of("echo new")));
        assertThat(tries).hasValue(2);
    }

    @StoreTest
    void an_address_is_known_by_its_chat() {
        StoredAcquaintances acquaintances = new StoredAcquaintances(process.chats, process);
        assertThat(acquaintances.find("test", "Samira")).isEqualTo(Acquaintance.NONE);
        process.receive(typed("Samira", 1, "stop"));
        untilAtRest(process, "Samira");
        assertThat(acquaintances.find("test", "Samira")).isEqualTo(new Acquaintance(true, false));
        database.getCollection("chats").updateOne(new Document("_id", "test:Samira"), new Document("$set",
                new Document("contact.bookings", List.of(new Document("id", "b1"))).append("silenced", false)));
        assertThat(acquaintances.find("test", "Samira")).isEqualTo(new Acquaintance(false, true));
    }
}
