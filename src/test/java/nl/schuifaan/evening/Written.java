package nl.schuifaan.evening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation.Medium;
import org.awaitility.Awaitility;

/** A channel with buttons that writes down what each person is told. */
final class Written implements Channel {

    private final Map<String, List<Outgoing>> sent = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    List<Outgoing> sent(String to) {
        return sent.computeIfAbsent(to, _ -> new CopyOnWriteArrayList<>());
    }

    /** What is said in answer to this, or unasked when it is null; waits for one message. */
    Outgoing hear(Mailbox mailbox, String person, Input input) {
        int before = sent(person).size();
        mailbox.receive(List.of(new Incoming(kind(), person, "w" + count.incrementAndGet(), input, null,
                "m" + before)));
        return next(person, before);
    }

    /** The first message after so many. */
    Outgoing next(String person, int before) {
        Awaitility.await().until(() -> sent(person).size() > before);
        return sent(person).get(before);
    }

    /** As it is written in a transcript: each line after the first set in, buttons in brackets. */
    static List<String> lines(Outgoing message) {
        List<String> lines = new ArrayList<>(message.text().lines().map(String::strip).filter(it -> !it.isEmpty())
                .toList());
        if (!message.choices().isEmpty()) {
            lines.add(String.join(" ", message.choices().stream().map(it -> "[" + it.label() + "]").toList()));
        }
        return lines;
    }

    @Override
    public String kind() {
        return "written";
    }

    @Override
    public Medium medium() {
        return Medium.BUTTONS;
    }

    @Override
    public Receipt send(Outgoing message) {
        sent(message.to()).add(message);
        return new Receipt.Sent("m" + count.incrementAndGet());
    }
}
