package nl.schuifaan.channel.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/** Brings messages to the simulated phones, and refuses what the real channel would refuse. */
final class SimulatedChannel implements Channel {

    /** As Telegram's Bot API has it; Twilio takes 1600. */
    private static final int LONGEST_TEXT = 4096;

    private static final int LONGEST_SMS = 1600;
    private static final int LONGEST_TOKEN_BYTES = 64;

    private final Handset handset;
    private final Phones phones;
    private final Live live;
    private final MovableClock clock;

    SimulatedChannel(Handset handset, Phones phones, Live live, MovableClock clock) {
        this.handset = handset;
        this.phones = phones;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return handset.kind();
    }

    @Override
    public Medium medium() {
        return handset.medium();
    }

    @Override
    public Receipt send(Outgoing message) {
        return refusal(message).<Receipt>map(Receipt.Refused::new)
                .orElseGet(() -> phones.at(handset, message.to()).filter(phone -> !phone.blocked())
                        .map(phone -> show(phone, message)).orElseGet(Receipt.Blocked::new));
    }

    private Optional<String> refusal(Outgoing message) {
        if (message.text().isBlank() && message.attachment() == null) {
            return Optional.of("message text is empty");
        }
        if (message.text().length() > (handset == Handset.KEYPAD ? LONGEST_SMS : LONGEST_TEXT)) {
            return Optional.of("message is too long");
        }
        boolean longToken = message.choices().stream()
                .anyMatch(choice -> choice.token().getBytes(StandardCharsets.UTF_8).length > LONGEST_TOKEN_BYTES);
        return longToken ? Optional.of("BUTTON_DATA_INVALID") : Optional.empty();
    }

    private Receipt show(Phone phone, Outgoing message) {
        Entry before = replaced(phone, message);
        String shown = message.replaces();
        if (before != null && shown != null && before.text().equals(message.text())
                && before.buttons().equals(message.choices())) {
            return new Receipt.Sent(shown);
        }
        Entry entry = entry("m" + phones.next(), before == null ? null : message.replaces(), message);
        if (message.attachment() != null) {
            phones.keep(phone.id(), entry.id(), message.attachment().content());
        }
        phones.append(phone.id(), entry);
        live.changed(phone);
        return new Receipt.Sent(entry.message() == null ? entry.id() : entry.message());
    }

    /** The message that this one takes the place of. A text cannot become a file, and an SMS cannot be taken back. */
    private @Nullable Entry replaced(Phone phone, Outgoing message) {
        if (message.replaces() == null || handset == Handset.KEYPAD || message.attachment() != null) {
            return null;
        }
        return phone.shown(message.replaces()).filter(entry -> entry.file() == null).orElse(null);
    }

    private Entry entry(String id, @Nullable String replaces, Outgoing message) {
        Outgoing.Attachment file = message.attachment();
        return new Entry(id, replaces == null ? Entry.What.ANSWERED
                : Entry.What.EDITED, clock.instant(), message.text(), message.choices(),
                file == null ? null : new Entry.File(file.name(), file.mediaType(), file.link()), replaces,
                message.language().code(), true);
    }
}
