package nl.schuifaan.channel.simulator;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One thing that happened on a phone. A phone remembers these; what its screen shows and what its transcript says
 * follow from them.
 *
 * @param id       {@code s1} from the person, {@code m2} from Schuifaan; no two are the same on any phone
 * @param at       by the simulator's clock
 * @param text what was typed or said; the payload of a link; the {@link Input.Kind} of what was sent; the hours that
 *                 went by
 * @param buttons  what can be chosen, or the one that was pressed
 * @param message  the message whose button was pressed, or that was edited
 * @param language code of the language that Schuifaan spoke
 * @param handed   whether it has reached the mailbox; what comes from Schuifaan has nowhere to go
 */
@TypeAlias("phone-entry")
record Entry(
        String id, What what, Instant at, String text, List<Button> buttons, @Nullable File file,
        @Nullable String message, @Nullable String language, boolean handed) {

    /** What happened: by the person, by Schuifaan, or by the clock. */
    enum What { TYPED, PRESSED, SENT, OPENED, BLOCKED, UNBLOCKED, ANSWERED, EDITED, LATER }

    /** A file that came; what is in it is kept apart, see {@link Phones#file}. */
    record File(String name, String mediaType, @Nullable String link) {}

    /** What a person did, still to be handed in. */
    static Entry act(String id, What what, Instant at, String text) {
        return new Entry(id, what, at, text, List.of(), null, null, null, false);
    }

    static Entry pressed(String id, Instant at, String message, Button button) {
        return new Entry(id, What.PRESSED, at, "", List.of(button), null, message, null, false);
    }

    static Entry later(String id, Instant at, long hours) {
        return new Entry(id, What.LATER, at, Long.toString(hours), List.of(), null, null, null, true);
    }

    /** Whether Schuifaan said this. */
    boolean said() {
        return what == What.ANSWERED || what == What.EDITED;
    }

    /** This as it comes in from that phone. */
    Incoming incoming(Phone phone) {
        return new Incoming(phone.handset().kind(), phone.address(), id, input(), phone.hint(), message);
    }

    private Input input() {
        return switch (what) {
            case TYPED -> new Input.Said(text);
            case PRESSED -> new Input.Pressed(buttons.getFirst().token());
            case SENT -> new Input.Sent(Input.Kind.valueOf(text));
            case OPENED -> new Input.Opened(text);
            case BLOCKED -> new Input.Blocked();
            case UNBLOCKED -> new Input.Unblocked();
            case ANSWERED, EDITED, LATER -> throw new IllegalStateException(what + " does not come from a person");
        };
    }
}
