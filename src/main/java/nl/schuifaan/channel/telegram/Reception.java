package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.schuifaan.channel.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** Takes in what Telegram delivers: it is stored, then presses are answered. What they lead to is worked out elsewhere. */
final class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    /** Rounds in which a chat may fail while others do not, before what it could not take is given up. */
    private static final int ROUNDS = 3;

    /** So many chats in vain, one after the other, and it is not for one chat that nothing is stored. */
    private static final int SIGN_OF_A_DEAD_STORE = 2;

    /** A press that waits longer for its answer has stopped turning on the phone by itself. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Mailbox mailbox;
    private final BotApi api;
    private final Farewell farewell;
    private final Semaphore answersAtOnce = new Semaphore(32);
    private final AtomicInteger roundsInPart = new AtomicInteger();

    Reception(Mailbox mailbox, BotApi api, Farewell farewell) {
        this.mailbox = mailbox;
        this.api = api;
        this.farewell = farewell;
    }

    /**
     * Returns when all of these may be confirmed to Telegram. One that cannot be read is skipped.
     *
     * @throws RuntimeException when they could not be stored and have to come again
     */
    void take(List<JsonNode> updates) {
        List<Arrival.FromPerson> people = new ArrayList<>(updates.size());
        for (JsonNode update : updates) {
            switch (UpdateReader.read(update)) {
                case Arrival.FromPerson person -> people.add(person);
                case Arrival.FromGroup group -> farewell.leave(group);
                case Arrival.Unreadable(String id) -> log.warn("Telegram's update {} cannot be read and is skipped", id);
                case Arrival.Ignored _ -> { }
            }
        }
        if (!people.isEmpty()) {
            store(people);
            people.forEach(this::answerPress);
        }
    }

    /** Lets a moment pass while very many people are being answered. */
    void awaitRoom() {
        mailbox.awaitRoom();
    }

    private void store(List<Arrival.FromPerson> people) {
        try {
            receive(people);
        } catch (RuntimeException whole) {
            storeByChat(people, whole);
        }
        roundsInPart.set(0);
    }

    /** One chat that cannot take more must not keep everyone else waiting. Within a chat the order stays. */
    private void storeByChat(List<Arrival.FromPerson> people, RuntimeException whole) {
        Collection<List<Arrival.FromPerson>> chats = byChat(people);
        if (chats.size() == 1) {
            throw whole;
        }
        List<Arrival.FromPerson> failed = new ArrayList<>();
        int stored = 0;
        int inVain = 0;
        for (List<Arrival.FromPerson> chat : chats) {
            if (received(chat)) {
                stored++;
            } else {
                failed.addAll(chat);
                inVain++;
            }
            if (stored == 0 && inVain == SIGN_OF_A_DEAD_STORE) {
                throw whole;
            }
        }
        if (!failed.isEmpty() && roundsInPart.incrementAndGet() < ROUNDS) {
            throw whole;
        }
        failed.forEach(person -> log.error("Update {} is given up: it could not be stored while others could, {}",
                person.incoming().id(), whole.getClass().getSimpleName()));
    }

    private static Collection<List<Arrival.FromPerson>> byChat(List<Arrival.FromPerson> people) {
        return people.stream()
                .collect(Collectors.groupingBy(person -> person.incoming().address(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private boolean received(List<Arrival.FromPerson> people) {
        try {
            receive(people);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private void receive(List<Arrival.FromPerson> people) {
        mailbox.receive(people.stream().map(Arrival.FromPerson::incoming).toList());
    }

    /** Stops the button from turning. If that fails, it stops a little later by itself. */
    private void answerPress(Arrival.FromPerson person) {
        String callback = person.callback();
        if (callback != null) {
            Thread.ofVirtual().name("telegram-press").start(() -> {
                answersAtOnce.acquireUninterruptibly();
                try {
                    api.call(new AnswerCallbackQuery(callback), ANSWER_WITHIN);
                } finally {
                    answersAtOnce.release();
                }
            });
        }
    }
}
