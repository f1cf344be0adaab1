package nl.schuifaan.conversation;

import java.util.List;
import java.util.OptionalInt;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.ButtonToken.Person;
import nl.schuifaan.conversation.ButtonToken.Reply;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What the answers to a sign-up's questions do, whether they were pressed or typed. */
final class SignUpAnswers {

    private SignUpAnswers() {}

    /** A button of a sign-up was pressed. */
    static Decision pressed(TurnContext here, ButtonToken.OfSignUp token) {
        Draft draft = here.step().draft();
        if (draft == null) {
            return here.step() instanceof SignUp.Asked ? asked(here, token) : past(here, token);
        }
        return draft.gathering().equals(token.gathering()) ? answer(here, draft, token) : here.outdated();
    }

    /** A press repeated while the ledger is being asked is taken once. */
    private static Decision asked(TurnContext here, ButtonToken.OfSignUp token) {
        return token instanceof ButtonToken.Confirm && here.repeated() ? here.quiet() : here.stay();
    }

    /** The sign-up it belonged to is gone; one can begin again. Who is in hears that, and stays where they are. */
    private static Decision past(TurnContext here, ButtonToken.OfSignUp token) {
        GatheringCode gathering = token.gathering();
        boolean yes = token instanceof ButtonToken.Confirm || token instanceof ButtonToken.Wait;
        Booking own = yes ? here.contact().own(gathering) : null;
        if (own != null) {
            return in(here, own);
        }
        return here.find(gathering).isEmpty() ? here.outdated()
                : here.show(Ways.page(gathering), Phrase.of("outdated"));
    }

    private static Decision in(TurnContext here, Booking booking) {
        if (here.repeated()) {
            return here.quiet();
        } else if (booking.waiting()) {
            return here.show(Ways.booking(here, booking.id()));
        }
        Phrase said = Phrase.of("in.already", "title", BookingPhrases.title(here, booking.gathering()));
        return here.decide(here.step(), here.brief()
                ? new Effect.Say(List.of(said, Phrase.of("in.cancel")), List.of(), true, null)
                : new Effect.Say(List.of(said), List.of(new Choice(Phrase.of("menu"), new ButtonToken.Menu())), true,
                null));
    }

    private static Decision answer(TurnContext here, Draft draft, ButtonToken.OfSignUp token) {
        return switch (token) {
            case ButtonToken.Women _ -> next(here, draft.forWomen(true));
            case ButtonToken.Adults(_, int number) -> adults(here, draft, number);
            case ButtonToken.Children(_, int number) -> children(here, draft, number);
            case ButtonToken.Group(GatheringCode gathering, int people) ->
                    Handoff.called(here, gathering + ": " + people, null, null);
            case ButtonToken.ForWhom(_, var whom) ->
                    next(here, draft.forWhom(whom == Person.OTHER ? Whom.OTHER : Whom.ME));
            case ButtonToken.SkipName _ -> next(here, draft.withName(""));
            case ButtonToken.NameSure _ ->
                    next(here, here.step() instanceof SignUp.NameSure(Draft _, String name) ? draft.withName(name)
                    : draft);
            case ButtonToken.Speaks(_, var language) -> next(here, draft.speaking(language.code()));
            case ButtonToken.SkipSpeaks _ -> next(here, draft.speaking(""));
            case ButtonToken.Needs(_, var reply) -> needs(here, draft, reply);
            case ButtonToken.Keep _ -> next(here, draft.withNeeds(Needs.KEPT));
            case ButtonToken.ToggleWish(_, Wish wish) ->
                    next(here, draft.needs() == Needs.KEPT && SignUpScreens.offered(here, draft).contains(wish)
                            ? draft.toggle(wish) : draft);
            case ButtonToken.Wished _ ->
                    next(here, draft.withNeeds(draft.wishes().isEmpty() ? Needs.NONE : Needs.CHOSEN));
            case ButtonToken.Confirm _ -> confirm(here, draft);
            case ButtonToken.Wait _ -> waitForSeats(here, draft);
            case ButtonToken.Correct _ -> here.show(new SignUp.Correcting(draft));
            case ButtonToken.CorrectPart(_, var part) -> correct(here, draft, part);
            case ButtonToken.Fewer _ -> next(here, draft.withPeople(0, -1));
            case ButtonToken.Detail _ -> next(here, draft.inDetail());
            case ButtonToken.Again _ -> next(here, Draft.of(draft.gathering()).forWomen(draft.women()));
            case ButtonToken.ReadMore _ -> here.show(new SignUp.ReadMore(draft));
            case ButtonToken.Drop _ -> drop(here, draft);
        };
    }

    /** Who needs something that may not be kept hears that nothing is arranged either. */
    private static Decision needs(TurnContext here, Draft draft, Reply reply) {
        Step next = SignUp.next(here, draft.withNeeds(reply == Reply.YES ? Needs.SOME : Needs.NONE));
        return reply == Reply.NO && here.step() instanceof SignUp.KeepWishes
                ? here.show(next, Phrase.of("sign-up.unkept")) : here.show(next);
    }

    /** Several wishes in one text, as {@code 1 4}; null when it is anything else. */
    static @Nullable Decision severalWishes(TurnContext here, Draft draft, String words) {
        Draft wished = draft;
        List<Wish> offered = SignUpScreens.offered(here, draft);
        String[] parts = words.split("[\\s,،+&]+");
        for (String part : parts) {
            OptionalInt number = here.phrasebook().keywords().number(part, here.contact().language());
            if (parts.length < 2 || number.isEmpty() || number.getAsInt() < 1
                    || number.getAsInt() > offered.size()) {
                return null;
            }
            Wish wish = offered.get(number.getAsInt() - 1);
            wished = wished.wishes().contains(wish) ? wished : wished.toggle(wish);
        }
        return next(here, here.brief() ? wished.withNeeds(Needs.CHOSEN) : wished);
    }

    private static Decision next(TurnContext here, Draft draft) {
        return here.show(SignUp.next(here, draft));
    }

    /** A number was typed where one is asked for; null where none is. */
    static @Nullable Decision number(TurnContext here, TypedText typed) {
        int n = typed.number().orElse(0);
        return switch (here.step()) {
            case SignUp.Adults(Draft draft) when n > 0 -> adults(here, draft, n);
            case SignUp.Adults(Draft draft) when forSomeoneElse(here, draft, typed) ->
                    next(here, draft.forWhom(Whom.OTHER).inDetail());
            case SignUp.Adults _ -> here.stay(Phrase.of("sign-up.at-least-one"));
            case SignUp.Children(Draft draft) -> here.brief() ? childrenOf(here, draft, n) : children(here, draft, n);
            default -> null;
        };
    }

    /** By SMS the figure 0 says that one signs up someone else; a word for nobody says nothing of the kind. */
    private static boolean forSomeoneElse(TurnContext here, Draft draft, TypedText typed) {
        return here.brief() && draft.booking() == null && draft.whom() == Whom.UNASKED
                && typed.words().codePoints().noneMatch(Character::isLetter);
    }

    /** Adults and children were typed together, where people are counted; null if they were not. */
    static @Nullable Decision bothCounted(TurnContext here, String words) {
        if (!(here.step() instanceof SignUp.Adults(Draft draft))) {
            return null;
        }
        return here.phrasebook().keywords().party(words, here.contact().language())
                .map(party -> counted(here, draft, party.adults(), party.children())).orElse(null);
    }

    private static Decision counted(TurnContext here, Draft draft, int adults, int children) {
        if (adults < 1) {
            return here.stay(Phrase.of("sign-up.at-least-one"));
        }
        if (adults + children > most(here, draft)) {
            return tooMany(here, draft);
        }
        return adults + children > SignUp.PARTY_LIMIT
                ? here.show(new SignUp.Group(draft.withPeople(0, -1), adults + children))
                : placed(here, draft.withPeople(adults, children));
    }

    /** Where they do not all fit that is said at once, and not after all other questions. */
    private static Decision placed(TurnContext here, Draft draft) {
        Step next = SignUp.next(here, draft);
        int room = here.find(draft.gathering()).map(Listing::room).orElse(0);
        boolean known = room == 0 || here.brief() || draft.booking() != null || draft.children() < 0;
        return known || draft.people() <= room ? here.show(next) : here.show(new SignUp.Full(draft, room));
    }

    private static Decision adults(TurnContext here, Draft draft, int n) {
        if (n < 1) {
            return here.outdated();
        }
        boolean alone = here.brief() && n == 1;
        Draft counted = draft.withPeople(n, alone ? 0 : draft.children());
        if (counted.people() > most(here, draft)) {
            return tooMany(here, draft);
        }
        return counted.people() > SignUp.PARTY_LIMIT
                ? here.show(new SignUp.Group(draft.withPeople(0, -1), counted.people())) : next(here, counted);
    }

    private static Decision children(TurnContext here, Draft draft, int n) {
        if (n < 0) {
            return here.outdated();
        } else if (draft.adults() == 0) {
            return next(here, draft);
        }
        if (draft.adults() + n > most(here, draft)) {
            return tooMany(here, draft);
        }
        return draft.adults() + n > SignUp.PARTY_LIMIT
                ? here.show(new SignUp.Group(draft.withPeople(draft.adults(), -1), draft.adults() + n))
                : placed(here, draft.withPeople(draft.adults(), n));
    }

    private static int most(TurnContext here, Draft draft) {
        return here.find(draft.gathering()).map(Listing::limit).orElse(Integer.MAX_VALUE);
    }

    /** No waiting helps a party that is larger than the gathering. */
    private static Decision tooMany(TurnContext here, Draft draft) {
        return here.stay(Phrase.of("sign-up.too-many", "n", most(here, draft)));
    }

    /** By SMS all were counted at first; these are the children among them. */
    private static Decision childrenOf(TurnContext here, Draft draft, int n) {
        return n < draft.adults() ? next(here, draft.withPeople(draft.adults() - n, n))
                : here.stay(Phrase.of("sign-up.one-adult"));
    }

    private static Decision confirm(TurnContext here, Draft draft) {
        boolean asked = here.step() instanceof SignUp.Check || here.step() instanceof SignUp.ReadMore;
        if (!asked || !(SignUp.next(here, draft) instanceof SignUp.Check)) {
            return next(here, draft);
        }
        int children = Math.max(0, draft.children());
        if (draft.booking() != null && here.contact().booking(draft.booking()).isEmpty()) {
            return here.show(Ways.booking(draft.booking()));
        } else if (draft.booking() != null) {
            return ask(here, here.contact(), draft,
                    new Effect.ChangeSeats(draft.gathering(), draft.booking(), draft.adults(), children));
        }
        Booking own = draft.whom() == Whom.OTHER ? null : here.contact().own(draft.gathering());
        return own != null ? here.show(Ways.booking(own.id()), Phrase.of("sign-up.already"))
                : ask(here, consented(here, draft, SignUpSummary.CONSENT), draft,
                new Effect.TakeSeats(draft.gathering(), draft.adults(), children));
    }

    /** The yes to keeping all of it is among those that are still kept; otherwise the summary asks for it. */
    static Decision again(TurnContext here, Draft draft) {
        boolean agreed = here.contact().agreedTo(Consent.Purpose.SIGN_UP)
                && (draft.wishes().isEmpty() || here.contact().agreedTo(Consent.Purpose.WISHES));
        return !agreed ? next(here, draft)
                : ask(here, here.contact(), draft,
                new Effect.TakeSeats(draft.gathering(), draft.adults(), Math.max(0, draft.children())));
    }

    private static Decision waitForSeats(TurnContext here, Draft draft) {
        if (!(here.step() instanceof SignUp.Full) || draft.booking() != null
                || !SignUp.answered(here, draft)) {
            return next(here, draft);
        }
        return ask(here, consented(here, draft, SignUpSummary.waiting(here)), draft,
                new Effect.WaitForSeats(draft.gathering(), draft.adults(), Math.max(0, draft.children())));
    }

    /**
     * From the yes until the answer the sign-up stands with the contact, so that the answer finds it wherever the chat
     * is.
     */
    private static Decision ask(TurnContext here, Contact contact, Draft draft, Effect effect) {
        Listing listing = here.find(draft.gathering()).orElse(null);
        if (listing == null) {
            return Ways.gone(here);
        } else if (!listing.openAt(here.now()) && draft.booking() == null) {
            return Ways.closed(here);
        } else if (draft.booking() != null && (listing.begun(here.now())
                || !listing.openAt(here.now()) && SignUp.more(here, draft) > 0)) {
            return here.show(Ways.booking(draft.booking()), Phrase.of("change.closed"));
        }
        return new Decision(contact.asking(draft), new SignUp.Asked(draft.gathering()), List.of(effect));
    }

    private static Contact consented(TurnContext here, Draft draft, String read) {
        Contact contact = here.contact().speaking(here.contact().spoken())
                .agreed(here.consent(Consent.Purpose.SIGN_UP, read));
        return draft.wishes().isEmpty() ? contact
                : contact.agreed(here.consent(Consent.Purpose.WISHES, "consent.wishes"));
    }

    private static Decision correct(TurnContext here, Draft draft, ButtonToken.Part part) {
        return switch (part) {
            case PEOPLE -> next(here, draft.withPeople(0, -1));
            // A name that is known of the person is not asked for otherwise.
            case NAME -> here.show(new SignUp.Name(draft));
            case LANGUAGE -> next(here, draft.speaking(null));
            case NEEDS -> next(here, draft.withNeeds(draft.needs() == Needs.CHOSEN ? Needs.KEPT
                    : here.brief() ? Needs.UNASKED : Needs.SOME));
        };
    }

    static Decision drop(TurnContext here, Draft draft) {
        if (draft.booking() != null) {
            return here.show(Ways.booking(draft.booking()), Phrase.of("change.dropped"));
        }
        return here.brief() ? here.show(Ways.menu(null), Phrase.of("sign-up.dropped"))
                : here.show(Ways.page(draft.gathering()), Phrase.of("sign-up.dropped"));
    }
}
