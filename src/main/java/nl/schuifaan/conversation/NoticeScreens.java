package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Phrase;

/**
 * What is told unasked, in words. It may be read by whoever else uses the phone: so it names the day and the place,
 * never the topic.
 */
final class NoticeScreens {

    /** As many as fit on a screen beside the answer for all. */
    private static final int MOST = 8;

    private NoticeScreens() {}

    static Screen screen(TurnContext here, NoticeDialogue.At at) {
        return switch (at) {
            case NoticeDialogue.Reminder(String gathering, boolean moved, _) -> reminder(here, gathering, moved);
            case NoticeDialogue.Coming(String booking, _) -> coming(here, booking);
            case NoticeDialogue.CalledOff(var start, String place, _) ->
                    Screen.saying("called-off", "start", start, "place", place)
                            .choice(new ButtonToken.Programme(0), "menu.programme")
                            .choice(new ButtonToken.Menu(), "menu");
            case NoticeDialogue.Offer(String booking, _) -> offer(here, booking);
            case NoticeDialogue.Lapsed(String gathering, _) -> Ways.cancelled(gathering).screen(here);
        };
    }

    private static Screen reminder(TurnContext here, String gathering, boolean moved) {
        Listing listing = here.find(gathering).orElse(null);
        List<Booking> seated = NoticeDialogue.seated(here, gathering);
        List<Booking> bookings = seated.isEmpty() && moved ? NoticeDialogue.of(here, gathering) : seated;
        if (listing == null || bookings.isEmpty()) {
            return gone(here, "booking.gone");
        }
        Screen screen = Screen.saying(moved ? "moved"
                : "remind", "start", listing.start(), "place", listing.place(), "address", listing.address());
        who(screen, bookings);
        if (seated.isEmpty()) {
            screen.say("moved.waiting");
            bookings.stream().limit(MOST).forEach(booking ->
                    screen.choice(new ButtonToken.Cant(booking.id()), cant(booking, bookings.size())));
            return screen.choice(new ButtonToken.Menu(), "menu");
        }
        return bookings.size() == 1 ? one(screen, bookings.getFirst(), moved)
                : several(screen, gathering, bookings, moved);
    }

    private static Screen one(Screen screen, Booking booking, boolean moved) {
        screen.say(booking.self() ? moved ? "moved.ask" : "remind.ask" : moved ? "moved.ask.other"
                : "remind.ask.other");
        return screen.yes(new ButtonToken.Come(booking.id()), booking.self() ? "remind.come" : "remind.come.other")
                .no(new ButtonToken.Cant(booking.id()), cant(booking, 1));
    }

    private static Screen several(Screen screen, String gathering, List<Booking> bookings, boolean moved) {
        screen.say(moved ? "moved.ask.other" : "remind.ask.other")
                .yes(new ButtonToken.Going(gathering), "remind.come.other");
        bookings.stream().limit(MOST).forEach(booking ->
                screen.choice(new ButtonToken.Cant(booking.id()), cant(booking, bookings.size())));
        return screen;
    }

    private static Phrase cant(Booking booking, int of) {
        if (booking.self()) {
            return Phrase.of("remind.cant");
        }
        return of == 1 ? Phrase.of("remind.cant.other")
                : Phrase.of("remind.cant.who", "who", booking.name() != null ? booking.name() : who(booking));
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

    private static Screen coming(TurnContext here, String id) {
        Screen screen = Screen.saying("remind.thanks");
        boolean other = here.contact().booking(id).filter(booking -> !booking.self()).isPresent();
        return here.brief() ? screen.say("in.cancel")
                : screen.choice(new ButtonToken.Cant(id), other ? "mine.cancel.other" : "mine.cancel")
                .choice(new ButtonToken.Menu(), "menu");
    }

    private static Screen offer(TurnContext here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        Listing listing = booking == null ? null : here.find(booking.gathering()).orElse(null);
        if (booking == null || listing == null) {
            return gone(here, "offer.over");
        } else if (!booking.waiting() || booking.until() == null) {
            return Ways.booking(id).screen(here);
        }
        Screen screen = Screen.saying("offer", "start", listing.start(), "place", listing.place(), "address",
                listing.address(),
                "people", BookingPhrases.people(booking.adults(), booking.children()));
        who(screen, List.of(booking));
        return screen.say("offer.ask", "until", booking.until()).yes(new ButtonToken.Accept(id), "offer.yes")
                .no(new ButtonToken.Decline(id), "offer.no");
    }

    private static Screen gone(TurnContext here, String key) {
        return Screen.saying(key).choice(new ButtonToken.Programme(0), "menu.programme")
                .choice(new ButtonToken.Menu(), "menu");
    }

    static Phrase lapsed(TurnContext here, String gathering) {
        return Phrase.of("offer.lapsed", "which", which(here, gathering));
    }

    /** A gathering by its day and place. */
    static Object which(TurnContext here, String gathering) {
        return here.find(gathering).<Object>map(it ->
                Phrase.of("told.which", "start", it.start(), "place", it.place())).orElse(gathering);
    }
}
