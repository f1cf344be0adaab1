package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a gathering since the person last heard of it. A notice may still be on its way, as in the night:
 * so an act that is about a gathering is met with the gathering as it is now, not with the person's copy of a booking.
 */
final class News {

    private News() {}

    /** A gathering, called off or not; null when it is over or never was. */
    static @Nullable Listing find(TurnContext here, GatheringCode gathering) {
        return here.find(gathering).or(() -> here.situation().findCalledOff(gathering)).orElse(null);
    }

    /** Who asks for a gathering that was called off hears that; null when it was not. */
    static @Nullable Decision calledOff(TurnContext here, GatheringCode gathering) {
        Listing off = here.situation().findCalledOff(gathering).orElse(null);
        if (off == null) {
            return null;
        }
        Step before = here.step().before();
        return here.with(without(here.contact(), off.code()))
                .show(before.draft() != null && !before.draft().gathering().equals(off.code()) ? before
                        : Ways.programme(), said(off));
    }

    /** The news that the act is about, and then what it leads to, or what is to be asked instead. */
    static Decision first(TurnContext here, ButtonToken token, Function<TurnContext, Decision> answer) {
        if (token instanceof ButtonToken.Mine) {
            return all(here, answer);
        }
        GatheringCode gathering = gathering(here, token);
        Decision off = gathering == null ? null : calledOff(here, gathering);
        if (off != null) {
            return off;
        }
        Listing listing = gathering == null ? null : here.find(gathering).orElse(null);
        return listing == null || !movedSince(here.contact(), listing) ? answer.apply(here)
                : moved(here, token, listing, answer);
    }

    private static Decision moved(TurnContext here, ButtonToken token, Listing listing,
            Function<TurnContext, Decision> answer) {
        Phrase said = Phrase.of("acted.moved", "start", listing.start(), "place", listing.place());
        TurnContext now = here.with(NoticeDialogue.follow(here.contact(), listing));
        Step before = here.step().before();
        return switch (token) {
            // An answer was to another day: it is asked once more.
            case ButtonToken.Come _, ButtonToken.Going _, ButtonToken.Cant _ ->
                    now.milestone(new NoticeDialogue.Reminder(listing.code(), false, before), said);
            case ButtonToken.Accept(BookingId booking) ->
                    now.milestone(new NoticeDialogue.Offer(booking, before), said);
            case ButtonToken.AcceptFewer(BookingId booking, int _) ->
                    now.milestone(new NoticeDialogue.Offer(booking, before), said);
            default -> saying(now, List.of(said), answer.apply(now));
        };
    }

    /** All there is to hear, where all sign-ups are shown. */
    private static Decision all(TurnContext here, Function<TurnContext, Decision> answer) {
        List<Phrase> said = new ArrayList<>();
        Contact contact = here.contact();
        for (GatheringCode gathering : gatherings(here.contact())) {
            Listing listing = here.find(gathering).orElse(null);
            Listing off = here.situation().findCalledOff(gathering).orElse(null);
            if (off != null) {
                said.add(said(off));
                contact = without(contact, off.code());
            } else if (listing != null && movedSince(contact, listing)) {
                said.add(Phrase.of("acted.moved", "start", listing.start(), "place", listing.place()));
                contact = NoticeDialogue.follow(contact, listing);
            }
        }
        return saying(here, said, answer.apply(here.with(contact)));
    }

    private static Set<GatheringCode> gatherings(Contact contact) {
        Set<GatheringCode> gatherings = new TreeSet<>();
        contact.bookings().forEach(booking -> gatherings.add(booking.gathering()));
        return gatherings;
    }

    /** The same, with this before the first thing that is said. */
    private static Decision saying(TurnContext here, List<Phrase> news, Decision then) {
        List<Effect> effects = new ArrayList<>(then.effects());
        for (int i = 0; i < effects.size() && !news.isEmpty(); i++) {
            if (effects.get(i) instanceof Effect.Say say) {
                List<Phrase> text = new ArrayList<>(news);
                text.addAll(say.text());
                effects.set(i, new Effect.Say(text, say.choices(), say.milestone(), say.calendar()));
                return new Decision(then.contact(), then.step(), effects);
            }
        }
        if (!news.isEmpty() && !here.contact().stopped()) {
            effects.add(new Effect.Say(news, List.of(), true, null));
        }
        return new Decision(then.contact(), then.step(), effects);
    }

    private static Phrase said(Listing off) {
        return Phrase.of("acted.called-off", "start", off.start(), "place", off.place());
    }

    private static boolean movedSince(Contact contact, Listing listing) {
        for (Booking booking : contact.bookings()) {
            if (booking.gathering().equals(listing.code()) && !booking.ends().equals(listing.end())) {
                return true;
            }
        }
        return false;
    }

    private static Contact without(Contact contact, GatheringCode gathering) {
        Contact without = contact;
        for (Booking booking : contact.bookings()) {
            without = booking.gathering().equals(gathering) ? without.without(booking.id()) : without;
        }
        return without;
    }

    /** The gathering that a button is about; null when it is about none, or about one that is not known any more. */
    private static @Nullable GatheringCode gathering(TurnContext here, ButtonToken token) {
        return switch (token) {
            case ButtonToken.Gathering(GatheringCode gathering) -> gathering;
            case ButtonToken.Going(GatheringCode gathering) -> gathering;
            case ButtonToken.Begin begin -> begin.gathering();
            case ButtonToken.OfSignUp answer -> answer.gathering();
            case ButtonToken.Come(BookingId booking) -> booked(here, booking);
            case ButtonToken.Cant(BookingId booking) -> booked(here, booking);
            case ButtonToken.Accept(BookingId booking) -> booked(here, booking);
            case ButtonToken.Decline(BookingId booking) -> booked(here, booking);
            case ButtonToken.AcceptFewer(BookingId booking, int _) -> booked(here, booking);
            case ButtonToken.KeepWaiting(BookingId booking) -> booked(here, booking);
            case ButtonToken.Shown(BookingId booking) -> booked(here, booking);
            case ButtonToken.Cancel(BookingId booking) -> booked(here, booking);
            case ButtonToken.Change(BookingId booking) -> booked(here, booking);
            case ButtonToken.Calendar(BookingId booking) -> booked(here, booking);
            default -> null;
        };
    }

    private static @Nullable GatheringCode booked(TurnContext here, BookingId booking) {
        return here.contact().booking(booking).map(Booking::gathering).orElse(null);
    }
}
