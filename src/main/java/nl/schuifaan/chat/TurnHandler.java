package nl.schuifaan.chat;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Step;

/** Decides what follows from the first input that waits in a chat. */
interface TurnHandler {

    /** A decision in words: messages as they will be sent. */
    record Decided(Contact contact, Step step, List<OutboxEntry> owed) {}

    Decided decide(Chat chat, Instant at);
}
