package nl.schuifaan.conversation;

import java.util.List;

/** What a turn decided: what is now known of the person, where the chat stands, and what to do. */
public record Decision(Contact contact, Step step, List<Effect> effects) {

    public Decision {
        effects = List.copyOf(effects);
    }
}
