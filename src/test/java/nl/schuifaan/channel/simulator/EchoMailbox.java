package nl.schuifaan.channel.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what came in and answers it from another thread, as a chat does; it can also be out of order for a while.
 */
final class EchoMailbox implements Mailbox, AutoCloseable {

    final List<Incoming> received = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    private final Supplier<List<Channel>> channels;
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    EchoMailbox(Supplier<List<Channel>> channels) {
        this.channels = channels;
    }

    @Override
    public void receive(List<Incoming> messages) {
        if (broken) {
            throw new IllegalStateException("out of order");
        }
        messages.stream().filter(message -> received.stream().noneMatch(one -> one.id().equals(message.id())))
                .forEach(message -> {
            received.add(message);
            other.submit(() -> answer(message));
        });
    }

    private void answer(Incoming message) {
        channels.get().stream().filter(channel -> channel.kind().equals(message.channel())).forEach(channel -> {
            switch (message.input()) {
                case Input.Opened(String payload) ->
                        say(channel, message, "Welkom bij Schuif aan! " + payload + "\nمرحبا بك\nKies uw taal.",
                        List.of(new Button("nl", "Nederlands"), new Button("ar", "العربية"),
                        new Button("tr", "Türkçe")), null, null);
                case Input.Said(String text) -> say(channel, message, "U zei: " + text,
                        List.of(new Button("yes", "Ja"), new Button("no", "Nee")), null, null);
                case Input.Pressed(String token) when token.equals("yes") ->
                        say(channel, message, "U doet mee. https://example.org/kaart.",
                        List.of(), new Attachment("laak1.ics", "text/calendar",
                        "BEGIN".getBytes(StandardCharsets.UTF_8), "https://example.org/l.ics"), null);
                case Input.Pressed(String token) ->
                        say(channel, message, "Gekozen: " + token, List.of(new Button("back", "Terug")), null,
                        message.message());
                default -> say(channel, message, "Dat was geen tekst.", List.of(), null, null);
            }
        });
    }

    private static void say(Channel channel, Incoming to, String text, List<Button> choices, @Nullable Attachment file,
            @Nullable String replaces) {
        channel.send(new Outgoing(to.address(), new Language("nl"), text, choices, file, replaces));
    }

    @Override
    public void close() {
        other.shutdownNow();
    }
}
