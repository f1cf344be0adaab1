package nl.schuifaan.conversation;

import nl.schuifaan.id.BookingId;

/**
 * Seats for a party that waits, fewer than it waits for: nobody is passed over in silence. A yes makes it as many
 * people; with a no, or without a word, it keeps its place.
 */
final class FewerSeats {

    private FewerSeats() {}

    static Decision offered(TurnContext here, Input.OfferedFewer offer) {
        Booking booking = here.contact().booking(offer.booking()).orElse(null);
        Effect goOn = new Effect.KeepWaiting(offer.gathering(), offer.booking());
        if (booking == null || Telling.mute(here) != null) {
            return TurnContext.first(goOn, Telling.unsaid(here, Unsaid.NO_BOOKING));
        } else if (!booking.waiting() || !offer.until().isAfter(here.now())) {
            return Telling.unsaid(here, Unsaid.OVER);
        }
        return Telling.tell(here.with(here.contact().with(booking.offered(offer.until(), offer.people()))),
                new NoticeDialogue.Offer(booking.id(), here.step().before()));
    }

    /** Where, how many, and until when. */
    static Screen screen(Booking booking, Listing listing) {
        Screen screen = Screen.saying("offer.fewer", "start", listing.start(), "place", listing.place(), "free",
                booking.fewer(), "wanted", booking.people());
        if (booking.until() != null) {
            screen.say("offer.until", "until", booking.until());
        }
        return choices(screen, booking);
    }

    static Screen choices(Screen screen, Booking booking) {
        return screen.yes(new ButtonToken.AcceptFewer(booking.id(), booking.fewer()),
                "offer.fewer.yes", "free", booking.fewer())
                .no(new ButtonToken.KeepWaiting(booking.id()), "offer.fewer.no");
    }

    /** The ledger decides: it knows whether the seats are still held. */
    static Decision accept(TurnContext here, BookingId id, int people) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return NoticeAnswers.offerOver(here);
        }
        // What was asked before is over; what they are offered now is not what that button says.
        return !booking.waiting() || booking.fewer() != people ? here.show(Ways.booking(here, id))
                : here.decide(here.step(), new Effect.AcceptFewer(booking.gathering(), id, people));
    }

    static Decision keepWaiting(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null || !booking.waiting() || booking.fewer() == 0) {
            return here.show(Ways.booking(here, id));
        }
        TurnContext then = here.with(here.contact().with(booking.offered(null, 0)));
        return TurnContext.first(new Effect.KeepWaiting(booking.gathering(), id), then.milestone(waiting(then, id)));
    }

    /** What was under way goes on; else it says where they stand. */
    static Step waiting(TurnContext here, BookingId id) {
        Step before = here.step().before();
        return before.draft() != null && !here.at(before).screen().text().isEmpty() ? before : Ways.booking(here, id);
    }
}
