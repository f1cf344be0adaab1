package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import org.springframework.context.ApplicationContext;

/** A channel with one person on it, that writes down what is sent, and looks into the store while it is. */
final class WrittenChannel implements Channel {

    private final String address;
    private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private final Map<Outgoing, List<WhatIsStored.Copy>> stored = new IdentityHashMap<>();
    private ApplicationContext application;
    private Supplier<List<WhatIsStored.Copy>> look;
    private volatile boolean inDoubt;
    private int count;

    WrittenChannel(String address) {
        this.address = address;
    }

    /** @param look what is stored at that moment */
    void open(ApplicationContext application, Supplier<List<WhatIsStored.Copy>> look) {
        this.application = application;
        this.look = look;
    }

    List<Outgoing> sent() {
        return sent;
    }

    List<WhatIsStored.Copy> storedWhenSent(Outgoing message) {
        return stored.get(message);
    }

    WrittenChannel open(String payload) {
        return receive(new Input.Opened(payload));
    }

    WrittenChannel say(String text) {
        return receive(new Input.Said(text));
    }

    WrittenChannel sendVoice() {
        return receive(new Input.Sent(Input.Kind.VOICE));
    }

    /** Presses the button whose token begins so, on the last message that has it. */
    WrittenChannel press(String start) {
        String token = sent.reversed().stream().flatMap(message -> message.choices().stream())
                .map(Outgoing.Button::token)
                .filter(known -> known.replace("!", "").startsWith(start)).findFirst().orElse(start);
        return receive(new Input.Pressed(token));
    }

    /** The next message may or may not arrive. */
    WrittenChannel beInDoubtOnce() {
        inDoubt = true;
        return this;
    }

    /** Two messages before the first is answered. */
    void twoAtOnce(String first, String second) {
        int before = sent.size();
        application.getBean(Mailbox.class)
                .receive(List.of(incoming(new Input.Said(first)), incoming(new Input.Said(second))));
        await().atMost(Duration.ofSeconds(20)).until(() -> sent.size() >= before + 2);
    }

    private WrittenChannel receive(Input input) {
        int before = sent.size();
        application.getBean(Mailbox.class).receive(List.of(incoming(input)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sent).as("an answer to %s", input).hasSizeGreaterThan(before));
        return this;
    }

    private Incoming incoming(Input input) {
        return new Incoming("written", address, "x" + ++count, input, Language.DUTCH, "m" + sent.size(), null,
                input instanceof Input.Sent ? "file" + count : null);
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
        stored.put(message, look.get());
        if (inDoubt) {
            inDoubt = false;
            return new Receipt.Unknown("the answer was lost");
        }
        sent.add(message);
        return new Receipt.Sent("m" + sent.size());
    }
}
