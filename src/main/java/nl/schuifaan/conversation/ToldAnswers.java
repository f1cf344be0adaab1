package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** Answers to what was told unasked, however old the button. */
final class ToldAnswers {

    private ToldAnswers() {}

    static Decision pressed(Moment here, String verb, String about) {
        return switch (verb) {
            case "come" -> come(here, about);
            case "going" -> going(here, about);
            case "cant" -> cant(here, about);
            case "accept" -> accept(here, about);
            default -> decline(here, about);
        };
    }

    private static Decision come(Moment here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null || booking.waiting()) {
            return here.show(new MySignUps.One(id));
        }
        return booking.ends().isAfter(here.now()) ? noted(here, List.of(booking)) : over(here);
    }

    private static Decision going(Moment here, String gathering) {
        List<Booking> bookings = Told.seated(here, gathering).stream().filter(booking -> booking.ends().isAfter(here.now())).toList();
        return bookings.isEmpty() ? over(here) : noted(here, bookings);
    }

    private static Decision over(Moment here) {
        return here.show(Told.before(here.step()), Phrase.of("outdated"));
    }

    private static Decision noted(Moment here, List<Booking> bookings) {
        Contact contact = here.contact();
        for (Booking booking : bookings) {
            contact = contact.with(booking.confirmed());
        }
        Step before = Told.before(here.step());
        Moment then = here.with(contact);
        return before.draft() != null ? then.milestone(before, Phrase.of("remind.thanks"))
                : then.milestone(new Told.Coming(bookings.getFirst().id(), before));
    }

    /** The seats are free at once. Of several sign-ups the others are asked about again. */
    static Decision cant(Moment here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.show(new MySignUps.One(id));
        } else if (!booking.ends().isAfter(here.now())) {
            return over(here);
        }
        Moment then = here.with(here.contact().without(id));
        boolean others = here.step() instanceof Told.Reminder(String gathering, _, _) && gathering.equals(booking.gathering())
                && !Told.of(then, gathering).isEmpty();
        // When and where is said below it then.
        Phrase said = others ? Phrase.of("cancelled.done.who", "who", ToldScreens.whose(booking))
                : Phrase.of("cancelled.done", "title", ToldScreens.which(here, booking.gathering()));
        return Moment.first(new Effect.GiveBackSeats(booking.gathering(), id),
                others ? then.milestone(here.step(), said) : resumed(then, booking.gathering(), said));
    }

    /** The ledger decides: it knows whether the seats are still held. */
    private static Decision accept(Moment here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.show(new WhatsOn.Programme(0), Phrase.of("offer.over"));
        }
        return booking.waiting() ? here.decide(here.step(), new Effect.AcceptOffer(booking.gathering(), id)) : here.show(new MySignUps.One(id));
    }

    static Decision decline(Moment here, String id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.show(new WhatsOn.Programme(0), Phrase.of("offer.over"));
        } else if (!booking.waiting()) {
            return here.show(new MySignUps.One(id));
        }
        Moment then = here.with(here.contact().without(id));
        return Moment.first(new Effect.GiveBackSeats(booking.gathering(), id),
                resumed(then, booking.gathering(), Phrase.of("offer.declined")));
    }

    /** It lapsed, or the gathering takes nobody any more. */
    static Decision tooLate(Moment here, Booking booking) {
        return resumed(here.with(here.contact().without(booking.id())), booking.gathering(), Phrase.of("offer.over"));
    }

    /** Goes on with what was under way, or else says how to come back. */
    private static Decision resumed(Moment here, String gathering, Phrase said) {
        Step before = Told.before(here.step());
        return here.milestone(before.draft() != null ? before : new MySignUps.Cancelled(gathering), said);
    }

    /** "Cancel" was typed under a question about one booking: that one is meant. Null when it is not clear. */
    static @Nullable Decision cancelled(Moment here) {
        if (here.step() instanceof Told.Offer(String booking, _)) {
            return decline(here, booking);
        }
        List<Booking> asked = here.step() instanceof Told.Reminder(String gathering, _, _) ? Told.of(here, gathering) : List.of();
        return asked.size() == 1 ? cant(here, asked.getFirst().id()) : null;
    }
}
