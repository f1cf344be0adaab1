package nl.schuifaan.chat;

import static nl.schuifaan.chat.Process.typed;
import static nl.schuifaan.chat.Process.until;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Processes that share a store, as tests of the mailbox want them: the first is there, more come when asked for. */
abstract class ProcessesOnOneStore {

    final MovableClock clock = new MovableClock();
    MongoDatabase database;
    Process process;
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void start(MongoDatabase database) {
        this.database = database;
        process = another();
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::close);
    }

    Process another() {
        Process process = new Process(database, clock);
        processes.add(process);
        return process;
    }

    /** A message that is on its way for as long as the test likes. */
    record Held(CountDownLatch begun, CountDownLatch go) {}

    /** Lets this message take its time; all others arrive at once. */
    Held hold(String text) {
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        process.network = message -> {
            if (message.text().equals(text)) {
                held.begun.countDown();
                await(held.go);
            }
            return new Receipt.Sent("1");
        };
        return held;
    }

    /** Someone whose chat is there and at rest. */
    void known(String person) {
        process.receive(typed(person, 0, "silence"));
        untilAtRest(process, person);
    }

    List<Document> uncertain() {
        return database.getCollection("uncertain").find().into(new ArrayList<>());
    }

    /** Nothing is left that someone should look at. */
    void untilAtRest(Process process, String person) {
        until(() -> {
            Chat chat = process.chats.find(new ChatId("test:" + person));
            return chat != null && chat.idle() && chat.due() == null && chat.lease() == null;
        });
    }

    static void inParallel(int people, IntConsumer each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, people).forEach(person -> threads.submit(() -> each.accept(person)));
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
