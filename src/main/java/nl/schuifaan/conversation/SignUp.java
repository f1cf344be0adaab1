package nl.schuifaan.conversation;

import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Signing up: for whom, how many, a name, a summary, yes. By SMS it is how many, a summary, yes, and the rest only when
 * more is wanted. A change of numbers goes the same way.
 */
final class SignUp {

    sealed interface At extends Step {
        @Override
        default Screen screen(TurnContext here) {
            return SignUpScreens.screen(here, this);
        }

        @Override
        default Step back(TurnContext here) {
            return SignUp.back(here, this);
        }
    }

    /** A question about a sign-up that is being put together. */
    sealed interface Asking extends At {
        @Override
        Draft draft();

        @Override
        default @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return keyword == Keyword.CANCEL ? SignUpAnswers.drop(here, draft()) : null;
        }

        @Override
        default @Nullable Decision answered(TurnContext here, TypedText typed) {
            Decision both = SignUpAnswers.bothCounted(here, typed.words());
            return both != null ? both : typed.number().isPresent() ? SignUpAnswers.number(here, typed) : null;
        }

        @Override
        default @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            return here.stale() ? here.understood().show(new Left(draft())) : null;
        }

        @Override
        default StepTrait trait() {
            return StepTrait.QUESTION;
        }
    }

    /** A question about the name. */
    sealed interface Naming extends Asking {
        @Override
        default @Nullable Decision answered(TurnContext here, TypedText typed) {
            Decision doubted = here.stale() ? null : SignUpName.doubted(here, this, typed);
            return doubted != null ? doubted : Asking.super.answered(here, typed);
        }

        @Override
        default @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            if (here.stale() || typed.keyword() != null) {
                return Asking.super.inOwnWords(here, typed);
            }
            Decision none = SignUpName.noName(here.understood(), typed.words());
            return none != null ? none : SignUpName.named(here.understood(), draft(), typed.words());
        }

        @Override
        default StepTrait trait() {
            return StepTrait.NAME;
        }
    }

    /** What is read before one agrees. */
    sealed interface Agreeing extends Asking {
        @Override
        default StepTrait trait() {
            return StepTrait.CONSENT;
        }
    }

    /** This evening is for women: will you come? */
    @StoredAs("sign-up.women")
    record Women(Draft draft) implements Asking {}

    /** How many adults; by SMS how many in all. */
    @StoredAs("sign-up.adults")
    record Adults(Draft draft) implements Asking {}

    @StoredAs("sign-up.children")
    record Children(Draft draft) implements Asking {}

    /** More come than one may sign up without talking to somebody. */
    @StoredAs("sign-up.group")
    record Group(Draft draft, int people) implements Asking {}

    @StoredAs("sign-up.whom")
    record ForWhom(Draft draft) implements Asking {}

    @StoredAs("sign-up.name")
    record Name(Draft draft) implements Naming {}

    /** What was typed where a name is asked for means something else too: is it the name? */
    @StoredAs("sign-up.name-sure")
    record NameSure(Draft draft, String name) implements Naming {}

    /** Which language does the one who is signed up speak? */
    @StoredAs("sign-up.speaks")
    record Speaks(Draft draft) implements Asking {}

    @StoredAs("sign-up.needs")
    record NeedSomething(Draft draft) implements Asking {}

    /** May we keep what you need? Diet and access can tell of faith or health, so that takes a yes of its own. */
    @StoredAs("sign-up.keep-wishes")
    record KeepWishes(Draft draft) implements Asking {}

    @StoredAs("sign-up.wishes")
    record Wishes(Draft draft) implements Asking {
        @Override
        public @Nullable Decision answered(TurnContext here, TypedText typed) {
            return SignUpAnswers.severalWishes(here, draft, typed.words());
        }
    }

    /** Is this right, and may we keep it? */
    @StoredAs("sign-up.check")
    record Check(Draft draft) implements Agreeing {}

    /** It is not right: what is to change? The rest stays as it was answered. */
    @StoredAs("sign-up.correcting")
    record Correcting(Draft draft) implements Asking {}

    @StoredAs("sign-up.read-more")
    record ReadMore(Draft draft) implements Asking {}

    /** There are fewer seats than that. */
    @StoredAs("sign-up.full")
    record Full(Draft draft, int free) implements Agreeing {}

    /** Left halfway for a while: go on, or begin again? */
    @StoredAs("sign-up.left")
    record Left(Draft draft) implements Asking {
        @Override
        public @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            return typed.polite() ? null : Handoff.missed(here, typed.words());
        }
    }

    /** Said yes; the ledger is being asked. */
    @StoredAs("sign-up.asked")
    record Asked(GatheringCode gathering) implements At {}

    /** Signed up, or on the waiting list. */
    @StoredAs("sign-up.in")
    record In(BookingId booking) implements At {}

    /** More than this many at once is talked over with a person. */
    static final int PARTY_LIMIT = 10;

    private SignUp() {}

    static Decision pressed(TurnContext here, ButtonToken.Begin token) {
        return switch (token) {
            case ButtonToken.SignUp(GatheringCode gathering) -> begin(here, gathering, false);
            case ButtonToken.SignUpOther(GatheringCode gathering) -> begin(here, gathering, true);
        };
    }

    /** @param other for someone else, when that was said in so many words */
    private static Decision begin(TurnContext here, GatheringCode code, boolean other) {
        Listing listing = here.find(code).orElse(null);
        if (listing == null) {
            return Ways.gone(here);
        }
        Booking own = other ? null : here.contact().own(listing.code());
        if (own != null) {
            return here.show(Ways.booking(own.id()), Phrase.of("sign-up.already"));
        }
        if (!listing.openAt(here.now())) {
            return Ways.closed(here);
        }
        Draft draft = Draft.of(listing.code());
        if (other) {
            draft = draft.forWhom(Whom.OTHER);
        }
        return here.show(next(here, other && here.brief() ? draft.inDetail() : draft));
    }

    /** The question that comes next: the first that has no answer. By SMS the number comes before all others. */
    static Step next(TurnContext here, Draft draft) {
        boolean brief = here.brief() && !draft.detailed();
        boolean change = draft.booking() != null;
        Step first = brief || change || here.brief() && draft.adults() == 0 ? null : first(here, draft);
        if (first != null) {
            return first;
        } else if (draft.adults() == 0) {
            return new Adults(draft);
        } else if (draft.children() < 0 && (!brief || hadChildren(here, draft))) {
            return new Children(draft);
        }
        return brief || change ? check(here, draft) : about(here, draft);
    }

    /** Who comes is asked before how many; null when that is known. */
    private static @Nullable Step first(TurnContext here, Draft draft) {
        if (draft.whom() == Whom.UNASKED) {
            return new ForWhom(draft);
        }
        return !draft.women() && forWomen(here, draft) ? new Women(draft) : null;
    }

    private static Step about(TurnContext here, Draft draft) {
        boolean other = draft.whom() == Whom.OTHER;
        if (draft.name() == null && (other || here.contact().name() == null)) {
            return new Name(draft);
        } else if (other && draft.speaks() == null) {
            return new Speaks(draft);
        }
        return switch (draft.needs()) {
            case UNASKED -> here.brief() ? new NeedSomething(draft) : check(here, draft);
            case SOME -> new KeepWishes(draft);
            case KEPT -> new Wishes(draft);
            case NONE, CHOSEN -> check(here, draft);
        };
    }

    private static boolean hadChildren(TurnContext here, Draft draft) {
        BookingId booking = draft.booking();
        return booking != null && here.contact().booking(booking).filter(known -> known.children() > 0).isPresent();
    }

    /** The summary; or, where one can see already that they do not all fit, that. */
    private static Step check(TurnContext here, Draft draft) {
        Step open = Ways.beforeSummary(draft);
        if (open != null) {
            return open;
        }
        if (waits(here, draft)) {
            return new Check(draft);
        }
        int room = here.find(draft.gathering()).map(Listing::room).orElse(Integer.MAX_VALUE);
        return more(here, draft) > room ? new Full(draft, room) : new Check(draft);
    }

    /** Who waits may wait with as many as they like. */
    private static boolean waits(TurnContext here, Draft draft) {
        BookingId booking = draft.booking();
        return booking != null && here.contact().booking(booking).filter(Booking::waiting).isPresent();
    }

    /** Whether all has been answered that is asked before the summary. */
    static boolean answered(TurnContext here, Draft draft) {
        return next(here, draft) instanceof Agreeing;
    }

    /** Seats asked for beyond those the person has. */
    static int more(TurnContext here, Draft draft) {
        BookingId booking = draft.booking();
        return booking == null ? draft.people()
                : draft.people() - here.contact().booking(booking).map(Booking::people).orElse(0);
    }

    static boolean forWomen(TurnContext here, Draft draft) {
        return here.find(draft.gathering()).filter(it -> it.audience() == Listing.Audience.WOMEN).isPresent();
    }

    /** Back undoes the last answer; before the first it leads out, to where one came from. */
    private static Step back(TurnContext here, At at) {
        return switch (at) {
            case Asked _, In _ -> Ways.menu(null);
            case ReadMore(Draft draft) -> next(here, draft);
            case Correcting(Draft draft) -> next(here, draft);
            case Group(Draft draft, int _) -> next(here, draft);
            case NameSure(Draft draft, String _) -> next(here, draft);
            case Left(Draft draft) -> next(here, draft);
            case Asking asking -> undone(here, asking.draft());
        };
    }

    private static Step undone(TurnContext here, Draft draft) {
        Draft before = draft.undone(here.brief());
        if (before != null) {
            return next(here, before);
        }
        return draft.booking() == null ? Ways.page(draft.gathering()) : Ways.booking(draft.booking());
    }
}
