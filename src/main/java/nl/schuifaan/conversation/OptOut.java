package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schuifaan.language.Phrase;

/**
 * STOP and START. After STOP nothing is said, with two exceptions, as each is a right that STOP must not bar: who
 * cancels a sign-up in so many words, or wants to be forgotten, is answered on that.
 */
final class OptOut {

    private OptOut() {}

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
                    text.add(Phrase.of("stopped.still", "booking", BookingPhrases.line(here, booking))));
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
        return answered(token) ? aloud(here, aloud -> Ways.pressed(aloud, token)) : here.quiet();
    }

    /** What is still answered when it is pressed. */
    private static boolean answered(ButtonToken token) {
        return token instanceof ButtonToken.Cancel || token instanceof ButtonToken.Cant
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
                String calendar))) {
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
