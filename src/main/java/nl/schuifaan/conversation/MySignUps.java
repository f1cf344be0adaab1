package nl.schuifaan.conversation;

import java.util.List;
import java.util.function.Function;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What the person signed up for, and changing or cancelling it. A sign-up that is under way waits meanwhile. */
final class MySignUps {

    sealed interface At extends Step {
        @Override
        default Screen screen(TurnContext here) {
            return MySignUps.screen(here, this);
        }

        @Override
        default Step back(TurnContext here) {
            return MySignUps.back(here, this);
        }
    }

    @StoredAs("my-sign-ups.list")
    record Shown(@Nullable Draft draft) implements At {}

    @StoredAs("my-sign-ups.one")
    record One(BookingId booking, @Nullable Draft draft) implements At {

        One(BookingId booking) {
            this(booking, null);
        }

        @Override
        public @Nullable GatheringCode about(Contact contact) {
            return contact.booking(booking).map(Booking::gathering).orElse(null);
        }
    }

    /** Cancel was said, and there is more than one sign-up that can be meant. */
    @StoredAs("my-sign-ups.which")
    record Which(@Nullable Draft draft) implements At {
        @Override
        public StepTrait trait() {
            return StepTrait.DESPITE_STOP;
        }
    }

    /** Are you sure? Nothing is cancelled by one word, or by one press. */
    @StoredAs("my-sign-ups.sure")
    record Sure(BookingId booking, @Nullable Draft draft) implements At {

        /** Said once more after a while it is a yes; within seconds it is the same message twice. */
        @Override
        public @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return keyword != Keyword.CANCEL ? null : here.repeated() ? here.stay() : cancel(here, booking);
        }

        @Override
        public StepTrait trait() {
            return StepTrait.DESPITE_STOP;
        }
    }

    /** @param again what was cancelled, as a sign-up that only needs its yes; kept a day at most */
    @StoredAs("my-sign-ups.cancelled")
    record Cancelled(GatheringCode gathering, @Nullable Draft draft, @Nullable Draft again) implements At {

        @Override
        public boolean unfinished() {
            return draft != null || again != null;
        }
    }

    /** As many as fit on a screen with a button to go back; those signed up for first. */
    private static final int MOST = 9;

    private MySignUps() {}

    static Screen screen(TurnContext here, At at) {
        return switch (at) {
            case Shown _ -> list(here, "mine.list", ButtonToken.Shown::new);
            case Which _ -> list(here, "mine.which", ButtonToken.Cancel::new);
            case One(BookingId id, _) ->
                    here.contact().booking(id).map(booking -> one(here, booking)).orElseGet(() -> gone(here));
            case Sure(BookingId id, _) ->
                    here.contact().booking(id).map(booking -> sure(here, booking)).orElseGet(() -> gone(here));
            case Cancelled cancelled -> cancelled(here, cancelled);
        };
    }

    private static Screen list(TurnContext here, String key, Function<BookingId, ButtonToken> token) {
        List<Booking> bookings = here.contact().upcoming(here.now());
        if (bookings.isEmpty()) {
            return Screen.saying("mine.none").choice(new ButtonToken.Programme(0), "menu.programme").back(here);
        }
        Screen screen = Screen.saying(key);
        for (Booking booking : bookings.subList(0, Math.min(MOST, bookings.size()))) {
            screen.choice(token.apply(booking.id()), BookingPhrases.line(here, booking));
        }
        return screen.back(here);
    }

    private static Screen one(TurnContext here, Booking booking) {
        Screen screen = new Screen();
        screen.say(BookingPhrases.line(here, booking));
        screen.say("mine.people", "people", BookingPhrases.people(booking.adults(), booking.children()));
        here.find(booking.gathering()).filter(_ -> !here.brief()).ifPresent(it ->
                screen.say("mine.where", "place", it.place(), "address", it.address(), "map", it.mapLink()));
        if (!booking.wishes().isEmpty() && !here.brief()) {
            screen.say("check.wishes", "wishes", BookingPhrases.wishes(booking));
        }
        if (booking.fewer() > 0 && booking.offeredAt(here.now())) {
            here.find(booking.gathering()).ifPresent(it -> screen.say("offer.fewer", "start", it.start(), "place",
                    it.place(), "free", booking.fewer(), "wanted", booking.people()));
            FewerSeats.choices(screen, booking);
        } else if (booking.until() != null && booking.offeredAt(here.now())) {
            screen.say("offer.ask", "until", booking.until()).choice(new ButtonToken.Accept(booking.id()), "offer.yes");
        } else if (booking.waiting()) {
            screen.say("mine.waiting", "n", booking.position());
        }
        if (today(here, booking)) {
            screen.choice(new ButtonToken.Pass(booking.id()), "mine.pass");
        }
        if (booking.waiting()) {
            screen.choice(new ButtonToken.Change(booking.id()), "menu.waiting.change");
        } else {
            screen.choice(new ButtonToken.Change(booking.id()), "mine.change")
                    .choice(new ButtonToken.Calendar(booking.id()), "mine.calendar");
        }
        // An SMS has no room for a third choice: it would be one of four segments.
        if (!here.brief() || !booking.waiting()) {
            screen.choice(new ButtonToken.SignUpOther(booking.gathering()), "mine.other");
        }
        return screen.choice(new ButtonToken.Cancel(booking.id()), booking.self() ? "mine.cancel" : "mine.cancel.other")
                .back(here);
    }

    /** What gives seats away is never the first choice: a "1" may be meant for the message before. */
    private static Screen sure(TurnContext here, Booking booking) {
        return Screen.saying("cancel.sure", "which", BookingPhrases.line(here, booking), "n", booking.people())
                .no(new ButtonToken.StayIn(booking.id()), BookingPhrases.stays(booking))
                .yes(new ButtonToken.CancelSure(booking.id()), "cancel.yes");
    }

    private static Screen gone(TurnContext here) {
        return Screen.saying("booking.gone").choice(new ButtonToken.Mine(), "menu.mine")
                .choice(new ButtonToken.Programme(0), "menu.programme").back(here);
    }

    private static Screen cancelled(TurnContext here, Cancelled at) {
        GatheringCode gathering = at.gathering();
        Listing open = here.find(gathering).filter(it -> it.openAt(here.now())).orElse(null);
        boolean back = at.again() != null && open != null && open.waiting() == 0;
        if (here.brief()) {
            return back ? new Screen().choice(new ButtonToken.Restore(gathering), "cancelled.back")
                    : Screen.saying("cancelled.undo-by-code", "code", gathering);
        }
        Screen screen = Screen.saying("cancelled.undo");
        if (back) {
            screen.choice(new ButtonToken.Restore(gathering), "cancelled.back");
        } else if (open != null) {
            screen.choice(new ButtonToken.SignUp(gathering), "cancelled.again");
        }
        return screen.choice(new ButtonToken.Programme(0), "menu.programme").choice(new ButtonToken.Menu(), "menu");
    }

    static Decision pressed(TurnContext here, ButtonToken.OfBookings token) {
        return switch (token) {
            case ButtonToken.Mine() -> show(here);
            case ButtonToken.Shown(BookingId booking) -> here.show(one(here, booking));
            case ButtonToken.Cancel(BookingId booking) -> here.show(sure(here, booking));
            case ButtonToken.CancelSure(BookingId booking) -> cancel(here, booking);
            case ButtonToken.StayIn(BookingId booking) -> here.show(one(here, booking));
            case ButtonToken.Restore(GatheringCode gathering) -> restore(here, gathering);
            case ButtonToken.Change(BookingId booking) -> change(here, booking);
            case ButtonToken.Calendar(BookingId booking) -> calendar(here, booking);
            case ButtonToken.Pass(BookingId booking) -> pass(here, booking);
        };
    }

    static One one(TurnContext here, BookingId id) {
        return new One(id, here.step().draft());
    }

    /** All of them, or the only one there is. */
    static Decision show(TurnContext here) {
        List<Booking> bookings = here.contact().upcoming(here.now());
        return here.show(bookings.size() == 1 ? one(here, bookings.getFirst().id()) : new Shown(here.step().draft()));
    }

    static Step sure(TurnContext here, BookingId id) {
        return new Sure(id, here.step().draft());
    }

    /** Asks for the same seats again; for a sign-up that is not remembered any more it begins anew. */
    private static Decision restore(TurnContext here, GatheringCode gathering) {
        Draft again = here.step() instanceof Cancelled cancelled && cancelled.gathering().equals(gathering)
                ? cancelled.again() : null;
        return again == null ? Ways.pressed(here, new ButtonToken.SignUp(gathering)) : Ways.again(here, again);
    }

    private static Decision cancel(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.step() instanceof Cancelled && here.repeated() ? here.quiet() : here.show(one(here, id));
        }
        Decision told = here.with(here.contact().without(id))
                .milestone(new Cancelled(booking.gathering(), here.step().draft(), Draft.again(booking)),
                        said(here, booking));
        return TurnContext.first(new Effect.GiveBackSeats(booking.gathering(), id), told);
    }

    private static Phrase said(TurnContext here, Booking booking) {
        Object title = BookingPhrases.title(here, booking.gathering());
        String name = booking.self() ? null : booking.name();
        return name == null ? Phrase.of("cancelled.done", "title", title)
                : Phrase.of("cancelled.done.for", "title", title, "name", name);
    }

    /** "Cancel" was typed where nothing else is meant: it asks whether the only one is, or which. */
    static Decision cancelSomething(TurnContext here) {
        List<Booking> bookings = here.contact().upcoming(here.now());
        return here.show(bookings.size() == 1 ? sure(here, bookings.getFirst().id()) : new Which(here.step().draft()));
    }

    static Decision change(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        return booking == null ? here.show(one(here, id))
                : here.show(Ways.next(here, Draft.changing(booking)));
    }

    static Decision calendar(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.show(one(here, id));
        }
        Phrase said = Phrase.of("mine.calendar.here");
        // By SMS the link is all that goes with it: what can be chosen still stands in the message before.
        return here.brief()
                ? here.decide(one(here, id), new Effect.Say(List.of(said), List.of(), true, booking.gathering()))
                : here.milestoneWithCalendar(one(here, id), booking.gathering(), said);
    }

    /** Whether the door opens today, and the channel can carry a picture. */
    private static boolean today(TurnContext here, Booking booking) {
        return !booking.waiting() && !here.brief() && here.find(booking.gathering())
                .filter(it -> !it.start().toLocalDate().isAfter(here.now().toLocalDate())).isPresent();
    }

    private static Decision pass(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        return booking == null || !today(here, booking) ? here.show(one(here, id))
                : here.decide(one(here, id), new Effect.ShowPass(booking.gathering(), id));
    }

    private static Step back(TurnContext here, At at) {
        Draft draft = at.draft();
        if (at instanceof Sure(BookingId booking, _)) {
            return new One(booking, draft);
        }
        if (at instanceof One && here.contact().upcoming(here.now()).size() > 1) {
            return new Shown(draft);
        }
        return draft == null ? Ways.menu(null) : Ways.next(here, draft);
    }
}
