package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What the answers to a sign-up's questions do, whether they were pressed or typed. */
final class SignUpAnswers {

    private SignUpAnswers() {}

    /**
     * A button of a sign-up was pressed.
     *
     * @param about the gathering, and what was chosen: {@code LAAK1:2}
     */
    static Decision pressed(TurnContext here, String verb, String about) {
        int colon = about.indexOf(':');
        String gathering = colon < 0 ? about : about.substring(0, colon);
        String value = colon < 0 ? "" : about.substring(colon + 1);
        Draft draft = here.step().draft();
        if (draft == null) {
            return here.step() instanceof SignUp.Asked ? here.stay() : past(here, gathering);
        }
        return draft.gathering().equals(gathering) ? answer(here, draft, verb, value) : here.stay(Phrase.of("outdated"));
    }

    /** The sign-up it belonged to is gone; one can begin again. */
    private static Decision past(TurnContext here, String gathering) {
        return here.find(gathering).isEmpty() ? here.stay(Phrase.of("outdated"))
                : here.show(new WhatsOn.Page(gathering), Phrase.of("outdated"));
    }

    private static Decision answer(TurnContext here, Draft draft, String verb, String value) {
        return switch (verb) {
            case "women" -> next(here, draft.forWomen(true));
            case "adults" -> adults(here, draft, Buttons.number(value));
            case "children" -> children(here, draft, Buttons.number(value));
            case "group" -> Handoff.called(here, draft.gathering() + ": " + value, null, null);
            case "whom" -> next(here, draft.forWhom(value.equals("other") ? Whom.OTHER : Whom.ME));
            case "skip-name" -> next(here, draft.withName(""));
            case "sure" -> next(here, here.step() instanceof SignUp.NameSure(Draft _, String name) ? draft.withName(name) : draft);
            case "speaks" -> next(here, draft.speaking(value));
            case "skip-speaks" -> next(here, draft.speaking(""));
            case "needs" -> next(here, draft.withNeeds(value.equals("yes") ? Needs.SOME : Needs.NONE));
            case "keep" -> next(here, draft.withNeeds(Needs.KEPT));
            case "wish" -> wish(here, draft, value);
            case "wished" -> next(here, draft.withNeeds(draft.wishes().isEmpty() ? Needs.NONE : Needs.CHOSEN));
            default -> end(here, draft, verb);
        };
    }

    private static Decision end(TurnContext here, Draft draft, String verb) {
        return switch (verb) {
            case "confirm" -> confirm(here, draft);
            case "wait" -> waitForSeats(here, draft);
            case "fewer" -> next(here, draft.withPeople(0, -1));
            case "detail" -> next(here, draft.inDetail());
            case "again" -> next(here, Draft.of(draft.gathering()).forWomen(draft.women()));
            case "read-more" -> here.show(new SignUp.ReadMore(draft));
            default -> drop(here, draft);
        };
    }

    private static Decision next(TurnContext here, Draft draft) {
        return here.show(SignUp.next(here, draft));
    }

    /** A number was typed where one is asked for; null where none is. */
    static @Nullable Decision number(TurnContext here, int n) {
        return switch (here.step()) {
            case SignUp.Adults(Draft draft) when n > 0 -> adults(here, draft, n);
            case SignUp.Adults _ -> here.stay(Phrase.of("sign-up.at-least-one"));
            case SignUp.Children(Draft draft) -> here.brief() ? childrenOf(here, draft, n) : children(here, draft, n);
            default -> null;
        };
    }

    private static Decision adults(TurnContext here, Draft draft, int n) {
        if (n < 1) {
            return here.stay(Phrase.of("outdated"));
        }
        boolean alone = here.brief() && n == 1;
        Draft counted = draft.withPeople(n, alone ? 0 : draft.children());
        return counted.people() > SignUp.PARTY_LIMIT
                ? here.show(new SignUp.Group(draft.withPeople(0, -1), counted.people())) : next(here, counted);
    }

    private static Decision children(TurnContext here, Draft draft, int n) {
        if (n < 0) {
            return here.stay(Phrase.of("outdated"));
        } else if (draft.adults() == 0) {
            return next(here, draft);
        }
        return draft.adults() + n > SignUp.PARTY_LIMIT
                ? here.show(new SignUp.Group(draft.withPeople(draft.adults(), -1), draft.adults() + n))
                : next(here, draft.withPeople(draft.adults(), n));
    }

    /** By SMS all were counted at first; these are the children among them. */
    private static Decision childrenOf(TurnContext here, Draft draft, int n) {
        return n < draft.adults() ? next(here, draft.withPeople(draft.adults() - n, n))
                : here.stay(Phrase.of("sign-up.one-adult"));
    }

    private static Decision wish(TurnContext here, Draft draft, String value) {
        for (Wish wish : Wish.values()) {
            if (wish.name().equals(value)) {
                return next(here, draft.needs() == Needs.KEPT ? draft.toggle(wish) : draft);
            }
        }
        return here.stay(Phrase.of("outdated"));
    }

    private static Decision confirm(TurnContext here, Draft draft) {
        boolean asked = here.step() instanceof SignUp.Check || here.step() instanceof SignUp.ReadMore;
        if (!asked || !(SignUp.next(here, draft) instanceof SignUp.Check)) {
            return next(here, draft);
        }
        int children = Math.max(0, draft.children());
        if (draft.booking() != null && here.contact().booking(draft.booking()).isEmpty()) {
            return here.show(new MySignUps.One(draft.booking()));
        } else if (draft.booking() != null) {
            return ask(here, here.contact(), draft,
                    new Effect.ChangeSeats(draft.gathering(), draft.booking(), draft.adults(), children));
        }
        return ask(here, consented(here, draft), draft, new Effect.TakeSeats(draft.gathering(), draft.adults(), children));
    }

    private static Decision waitForSeats(TurnContext here, Draft draft) {
        if (!(here.step() instanceof SignUp.Full) || draft.booking() != null) {
            return next(here, draft);
        }
        return ask(here, consented(here, draft), draft,
                new Effect.WaitForSeats(draft.gathering(), draft.adults(), Math.max(0, draft.children())));
    }

    /** From the yes until the answer the sign-up stands with the contact, so that the answer finds it wherever the chat is. */
    private static Decision ask(TurnContext here, Contact contact, Draft draft, Effect effect) {
        Listing listing = here.find(draft.gathering()).orElse(null);
        if (listing == null || !WhatsOn.open(here, listing)) {
            return WhatsOn.gone(here);
        }
        return new Decision(contact.asking(draft), new SignUp.Asked(draft.gathering()), List.of(effect));
    }

    private static Contact consented(TurnContext here, Draft draft) {
        Contact contact = here.contact().speaking(here.contact().spoken())
                .agreed(consent(here, Consent.Purpose.SIGN_UP, SignUpSummary.CONSENT));
        return draft.wishes().isEmpty() ? contact
                : contact.agreed(consent(here, Consent.Purpose.WISHES, "consent.wishes"));
    }

    /** To the words that were read: by SMS those are the shorter ones. */
    static Consent consent(TurnContext here, Consent.Purpose purpose, String text) {
        String read = here.brief() ? text + ".sms" : text;
        return new Consent(purpose, here.now(), here.situation().medium(), here.contact().spoken(),
                here.phrasebook().version(read, here.contact().spoken()));
    }

    static Decision drop(TurnContext here, Draft draft) {
        if (draft.booking() != null) {
            return here.show(new MySignUps.One(draft.booking()), Phrase.of("change.dropped"));
        }
        return here.brief() ? here.show(new Home.Menu(null), Phrase.of("sign-up.dropped"))
                : here.show(new WhatsOn.Page(draft.gathering()), Phrase.of("sign-up.dropped"));
    }
}
