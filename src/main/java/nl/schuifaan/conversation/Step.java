package nl.schuifaan.conversation;

import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Where a chat stands: the question that was put last. Each is a screen: from it, and what is known in a turn, follows
 * what is asked and what can be chosen. Each dialogue has a file of its own with its steps in it; together they are the
 * table of contents of what can be said. A step says for itself what it shows, what it takes as an answer and where
 * <i>back</i> leads. Where one dialogue leads to another it goes by {@link Ways}.
 */
public sealed interface Step
        permits FirstContact.At, Home.At, WhatsOn.At, SignUp.At, MySignUps.At, Handoff.At, Personal.At, PollDialogue.At,
        NoticeDialogue.At, FacilitatorDialogue.At, TableMix.At,
        Allergy.At, Interpreter.At, OptOut.At {

    /** The sign-up that is under way here, or was when the person turned aside; null when there is none. */
    default @Nullable Draft draft() {
        return null;
    }

    /** The code of the gathering that it is about; null when it is about none, or about all. */
    default @Nullable GatheringCode about(Contact contact) {
        Draft draft = draft();
        return draft == null ? null : draft.gathering();
    }

    /** Whether it holds what nobody agreed that it is kept. */
    default boolean unfinished() {
        return draft() != null;
    }

    /** What it shows, now. */
    Screen screen(TurnContext here);

    /** Where <i>back</i> leads: to the sign-up that waits, or else to the menu. */
    default Step back(TurnContext here) {
        Draft draft = draft();
        return draft == null ? Ways.top(here) : Ways.next(here, draft);
    }

    /** An answer to this very question was pressed; only steps that offer one take it. */
    default Decision pressed(TurnContext here, ButtonToken.Answer answer) {
        return here.outdated();
    }

    /**
     * Something was typed that is an answer here, even if the words mean something else elsewhere; null when it is
     * none.
     */
    default @Nullable Decision answered(TurnContext here, TypedText typed) {
        return null;
    }

    /**
     * <i>Cancel</i> or <i>forget me</i> was typed, where it is clear what is meant; null when it means what it means
     * everywhere.
     */
    default @Nullable Decision meant(TurnContext here, Keyword keyword) {
        return null;
    }

    /** What no word or choice explains, taken as an answer in the person's own words; null when it is none. */
    default @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
        return null;
    }

    /** Something came that is not text. */
    default Decision sent(TurnContext here, Input.Kind kind) {
        return Handoff.sent(here, kind);
    }

    /** A language was chosen, and is spoken from now on. */
    default Decision spoken(TurnContext here) {
        return here.stay(Phrase.of("language.changed"));
    }

    /** What is under way beneath what was told unasked. */
    default Step before() {
        return this;
    }

    /** Where the chat stands when the sign-up that was left is forgotten. */
    default Step withoutDraft(Contact contact) {
        return Ways.rest(contact);
    }

    /** Where the chat stands when the time to answer that poll is up. */
    default Step closed(String poll) {
        return this;
    }

    /** What is peculiar to this step in how typed messages and notices are met. */
    default StepTrait trait() {
        return StepTrait.NONE;
    }
}
