package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.schuifaan.channel.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what Telegram delivers: it is stored, then presses are answered. What they lead to is worked out elsewhere.
 */
final class UpdateHandler {

    private static final Logger log = LoggerFactory.getLogger(UpdateHandler.class);

    /** Rounds in which a chat may fail while others do not, before what it could not take is given up. */
    private static final int ROUNDS = 3;

    /** So many chats in vain, one after the other, and it is not for one chat that nothing is stored. */
    private static final int SIGN_OF_A_DEAD_STORE = 2;

    private final Mailbox mailbox;
    private final PressAnswers presses;
    private final GroupExit groupExit;
    private final AtomicInteger roundsInPart = new AtomicInteger();

    UpdateHandler(Mailbox mailbox, BotApi api, GroupExit groupExit) {
        this.mailbox = mailbox;
        this.presses = new PressAnswers(api);
        this.groupExit = groupExit;
    }

    /**
     * Returns when all of these may be confirmed to Telegram. One that cannot be read is skipped.
     *
     * @throws RuntimeException when they could not be stored and have to come again
     */
    void take(List<JsonNode> updates) {
        List<ParsedUpdate.FromPerson> people = new ArrayList<>(updates.size());
        for (JsonNode update : updates) {
            switch (UpdateReader.read(update)) {
                case ParsedUpdate.FromPerson person -> people.add(person);
                case ParsedUpdate.FromGroup group -> groupExit.leave(group);
                case ParsedUpdate.Unreadable(String id) ->
                        log.warn("Telegram's update {} cannot be read and is skipped", id);
                case ParsedUpdate.Ignored _ -> { }
            }
        }
        if (!people.isEmpty()) {
            store(people);
            people.forEach(presses::answer);
        }
    }

    /** Lets a moment pass while very many people are being answered. */
    void awaitCapacity() {
        mailbox.awaitCapacity();
    }

    private void store(List<ParsedUpdate.FromPerson> people) {
        try {
            receive(people);
        } catch (RuntimeException whole) {
            storeByChat(people, whole);
        }
        roundsInPart.set(0);
    }

    /** One chat that cannot take more must not keep everyone else waiting. Within a chat the order stays. */
    private void storeByChat(List<ParsedUpdate.FromPerson> people, RuntimeException whole) {
        Collection<List<ParsedUpdate.FromPerson>> chats = byChat(people);
        if (chats.size() == 1) {
            throw whole;
        }
        List<ParsedUpdate.FromPerson> failed = new ArrayList<>();
        int stored = 0;
        int inVain = 0;
        for (List<ParsedUpdate.FromPerson> chat : chats) {
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

    private static Collection<List<ParsedUpdate.FromPerson>> byChat(List<ParsedUpdate.FromPerson> people) {
        return people.stream()
                .collect(Collectors.groupingBy(person -> person.incoming().address(), LinkedHashMap::new,
                Collectors.toList()))
                .values();
    }

    private boolean received(List<ParsedUpdate.FromPerson> people) {
        try {
            receive(people);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private void receive(List<ParsedUpdate.FromPerson> people) {
        mailbox.receive(people.stream().map(ParsedUpdate.FromPerson::incoming).toList());
    }
}
