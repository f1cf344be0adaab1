package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.language.Phrasebook;

/** The whole conversation, as a pure function. It only routes; each dialogue has a file of its own. */
public final class Conversation {

    /** Where every chat begins. */
    public static final Step BEGINNING = new FirstContact.Greeted();

    private final Phrasebook phrasebook;

    public Conversation(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** One turn: what follows when this comes in while the chat stands there. Never throws, whatever comes in. */
    public Decision advance(Situation situation, Contact contact, Step step, Input input) {
        return new Decision(contact, step, List.of());
    }
}
