package nl.schuifaan.conversation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What came up about a gathering, and is told the person unasked; or is left unsaid, with the reason. */
final class Telling {

    private Telling() {}

    static Decision reminded(TurnContext here, GatheringCode gathering) {
        Listing listing = here.find(gathering).orElse(null);
        if (listing == null || !listing.start().isAfter(here.now())) {
            return unsaid(here, Unsaid.OVER);
        }
        TurnContext now = here.with(NoticeDialogue.follow(here.contact(), listing));
        return NoticeDialogue.seated(now, gathering).isEmpty() ? unsaid(now, Unsaid.NO_BOOKING)
                : tell(now,
                new NoticeDialogue.Reminder(gathering, false, here.step().before(), null, unanswered(now, gathering)));
    }

    /** Another gathering about which the chat stands at the same question; null when there is none. */
    private static @Nullable GatheringCode unanswered(TurnContext here, GatheringCode gathering) {
        return here.step() instanceof NoticeDialogue.Reminder known && !known.gathering().equals(gathering)
                && NoticeDialogue.asks(here, known.gathering()) ? known.gathering() : null;
    }

    static Decision moved(TurnContext here, GatheringCode gathering) {
        Listing listing = here.find(gathering).orElse(null);
        if (listing == null || !listing.start().isAfter(here.now())) {
            return unsaid(here, Unsaid.OVER);
        }
        TurnContext now = here.with(NoticeDialogue.follow(here.contact(), listing));
        return NoticeDialogue.of(now, gathering).isEmpty() ? unsaid(now, Unsaid.NO_BOOKING)
                : tell(now,
                new NoticeDialogue.Reminder(gathering, true, here.step().before(), was(here.contact(), listing),
                        unanswered(now, gathering)));
    }

    /** When it would have begun, as far as the person knew: it still takes as long. */
    private static LocalDateTime was(Contact contact, Listing listing) {
        return contact.bookings().stream().filter(booking -> booking.gathering().equals(listing.code())).findFirst()
                .map(booking -> listing.start().minus(Duration.between(booking.ends(), listing.end())))
                .orElse(listing.start());
    }

    static Decision calledOff(TurnContext here, Input.CalledOff news) {
        Contact contact = here.contact();
        for (Booking booking : NoticeDialogue.of(here, news.gathering())) {
            contact = contact.without(booking.id());
        }
        return contact == here.contact() ? unsaid(here, Unsaid.NO_BOOKING)
                : tell(here.with(contact),
                new NoticeDialogue.CalledOff(news.start(), news.place(), here.step().before()));
    }

    /** Seats that cannot be offered to somebody go on to the next at once. */
    static Decision offered(TurnContext here, Input.Offered offer) {
        Booking booking = here.contact().booking(offer.booking()).orElse(null);
        boolean waits = booking != null && booking.waiting();
        if (booking == null || mute(here) != null) {
            TurnContext without = here.with(here.contact().without(offer.booking()));
            Effect goOn = new Effect.GiveBackSeats(offer.gathering(), offer.booking());
            return TurnContext.first(goOn, unsaid(without, Unsaid.NO_BOOKING));
        } else if (!waits || !offer.until().isAfter(here.now())) {
            return unsaid(here, Unsaid.OVER);
        }
        return tell(here.with(here.contact().with(booking.offered(offer.until()))),
                new NoticeDialogue.Offer(booking.id(), here.step().before()));
    }

    static Decision lapsed(TurnContext here, GatheringCode gathering, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        return booking == null || !booking.waiting() ? unsaid(here, Unsaid.OVER)
                : tell(here.with(here.contact().without(id)),
                new NoticeDialogue.Lapsed(gathering, here.step().before()),
                NoticeScreens.lapsed(here, gathering));
    }

    /** Who waits and was given no seats hears that, and does not come in vain. */
    static Decision listClosed(TurnContext here, GatheringCode gathering) {
        boolean waits = NoticeDialogue.of(here, gathering).stream()
                .anyMatch(it -> it.waiting() && !it.offeredAt(here.now()));
        return !waits || News.find(here, gathering) == null ? unsaid(here, Unsaid.OVER)
                : tell(here, new NoticeDialogue.ListClosed(gathering, here.step().before()));
    }

    /** Who blocks us cannot say yes: what is held for them goes on to the next. With fewer seats a place is kept. */
    static Decision blocked(TurnContext here) {
        Contact contact = here.contact().unreachable(true);
        List<Effect> effects = new ArrayList<>();
        for (Booking booking : here.contact().bookings()) {
            if (booking.fewer() > 0) {
                effects.add(new Effect.KeepWaiting(booking.gathering(), booking.id()));
                contact = contact.with(booking.offered(null, 0));
            } else if (booking.offeredAt(here.now())) {
                effects.add(new Effect.GiveBackSeats(booking.gathering(), booking.id()));
                contact = contact.without(booking.id());
            }
        }
        return new Decision(contact, here.step(), effects);
    }

    /** Says what that step shows, after these words, and how to hear no more. */
    static Decision tell(TurnContext here, NoticeDialogue.At step, Phrase... first) {
        if (mute(here) != null) {
            return unsaid(here, Unsaid.OTHER);
        }
        Screen screen = here.at(step).screen();
        List<Phrase> text = new ArrayList<>(List.of(first));
        text.addAll(screen.text());
        text.add(Phrase.of("told.stop"));
        return here.decide(step, new Effect.Say(text, screen.choices(), true, null));
    }

    static Decision unsaid(TurnContext here, Unsaid otherwise) {
        Unsaid mute = mute(here);
        return new Decision(here.contact(), here.step(),
                List.of(new Effect.LeaveUnsaid(mute == null ? otherwise : mute)));
    }

    /** Why nothing can be told to this person; null when it can. */
    static @Nullable Unsaid mute(TurnContext here) {
        return here.contact().stopped() ? Unsaid.STOP : here.contact().unreachable() ? Unsaid.BLOCKED : null;
    }
}
