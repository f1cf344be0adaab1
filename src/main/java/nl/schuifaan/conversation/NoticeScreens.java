package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;

/**
 * What is told unasked, in words. It may be read by whoever else uses the phone: so it names the day and the place,
 * never the topic.
 */
final class NoticeScreens {

    /** As many as fit on a screen beside the answer for all. */
    private static final int MOST = 8;

    /** So many hours before it begins nobody is asked again. */
    private static final int SHORTLY = 12;

    private NoticeScreens() {}

    static Screen screen(TurnContext here, NoticeDialogue.At at) {
        return switch (at) {
            case NoticeDialogue.Reminder asked -> reminder(here, asked);
            case NoticeDialogue.Sure(BookingId booking, _) -> sure(here, booking);
            case NoticeDialogue.Which(GatheringCode one, GatheringCode two, _) -> Screen.saying("which.about",
                    "a", which(here, one), "b", which(here, two))
                    .choice(new ButtonToken.Answer("which", one.text()), which(here, one))
                    .choice(new ButtonToken.Answer("which", two.text()), which(here, two));
            case NoticeDialogue.Coming(BookingId booking, _) -> coming(here, booking);
            case NoticeDialogue.CalledOff(var start, String place, _) ->
                    Screen.saying("called-off", "start", start, "place", place)
                            .choice(new ButtonToken.Programme(0), "menu.programme")
                            .choice(new ButtonToken.Menu(), "menu");
            case NoticeDialogue.Offer(BookingId booking, _) -> offer(here, booking);
            case NoticeDialogue.ListClosed(GatheringCode gathering, _) -> listClosed(here, gathering);
            case NoticeDialogue.Lapsed(GatheringCode gathering, _) -> Ways.cancelled(gathering).screen(here);
        };
    }

    private static Screen reminder(TurnContext here, NoticeDialogue.Reminder asked) {
        Listing listing = News.find(here, asked.gathering());
        boolean moved = asked.moved();
        List<Booking> seated = NoticeDialogue.seated(here, asked.gathering());
        List<Booking> bookings = seated.isEmpty() && moved ? NoticeDialogue.of(here, asked.gathering()) : seated;
        if (listing == null || bookings.isEmpty()) {
            return gone(here, "booking.gone");
        }
        Screen screen = moved ? Screen.saying("moved", "title", listing.title(), "was",
                asked.was() == null ? listing.start() : asked.was(), "start", listing.start(), "place",
                listing.place(), "address", listing.address())
                : Screen.saying("remind", "start", listing.start(), "place", listing.place(), "address",
                listing.address());
        who(screen, bookings);
        if (seated.isEmpty()) {
            screen.say("moved.waiting").choice(new ButtonToken.Menu(), "menu");
            bookings.stream().limit(MOST).forEach(booking ->
                    screen.choice(new ButtonToken.Cant(booking.id()), cant(booking, bookings.size())));
            return screen;
        } else if (!moved && said(bookings) && !listing.start().isAfter(here.now().plusHours(SHORTLY))) {
            return told(here, screen, bookings);
        }
        return bookings.size() == 1 ? one(here, screen, bookings.getFirst(), moved)
                : several(here, screen, asked, bookings);
    }

    private static boolean said(List<Booking> bookings) {
        return bookings.stream().allMatch(Booking::coming);
    }

    /** Who said that they come is not asked again. */
    private static Screen told(TurnContext here, Screen screen, List<Booking> bookings) {
        if (here.brief()) {
            return screen.say("in.cancel");
        }
        screen.choice(new ButtonToken.Menu(), "menu");
        bookings.stream().limit(MOST).forEach(booking ->
                screen.choice(new ButtonToken.Cant(booking.id()), cant(booking, bookings.size())));
        return screen;
    }

    /** What moved has so much to say by SMS to more than one that the answers speak for themselves. */
    private static Screen one(TurnContext here, Screen screen, Booking booking, boolean moved) {
        boolean other = !booking.self() && booking.name() != null;
        if (booking.people() > 1) {
            screen.say("remind.people", "people", BookingPhrases.people(booking.adults(), booking.children()));
        }
        if (!moved) {
            screen.say(other ? Phrase.of("remind.ask.other", "name", String.valueOf(booking.name()))
                    : Phrase.of("remind.ask"));
        } else if (!here.brief() || booking.people() == 1) {
            screen.say(booking.self() ? "moved.ask" : "moved.ask.other");
        }
        ButtonToken come = new ButtonToken.Come(booking.id());
        if (other) {
            screen.yes(come, "remind.come.other");
        } else {
            screen.yes(come, booking.people() > 1 ? "remind.come.we" : "remind.come");
        }
        if (booking.people() > 1) {
            screen.choice(new ButtonToken.Change(booking.id()), "remind.come.fewer");
        }
        return screen.no(new ButtonToken.Cant(booking.id()), cant(booking, 1));
    }

    /** What moved has so much to say by SMS that the answers speak for themselves. */
    private static Screen several(TurnContext here, Screen screen, NoticeDialogue.Reminder asked,
            List<Booking> bookings) {
        if (!asked.moved() || !here.brief()) {
            screen.say(asked.moved() ? "moved.ask.other" : "remind.ask");
        }
        screen.yes(new ButtonToken.Going(asked.gathering()), "remind.come.we");
        bookings.stream().limit(MOST).forEach(booking ->
                screen.choice(new ButtonToken.Cant(booking.id()), cant(booking, bookings.size())));
        return screen;
    }

    private static Phrase cant(Booking booking, int of) {
        String name = booking.self() ? null : booking.name();
        if (of == 1) {
            return name != null ? Phrase.of("remind.cant.other", "name", name)
                    : Phrase.of(booking.people() > 1 ? "remind.cant.we" : "remind.cant");
        }
        return booking.self() ? Phrase.of("remind.cant")
                : Phrase.of("remind.cant.who", "who", name != null ? name : who(booking));
    }

    private static Screen sure(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        return booking == null ? gone(here, "booking.gone")
                : Screen.saying("cancel.sure", "n", booking.people(), "which", which(here, booking.gathering()))
                .no(new ButtonToken.Come(id), BookingPhrases.stays(booking))
                .yes(new ButtonToken.Answer("cant", "yes"), "cancel.yes");
    }

    /** Whose sign-up it is, when that is not just the person's own. */
    private static void who(Screen screen, List<Booking> bookings) {
        if (bookings.size() == 1 && (bookings.getFirst().self() || bookings.getFirst().name() == null)) {
            return;
        }
        List<Object> who = new ArrayList<>();
        bookings.forEach(booking -> who.add(booking.self() || booking.name() == null ? who(booking) : booking.name()));
        screen.say("told.who", "who", who);
    }

    private static Phrase who(Booking booking) {
        return booking.self() ? Phrase.of("told.you") : BookingPhrases.people(booking.adults(), booking.children());
    }

    /** Which of several sign-ups for one gathering: by a name, or else by how many come. */
    static Object whose(Booking booking) {
        return booking.self() || booking.name() == null ? BookingPhrases.people(booking.adults(), booking.children())
                : booking.name();
    }

    private static Screen coming(TurnContext here, BookingId id) {
        Screen screen = Screen.saying("remind.thanks");
        boolean other = here.contact().booking(id).filter(booking -> !booking.self()).isPresent();
        return here.brief() ? screen.say("in.cancel")
                : screen.choice(new ButtonToken.Menu(), "menu")
                .choice(new ButtonToken.Cant(id), other ? "mine.cancel.other" : "mine.cancel");
    }

    private static Screen offer(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        Listing listing = booking == null ? null : News.find(here, booking.gathering());
        if (booking == null || listing == null) {
            return gone(here, "offer.over");
        } else if (!booking.waiting() || booking.until() == null) {
            return Ways.booking(id).screen(here);
        }
        if (booking.fewer() > 0) {
            return FewerSeats.screen(booking, listing);
        }
        Screen screen = Screen.saying("offer", "start", listing.start(), "place", listing.place(), "address",
                listing.address(),
                "people", BookingPhrases.people(booking.adults(), booking.children()));
        who(screen, List.of(booking));
        return screen.say("offer.ask", "until", booking.until()).yes(new ButtonToken.Accept(id), "offer.yes")
                .no(new ButtonToken.Decline(id), "offer.no");
    }

    private static Screen listClosed(TurnContext here, GatheringCode gathering) {
        Listing listing = News.find(here, gathering);
        return listing == null ? gone(here, "booking.gone")
                : Screen.saying("waiting.closed", "start", listing.start(), "place", listing.place())
                .choice(new ButtonToken.Programme(0), "menu.programme").choice(new ButtonToken.Menu(), "menu");
    }

    private static Screen gone(TurnContext here, String key) {
        return Screen.saying(key).choice(new ButtonToken.Programme(0), "menu.programme")
                .choice(new ButtonToken.Menu(), "menu");
    }

    static Phrase lapsed(TurnContext here, GatheringCode gathering) {
        return Phrase.of("offer.lapsed", "which", which(here, gathering));
    }

    /** A gathering by its day and place. */
    static Phrase which(TurnContext here, GatheringCode gathering) {
        Listing it = News.find(here, gathering);
        return it == null ? Phrase.of("poll.own", "text", gathering.text())
                : Phrase.of("told.which", "start", it.start(), "place", it.place());
    }
}
