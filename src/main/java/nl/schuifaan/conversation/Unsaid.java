package nl.schuifaan.conversation;

import java.util.Arrays;

/** Why something that nobody asked for was left unsaid, as it is stored and as an organiser reads it. */
public enum Unsaid {

    /** They said STOP. */
    STOP("stop"),
    /** They blocked us on the channel. */
    BLOCKED("blocked"),
    /** What it is about is over, or begun. */
    OVER("over"),
    /** They are no longer signed up. */
    NO_BOOKING("no booking"),
    /** The time to answer was up. */
    CLOSED("closed"),
    /** The conversation had nothing to say to it. */
    NOTHING_TO_SAY("nothing to say"),
    /** It would have come too late. */
    STALE("stale"),
    /** Only the night was left to say it. */
    QUIET_HOURS("quiet hours"),
    /** The chat is no longer there. */
    GONE("gone"),
    /** An organiser stopped the notice. */
    STOPPED("stopped"),
    /** A reason that this version does not know. */
    OTHER("other");

    private final String stored;

    Unsaid(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /** The reason stored so; an earlier version had another word for a notice that was stopped. */
    public static Unsaid of(String stored) {
        String name = stored.equals("called off") ? STOPPED.stored : stored;
        return Arrays.stream(values()).filter(reason -> reason.stored.equals(name)).findFirst().orElse(OTHER);
    }
}
