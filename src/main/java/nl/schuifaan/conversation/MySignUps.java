package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What the person signed up for, and changing or cancelling it. A sign-up that is under way waits meanwhile. */
final class MySignUps {

    sealed interface At extends Step {}

    @StoredAs("my-sign-ups.list")
    record Shown(@Nullable Draft draft) implements At {}

    @StoredAs("my-sign-ups.one")
    record One(String booking, @Nullable Draft draft) implements At {

        One(String booking) {
            this(booking, null);
        }
    }

    /** Cancel was said, and there is more than one sign-up that can be meant. */
    @StoredAs("my-sign-ups.which")
    record Which(@Nullable Draft draft) implements At {}

    @StoredAs("my-sign-ups.cancelled")
    record Cancelled(String gathering, @Nullable Draft draft) implements At {

        Cancelled(String gathering) {
            this(gathering, null);
        }
    }

    /** As many as fit on a screen with a button to go back; those signed up for first. */
    private static final int MOST = 9;

    private MySignUps() {}

    static Screen screen(TurnContext here, At at) {
        return switch (at) {
            case Shown _ -> list(here, "mine.list", "booking:");
            case Which _ -> list(here, "mine.which", "cancel:");
            case One(String id, _) -> here.contact().booking(id).map(booking -> one(here, booking)).orElseGet(() -> gone(here));
            case Cancelled(String gathering, _) -> cancelled(here, gathering);
        };
    }

    private static Screen list(TurnContext here, String key, String verb) {
        List<Booking> bookings = current(here);
        if (bookings.isEmpty()) {
            return Screen.saying("mine.none").choice("programme:0", "menu.programme").back(here);
        }
        Screen screen = Screen.saying(key);
        for (Booking booking : bookings.subList(0, Math.min(MOST, bookings.size()))) {
            screen.choice(verb + booking.id(), line(here, booking));
        }
        return screen.back(here);
    }

    /** Those that have not ended. */
    static List<Booking> current(TurnContext here) {
        List<Booking> current = new ArrayList<>(here.contact().bookings().size());
        for (Booking booking : here.contact().bookings()) {
            if (booking.ends().isAfter(here.now())) {
                current.add(booking);
            }
        }
        return current;
    }

    /** A sign-up in a line, with whose it is when it is not one's own. */
    static Phrase line(TurnContext here, Booking booking) {
        Phrase line = here.find(booking.gathering())
                .map(it -> Phrase.of("mine.line", "title", it.title(), "start", it.start()))
                .orElseGet(() -> Phrase.of("mine.line.past", "title", booking.gathering(), "start", booking.ends()));
        String name = booking.self() ? null : booking.name();
        return name == null ? line : Phrase.of("mine.line.for", "line", line, "name", name);
    }

    private static Screen one(TurnContext here, Booking booking) {
        Screen screen = new Screen();
        screen.say(line(here, booking));
        screen.say("mine.people", "people", SignUpSummary.people(booking.adults(), booking.children()));
        here.find(booking.gathering()).filter(_ -> !here.brief()).ifPresent(it ->
                screen.say("mine.where", "place", it.place(), "address", it.address(), "map", it.mapLink()));
        if (!booking.wishes().isEmpty() && !here.brief()) {
            screen.say("check.wishes", "wishes", SignUpSummary.wishes(booking.wishes()));
        }
        if (booking.until() != null && booking.offeredAt(here.now())) {
            screen.say("offer.ask", "until", booking.until()).choice("accept:" + booking.id(), "offer.yes");
        } else if (booking.waiting()) {
            screen.say("mine.waiting", "n", booking.position());
        }
        screen.choice("cancel:" + booking.id(), booking.self() ? "mine.cancel" : "mine.cancel.other");
        if (!booking.waiting()) {
            screen.choice("change:" + booking.id(), "mine.change").choice("calendar:" + booking.id(), "mine.calendar");
        }
        return screen.choice("other:" + booking.gathering(), "mine.other").back(here);
    }

    private static Screen gone(TurnContext here) {
        return Screen.saying("booking.gone").choice("mine", "menu.mine").choice("programme:0", "menu.programme").back(here);
    }

    private static Screen cancelled(TurnContext here, String gathering) {
        if (here.brief()) {
            return Screen.saying("cancelled.undo-by-code", "code", gathering);
        }
        Screen screen = Screen.saying("cancelled.undo");
        here.find(gathering).filter(it -> WhatsOn.open(here, it))
                .ifPresent(_ -> screen.choice("sign-up:" + gathering, "cancelled.again"));
        return screen.choice("programme:0", "menu.programme").choice("menu", "menu");
    }

    static One one(TurnContext here, String id) {
        return new One(id, here.step().draft());
    }

    /** All of them, or the only one there is. */
    static Decision show(TurnContext here) {
        List<Booking> bookings = current(here);
        return here.show(bookings.size() == 1 ? one(here, bookings.getFirst().id()) : new Shown(here.step().draft()));
    }

    static Decision cancel(TurnContext here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.show(one(here, id));
        }
        Decision told = here.with(here.contact().without(id)).milestone(new Cancelled(booking.gathering(), here.step().draft()), said(here, booking));
        return TurnContext.first(new Effect.GiveBackSeats(booking.gathering(), id), told);
    }

    private static Phrase said(TurnContext here, Booking booking) {
        Object title = SignUpSummary.title(here, booking.gathering());
        String name = booking.self() ? null : booking.name();
        return name == null ? Phrase.of("cancelled.done", "title", title)
                : Phrase.of("cancelled.done.for", "title", title, "name", name);
    }

    /** "Cancel" was typed: in the middle of a sign-up that ends it, else it cancels the only one, or asks which. */
    static Decision cancelSomething(TurnContext here) {
        if (here.step() instanceof SignUp.Asking asking) {
            return SignUpAnswers.drop(here, asking.draft());
        }
        Decision told = NoticeAnswers.cancelled(here);
        if (told != null) {
            return told;
        }
        List<Booking> bookings = current(here);
        return bookings.size() == 1 ? cancel(here, bookings.getFirst().id()) : here.show(new Which(here.step().draft()));
    }

    static Decision change(TurnContext here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        return booking == null || booking.waiting() ? here.show(one(here, id))
                : here.show(SignUp.next(here, Draft.changing(booking)));
    }

    static Decision calendar(TurnContext here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.show(one(here, id));
        }
        Phrase said = Phrase.of("mine.calendar.here");
        // By SMS the link is all that goes with it: what can be chosen still stands in the message before.
        return here.brief() ? here.decide(one(here, id), new Effect.Say(List.of(said), List.of(), true, booking.gathering()))
                : here.milestoneWithCalendar(one(here, id), booking.gathering(), said);
    }

    static Step back(TurnContext here, At at) {
        Draft draft = at.draft();
        if (at instanceof One && current(here).size() > 1) {
            return new Shown(draft);
        }
        return draft == null ? new Home.Menu(null) : SignUp.next(here, draft);
    }
}
