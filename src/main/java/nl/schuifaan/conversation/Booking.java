package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as the person's own chat remembers it. The seats themselves are in the gathering's ledger, under the same
 * id.
 *
 * @param id       id of the effect that asked for the seats
 * @param name     first name of who comes; null when they would rather not say, or came by SMS
 * @param self     whether that is the person whose chat this is
 * @param language the language of who comes, when it is someone else and known
 * @param wishes   what they need, with their own yes; empty when nothing was said
 * @param position place on the waiting list when it was joined; 0 for a booking with seats
 * @param ends     when the gathering ends; what was wished is wiped 7 days later
 * @param until    until when seats are held for it, while it waits; null when none are
 * @param coming   they said that they come, when reminded
 * @param allergy  which allergy, in their words; kept as long as what was wished
 * @param fewer    how many seats are held for it, when they are fewer than it waits for; else 0
 * @param interpreted the language that an interpreter was asked for; kept as long as what was wished
 */
public record Booking(
        BookingId id, GatheringCode gathering, int adults, int children, @Nullable String name, boolean self,
        @Nullable Language language, List<Wish> wishes, int position, LocalDateTime ends,
        @Nullable LocalDateTime until, boolean coming, @Nullable String allergy, int fewer,
        @Nullable Language interpreted) {

    /** What someone can need. Sensitive, as diet and access can tell of faith or health. */
    public enum Wish { INTERPRETER, WHEELCHAIR, NO_MEAT, HALAL, ALLERGY, OTHER;

        /** Whether it is only of use where people eat. */
        boolean ofFood() {
            return this == NO_MEAT || this == HALAL || this == ALLERGY;
        }
    }

    public Booking {
        wishes = List.copyOf(wishes);
    }

    /** One that nothing was asked about since. */
    public Booking(BookingId id, GatheringCode gathering, int adults, int children, @Nullable String name, boolean self,
            @Nullable Language language, List<Wish> wishes, int position, LocalDateTime ends) {
        this(id, gathering, adults, children, name, self, language, wishes, position, ends, null, false, null, 0, null);
    }

    Booking allergicTo(@Nullable String allergy) {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends, until,
                coming, allergy, fewer, interpreted);
    }

    /** With an interpreter of that language. */
    public Booking interpreted(@Nullable Language language) {
        return new Booking(id, gathering, adults, children, name, self, this.language, wishes, position, ends, until,
                coming, allergy, fewer, language);
    }

    public boolean waiting() {
        return position > 0;
    }

    int people() {
        return adults + children;
    }

    /** Whether seats are held for it at that time. */
    boolean offeredAt(LocalDateTime now) {
        return waiting() && until != null && until.isAfter(now);
    }

    public Booking of(int adults, int children) {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends, until,
                coming, allergy, fewer, interpreted);
    }

    Booking withoutWishes() {
        return wishes.isEmpty() ? this
                : new Booking(id, gathering, adults, children, name, self, language, List.of(), position, ends, until,
                coming, null, fewer, null);
    }

    /** At that place on the waiting list; with seats when it is 0. */
    Booking at(int position) {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends, null,
                coming, allergy, 0, interpreted);
    }

    Booking offered(LocalDateTime until) {
        return offered(until, 0);
    }

    /** @param fewer how many seats, when they are fewer than it waits for; else 0 */
    Booking offered(@Nullable LocalDateTime until, int fewer) {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends, until,
                coming, allergy, fewer, interpreted);
    }

    Booking confirmed() {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends, until, true,
                allergy, fewer, interpreted);
    }

    Booking ending(LocalDateTime ends) {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends, until,
                coming, allergy, fewer, interpreted);
    }
}
