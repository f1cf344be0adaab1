package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.conversation.ButtonToken.Reply;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person: showing it, wiping it, and their yes to invitations. A sign-up that is under way waits
 * meanwhile.
 */
final class Personal {

    sealed interface At extends Step {
        @Override
        default Screen screen(TurnContext here) {
            return Personal.screen(here, this);
        }
    }

    @StoredAs("personal.data")
    record Data(@Nullable Draft draft) implements At {
        @Override
        public StepTrait trait() {
            return StepTrait.ONCE;
        }
    }

    @StoredAs("personal.forgetting")
    record Forgetting(@Nullable Draft draft) implements At {
        @Override
        public @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return keyword != Keyword.FORGET ? null : here.repeated() ? here.stay() : forget(here);
        }

        @Override
        public StepTrait trait() {
            return StepTrait.DESPITE_STOP;
        }
    }

    /** May we invite you to other gatherings? */
    @StoredAs("personal.inviting")
    record Inviting(@Nullable Draft draft) implements At {}

    private Personal() {}

    static Screen screen(TurnContext here, At at) {
        return switch (at) {
            case Data _ -> data(here);
            case Inviting _ ->
                    Screen.saying("consent.invitations").yes(new ButtonToken.Invite(Reply.YES), "invitations.yes")
                    .no(new ButtonToken.Invite(Reply.NO), "invitations.no").back(here);
            case Forgetting _ ->
                    Screen.saying("forget.covers").say("forget.ask")
                    .no(new ButtonToken.Forget(Reply.NO), "forget.no")
                    .yes(new ButtonToken.Forget(Reply.YES), "forget.yes");
        };
    }

    private static Screen data(TurnContext here) {
        Contact contact = here.contact();
        Screen screen = Screen.saying("data.head").say("data.language", "language", contact.spoken());
        if (contact.name() != null) {
            screen.say("data.name", "name", contact.name());
        }
        if (contact.partner() != null) {
            screen.say("data.partner", "partner", contact.partner());
        }
        contact.bookings().forEach(booking -> booking(here, screen, booking));
        for (Consent consent : contact.consents()) {
            screen.say("data.consent." + consent.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'), "at",
                    consent.at());
        }
        return screen.say("data.rest").choice(new ButtonToken.AskToForget(), "help.forget").back(here);
    }

    private static void booking(TurnContext here, Screen screen, Booking booking) {
        screen.say("data.booking", "booking", BookingPhrases.line(here, booking),
                "people", BookingPhrases.people(booking.adults(), booking.children()));
        if (booking.language() != null) {
            screen.say("data.speaks", "language", booking.language());
        }
        if (!booking.wishes().isEmpty()) {
            screen.say("check.wishes", "wishes", BookingPhrases.wishes(booking));
        }
    }

    static Decision pressed(TurnContext here, ButtonToken.OfPerson token) {
        Draft draft = here.step().draft();
        return switch (token) {
            case ButtonToken.Data() -> show(here);
            case ButtonToken.AskToForget() -> here.show(new Forgetting(draft));
            case ButtonToken.Forget(Reply reply) ->
                    reply == Reply.YES ? forget(here) : here.show(Ways.top(here), Phrase.of("forget.not"));
            case ButtonToken.AskToInvite() -> here.show(new Inviting(draft));
            case ButtonToken.Invite(Reply reply) -> invitations(here, reply == Reply.YES);
        };
    }

    /** A page to read, and where the channel can carry one a file with all of it. */
    static Decision show(TurnContext here) {
        Decision shown = here.show(new Data(here.step().draft()));
        if (here.brief()) {
            return shown;
        }
        List<Effect> effects = new ArrayList<>(shown.effects());
        effects.add(new Effect.ShowData());
        return new Decision(shown.contact(), shown.step(), effects);
    }

    /** Seats are given back first, goodbye is said while it is known in which language, and then all goes. */
    static Decision forget(TurnContext here) {
        if (!(here.step() instanceof Forgetting)) {
            return here.show(new Forgetting(here.step().draft()));
        }
        List<Effect> effects = new ArrayList<>();
        for (Booking booking : here.contact().upcoming(here.now())) {
            effects.add(new Effect.GiveBackSeats(booking.gathering(), booking.id()));
        }
        Language language = here.contact().spoken();
        effects.add(new Effect.Say(List.of(Phrase.of("forget.done").in(language)), List.of(), true, null));
        effects.add(new Effect.Forget());
        return new Decision(Contact.UNKNOWN, Ways.beginning(), effects);
    }

    /** Invitations to other gatherings: a yes of its own, taken back as easily. */
    static Decision invitations(TurnContext here, boolean yes) {
        Contact contact = here.contact();
        TurnContext then = here.with(yes
                ? contact.agreed(here.consent(Consent.Purpose.INVITATIONS, "consent.invitations"))
                : contact.withdrawn(Consent.Purpose.INVITATIONS));
        return then.show(Ways.menu(here.step().draft()), Phrase.of(yes ? "invitations.on" : "invitations.off"));
    }
}
