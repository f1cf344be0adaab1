package nl.schuifaan.channel.simulator;

import nl.schuifaan.conversation.Situation.Medium;

/** The two sorts of phone there are in the simulator. */
enum Handset {

    /** Has Telegram: buttons, edits in place, files. */
    SMARTPHONE("simulator", "telegram", Medium.BUTTONS),

    /** An old phone with keys, for SMS alone. */
    KEYPAD("simulator-sms", "sms", Medium.NUMBERS);

    private final String kind;
    private final String standsFor;
    private final Medium medium;

    Handset(String kind, String standsFor, Medium medium) {
        this.kind = kind;
        this.standsFor = standsFor;
        this.medium = medium;
    }

    /** What its channel is called, see {@link nl.schuifaan.channel.Channel#kind()}. */
    String kind() {
        return kind;
    }

    /** The channel that it imitates, as a transcript names it. */
    String standsFor() {
        return standsFor;
    }

    Medium medium() {
        return medium;
    }

    /** How a phone is addressed: a chat id at Telegram is a number, a phone number has a plus. */
    String address(String phone) {
        return this == SMARTPHONE ? phone : "+" + phone;
    }
}
