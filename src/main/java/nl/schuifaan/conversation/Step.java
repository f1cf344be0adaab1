package nl.schuifaan.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Where a chat stands: the question that was put last. Each is a screen: from it, and what is known in a turn, follows what is
 * asked and what can be chosen. Each dialogue has a file of its own with its steps in it; together they are the table of contents
 * of what can be said.
 */
public sealed interface Step
        permits FirstContact.At, Home.At, WhatsOn.At, SignUp.At, MySignUps.At, Handoff.At, Personal.At, PollDialogue.At,
        NoticeDialogue.At {

    /** The sign-up that is under way here, or was when the person turned aside; null when there is none. */
    default @Nullable Draft draft() {
        return null;
    }
}
