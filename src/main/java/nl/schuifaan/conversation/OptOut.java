package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.StopWish;
import org.jspecify.annotations.Nullable;

/**
 * STOP and START. After STOP nothing is said, with two exceptions, as each is a right that STOP must not bar: who
 * cancels a sign-up in so many words, or wants to be forgotten, is answered on that. Who writes anything else hears
 * once how to get messages again.
 */
final class OptOut {

    sealed interface At extends Step {}

    /**
     * Something was said that may be a wish to hear nothing more.
     *
     * @param booking the sign-up that it may have been about instead; null when none was named
     */
    @StoredAs("opt-out.sure")
    record Sure(@Nullable BookingId booking, Step before) implements At {
        Sure {
            before = before == null ? Ways.menu(null) : before;
        }

        @Override
        public @Nullable Draft draft() {
            return before.draft();
        }

        @Override
        public Screen screen(TurnContext here) {
            Booking named = booking == null ? null : here.contact().booking(booking).orElse(null);
            Screen screen = new Screen();
            if (named != null) {
                screen.say(BookingPhrases.line(here, named));
            }
            screen.say(StopWish.SURE).no(new ButtonToken.Answer(QUESTION, "no"), StopWish.SURE_NO)
                    .yes(new ButtonToken.Answer(QUESTION, "yes"), StopWish.SURE_YES);
            return named == null ? screen : screen.choice(new ButtonToken.Cancel(named.id()),
                    named.self() ? "mine.cancel" : "mine.cancel.other");
        }

        @Override
        public Step back(TurnContext here) {
            return before;
        }

        @Override
        public Decision pressed(TurnContext here, ButtonToken.Answer answer) {
            return !answer.question().equals(QUESTION) ? here.outdated()
                    : answer.value().equals("yes") ? stop(here) : here.show(before);
        }

        @Override
        public Step before() {
            return before.before();
        }

        @Override
        public Step withoutDraft(Contact contact) {
            return new Sure(booking, before.withoutDraft(contact));
        }

        @Override
        public Step closed(String poll) {
            return new Sure(booking, before.closed(poll));
        }
    }

    private static final String QUESTION = "stop";

    private OptOut() {}

    /**
     * Asks whether no more messages are wished, or no more of that gathering; null when that has been asked so often
     * that a robot may be answering.
     */
    static @Nullable Decision ask(TurnContext here, StopWish wish) {
        if (here.contact().misses() > Handoff.MOST_MISSES) {
            return null;
        }
        BookingId booking = null;
        String code = Keywords.fold(String.join("", wish.rest()));
        for (Booking one : here.contact().upcoming(here.now())) {
            booking = one.gathering().text().equalsIgnoreCase(code) ? one.id() : booking;
        }
        Step before = here.step() instanceof Sure sure ? sure.before : here.step();
        return here.missedOnceMore().milestone(new Sure(booking, before));
    }

    /** Who said STOP does something else than we answer then: once they hear the way back, then nothing. */
    static Decision wayBack(TurnContext here) {
        if (here.contact().misses() > 0) {
            return here.quiet();
        }
        List<Choice> choices = here.brief() ? List.of()
                : List.of(new Choice(Phrase.of("stopped.again"), new ButtonToken.Start()));
        return new Decision(here.contact().missed(1), here.step(),
                List.of(new Effect.Say(List.of(Phrase.of("stopped.way-back")), choices, true, null)));
    }

    /** Confirmed once; sign-ups stay, and it says so. */
    static Decision stop(TurnContext here) {
        if (here.contact().stopped()) {
            return here.quiet();
        }
        List<Phrase> text = new ArrayList<>(List.of(Phrase.of("stopped.done")));
        List<Booking> bookings = here.contact().upcoming(here.now());
        if (here.brief() && bookings.size() > 1) {
            text.add(Phrase.of("stopped.still.many", "n", bookings.size()));
        } else {
            bookings.forEach(booking ->
                    text.add(Phrase.of("stopped.still", "booking", here.brief()
                            ? NoticeScreens.which(here, booking.gathering())
                            : BookingPhrases.line(here, booking))));
        }
        if (text.size() > 1) {
            text.add(Phrase.of("stopped.cancel"));
        }
        text.add(Phrase.of("stopped.start"));
        List<Choice> choices = here.brief() ? List.of()
                : List.of(new Choice(Phrase.of("stopped.again"), new ButtonToken.Start()));
        return dropping(here, new Decision(stopped(here.contact(), true), Ways.top(here),
                List.of(new Effect.Say(text, choices, true, null))));
    }

    /** The operator has answered already. */
    static Decision optedOut(TurnContext here) {
        return dropping(here, new Decision(stopped(here.contact(), true), Ways.top(here), List.of()));
    }

    /** What was answered and not sent off is thrown away. */
    private static Decision dropping(TurnContext here, Decision then) {
        return here.situation().polls().isEmpty() ? then : TurnContext.first(new Effect.DropSheets(), then);
    }

    static Decision optedIn(TurnContext here) {
        return new Decision(stopped(here.contact(), false), here.step(), List.of());
    }

    private static Contact stopped(Contact contact, boolean stopped) {
        return contact.stopped(stopped).missed(0);
    }

    static Decision start(TurnContext here) {
        boolean back = here.contact().stopped();
        TurnContext then = here.with(stopped(here.contact(), false));
        return back ? then.show(Ways.top(then), Phrase.of("stopped.welcome-back")) : Ways.welcome(then);
    }

    /** A button was pressed after STOP. */
    static Decision pressed(TurnContext here, ButtonToken token) {
        if (token instanceof ButtonToken.Start) {
            return start(here);
        }
        return answered(token) ? aloud(here, aloud -> Ways.pressed(aloud, token)) : wayBack(here);
    }

    /** What is still answered when it is pressed. */
    private static boolean answered(ButtonToken token) {
        return token instanceof ButtonToken.Cancel || token instanceof ButtonToken.CancelSure
                || token instanceof ButtonToken.StayIn || token instanceof ButtonToken.Cant
                || token instanceof ButtonToken.Decline
                || token instanceof ButtonToken.AskToForget || token instanceof ButtonToken.Forget;
    }

    /** What a right demands is answered, STOP or not. */
    static Decision aloud(TurnContext here, Function<TurnContext, Decision> answer) {
        Decision decision = answer.apply(here.with(here.contact().stopped(false)));
        return new Decision(decision.contact().stopped(true), decision.step(),
                decision.effects().stream().map(effect -> offeringWhatIsAnswered(here, effect)).toList());
    }

    /** No button is offered that would be met with silence; the way back to messages always is. */
    private static Effect offeringWhatIsAnswered(TurnContext here, Effect effect) {
        if (!(effect instanceof Effect.Say(List<Phrase> text, List<Choice> choices, boolean milestone,
                GatheringCode calendar))) {
            return effect;
        }
        List<Choice> offered = new ArrayList<>(choices.stream().filter(choice -> answered(choice.token())).toList());
        List<Phrase> said = new ArrayList<>(text);
        if (!here.brief()) {
            offered.add(new Choice(Phrase.of("stopped.again"), new ButtonToken.Start()));
        } else if (offered.isEmpty()) {
            said.add(Phrase.of("stopped.start"));
        }
        return new Effect.Say(said, offered, milestone, calendar);
    }
}
