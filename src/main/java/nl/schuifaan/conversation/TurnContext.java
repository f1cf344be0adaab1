package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import org.jspecify.annotations.Nullable;

/** One turn under way: what may be known in it, and the ways in which it can end. */
record TurnContext(Situation situation, Contact contact, Step step, Phrasebook phrasebook) {

    /** In seconds. */
    private static final int SAME_MESSAGE = 10;

    /** Whether each letter costs money, so that little is said at once. */
    boolean brief() {
        return situation.medium() == Situation.Medium.NUMBERS;
    }

    LocalDateTime now() {
        return situation.now();
    }

    Optional<Listing> find(GatheringCode gathering) {
        return situation.find(gathering);
    }

    TurnContext with(Contact contact) {
        return contact == this.contact ? this : new TurnContext(situation, contact, step, phrasebook);
    }

    TurnContext at(Step step) {
        return new TurnContext(situation, contact, step, phrasebook);
    }

    Screen screen() {
        return step.screen(this);
    }

    /** An hour without a word: what is typed then need not be meant as the answer. */
    boolean stale() {
        return situation.lastSeen() != null && situation.lastSeen().plusHours(1).isBefore(now());
    }

    /** So soon after the message before that it may be the same, sent twice by a phone or a nervous thumb. */
    boolean repeated() {
        return situation.lastSeen() != null && situation.lastSeen().plusSeconds(SAME_MESSAGE).isAfter(now());
    }

    /** Their words, in the language that they were read in: by SMS those are the shorter ones. */
    Consent consent(Consent.Purpose purpose, String text) {
        String read = brief() ? text + ".sms" : text;
        return new Consent(purpose, now(), situation.medium(), contact.spoken(),
                phrasebook.version(read, contact.spoken()));
    }

    /** One more message that was not understood. */
    TurnContext missedOnceMore() {
        return with(contact.missed(contact.misses() + 1));
    }

    TurnContext understood() {
        return with(contact.missed(0));
    }

    /** A button that has nothing to say here: shows where one stands. */
    Decision outdated() {
        return stay(Phrase.of("outdated"));
    }

    /** Goes to that step, and shows it after these words. */
    Decision show(Step next, Phrase... first) {
        return say(next, false, null, first);
    }

    /** Stays, and shows the step again after these words. */
    Decision stay(Phrase... first) {
        return show(step, first);
    }

    /** Shows that step as something that stays in the chat. */
    Decision milestone(Step next, Phrase... first) {
        return say(next, true, null, first);
    }

    /** The same, with the calendar file of that gathering. */
    Decision milestoneWithCalendar(Step next, GatheringCode gathering, Phrase... first) {
        return say(next, true, gathering, first);
    }

    /** Puts the same question once more after these words; by SMS without all that led up to it. */
    Decision again(boolean milestone, Phrase first) {
        Screen screen = step.screen(this);
        List<Phrase> text = new ArrayList<>();
        text.add(first);
        int all = screen.text().size();
        text.addAll(screen.text().subList(brief() ? Math.max(0, all - 2) : 0, all));
        return decide(step, new Effect.Say(text, screen.choices(), milestone, null));
    }

    private Decision say(Step next, boolean milestone, @Nullable GatheringCode calendar, Phrase... first) {
        Screen screen = next.screen(this);
        List<Phrase> text = screen.text();
        if (first.length > 0) {
            text = new ArrayList<>(Arrays.asList(first));
            text.addAll(screen.text());
        }
        return decide(next, new Effect.Say(text, screen.choices(), milestone, calendar));
    }

    Decision quiet() {
        return new Decision(contact, step, List.of());
    }

    /** Nothing is said to who said STOP. */
    Decision decide(Step next, Effect effect) {
        boolean silent = contact.stopped() && effect instanceof Effect.Say;
        return new Decision(contact, next, silent ? List.of() : List.of(effect));
    }

    /** A decision with something to do before it. */
    static Decision first(Effect first, Decision then) {
        List<Effect> effects = new ArrayList<>(then.effects().size() + 1);
        effects.add(first);
        effects.addAll(then.effects());
        return new Decision(then.contact(), then.step(), effects);
    }
}
