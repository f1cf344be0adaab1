package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person. It stands in their chat, nowhere else.
 *
 * @param language    the language they chose, or wrote in; null until that is known
 * @param name        their first name, once they agreed that it is kept
 * @param stopped     they said STOP: nothing is sent until START
 * @param unreachable they blocked us on the channel: nothing can be sent
 * @param misses      messages in a row that were not understood; after STOP, those to which the way back was said
 * @param partner     the partner through whose link they came, until it has been counted with a sign-up
 * @param asked       sign-ups and changes they said yes to, whose seats are being asked for
 */
public record Contact(
        @Nullable Language language, @Nullable String name, boolean stopped, boolean unreachable, int misses,
        @Nullable String partner, List<Consent> consents, List<Draft> asked, List<Booking> bookings) {

    /** How long wishes are kept after the gathering, in days. */
    public static final int WISHES_KEPT = 7;

    /** How long a sign-up is kept after the gathering, and a yes that nothing came of, in days. */
    public static final int DAYS_KEPT = 30;

    /** Someone of whom nothing is known. */
    public static final Contact UNKNOWN =
            new Contact(null, null, false, false, 0, null, List.of(), List.of(), List.of());

    public Contact {
        consents = List.copyOf(consents);
        asked = List.copyOf(asked);
        bookings = List.copyOf(bookings);
    }

    public boolean agreedTo(Consent.Purpose purpose) {
        for (Consent consent : consents) {
            if (consent.purpose() == purpose) {
                return true;
            }
        }
        return false;
    }

    /** Their own booking there, not one for somebody else; null when there is none. */
    @Nullable Booking own(GatheringCode gathering) {
        return bookings.stream().filter(booking -> booking.self() && booking.gathering().equals(gathering)).findFirst()
                .orElse(null);
    }

    /** The booking with that id. */
    public Optional<Booking> booking(BookingId id) {
        for (Booking booking : bookings) {
            if (booking.id().equals(id)) {
                return Optional.of(booking);
            }
        }
        return Optional.empty();
    }

    /** The bookings for what has not ended. */
    List<Booking> upcoming(LocalDateTime now) {
        List<Booking> upcoming = new ArrayList<>(bookings.size());
        for (Booking booking : bookings) {
            if (booking.ends().isAfter(now)) {
                upcoming.add(booking);
            }
        }
        return upcoming;
    }

    /** What is spoken with them: their language, or Dutch until that is known. */
    public Language spoken() {
        return language != null ? language : Language.DUTCH;
    }

    /**
     * What may still be kept of this at that time, as {@code consent.sign-up} promises: wishes until 7 days after the
     * gathering, a sign-up until 30 days after it; the name, and the yes to keeping it, as long as there is a sign-up,
     * or 30 days.
     */
    public Contact keptAt(LocalDateTime now) {
        if (!anythingDue(now)) {
            return this;
        }
        List<Booking> kept = bookings.stream().filter(booking -> booking.ends().plusDays(DAYS_KEPT).isAfter(now))
                .map(booking -> booking.ends().plusDays(WISHES_KEPT).isAfter(now) ? booking : booking.withoutWishes())
                .toList();
        if (!kept.isEmpty() || !asked.isEmpty()) {
            return with(consents, asked, kept);
        }
        return named(null).with(consents.stream().filter(yes -> !ends(yes, now)).toList(), asked, kept);
    }

    private boolean anythingDue(LocalDateTime now) {
        for (Booking booking : bookings) {
            if (!booking.ends().isAfter(now)) {
                return true;
            }
        }
        if (bookings.isEmpty()) {
            for (Consent yes : consents) {
                if (ends(yes, now)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A yes to invitations holds until it is taken back. */
    private static boolean ends(Consent yes, LocalDateTime now) {
        return yes.purpose() != Consent.Purpose.INVITATIONS && !yes.at().plusDays(DAYS_KEPT).isAfter(now);
    }

    Contact speaking(Language language) {
        return new Contact(language, name, stopped, unreachable, misses, partner, consents, asked, bookings);
    }

    Contact named(@Nullable String name) {
        return new Contact(language, name, stopped, unreachable, misses, partner, consents, asked, bookings);
    }

    Contact stopped(boolean stopped) {
        return new Contact(language, name, stopped, unreachable, misses, partner, consents, asked, bookings);
    }

    Contact unreachable(boolean unreachable) {
        return new Contact(language, name, stopped, unreachable, misses, partner, consents, asked, bookings);
    }

    Contact missed(int misses) {
        return misses == this.misses ? this
                : new Contact(language, name, stopped, unreachable, misses, partner, consents, asked, bookings);
    }

    Contact by(@Nullable String partner) {
        return new Contact(language, name, stopped, unreachable, misses, partner, consents, asked, bookings);
    }

    /**
     * With this yes. One to the same words, in the same language, is not kept twice: the first is what all rests on.
     */
    Contact agreed(Consent yes) {
        for (Consent consent : consents) {
            if (consent.purpose() == yes.purpose() && consent.text().equals(yes.text())
                    && consent.language().equals(yes.language())) {
                return this;
            }
        }
        return with(added(consents, yes), asked, bookings);
    }

    Contact withdrawn(Consent.Purpose purpose) {
        return with(consents.stream().filter(consent -> consent.purpose() != purpose).toList(), asked, bookings);
    }

    Contact asking(Draft draft) {
        return with(consents, added(asked, draft), bookings);
    }

    Contact answered(Draft draft) {
        return with(consents, without(asked, draft), bookings);
    }

    /** With this booking, in the place of the one with the same id if there is one. */
    public Contact with(Booking booking) {
        return with(consents, asked, added(without(booking.id()).bookings, booking));
    }

    public Contact without(BookingId booking) {
        return booking(booking).map(known -> with(consents, asked, without(bookings, known))).orElse(this);
    }

    private Contact with(List<Consent> consents, List<Draft> asked, List<Booking> bookings) {
        return new Contact(language, name, stopped, unreachable, misses, partner, consents, asked, bookings);
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> List<T> without(List<T> list, T one) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(one);
        return shorter;
    }
}
