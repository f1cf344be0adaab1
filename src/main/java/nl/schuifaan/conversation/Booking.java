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
 * @param id     id of the effect that asked for the seats
 * @param ends   when the gathering ends; what was wished is wiped 7 days later
 * @param coming they said that they come, when reminded
 */
public record Booking(
        BookingId id, GatheringCode gathering, int adults, int children, @Inline Who who, @Inline Wished wished,
        @Inline Queue queue, LocalDateTime ends, boolean coming) {

    /** One with seats, for which nothing was wished. */
    public Booking(BookingId id, GatheringCode gathering, int adults, int children, Who who, LocalDateTime ends) {
        this(id, gathering, adults, children, who, Wished.NOTHING, Queue.NONE, ends, false);
    }

    /**
     * Who comes.
     *
     * @param name     first name; null when they would rather not say, or came by SMS
     * @param self     whether that is the person whose chat this is
     * @param language the language of who comes, when it is someone else and known
     */
    public record Who(@Nullable String name, boolean self, @Nullable Language language) {

        /** The person whose chat this is. */
        public static Who oneself(@Nullable String name) {
            return new Who(name, true, null);
        }
    }

    /**
     * What they need, with their own yes.
     *
     * @param wishes      empty when nothing was said
     * @param allergy     which allergy, in their words
     * @param interpreted the language that an interpreter was asked for
     */
    public record Wished(List<Wish> wishes, @Nullable String allergy, @Nullable Language interpreted) {

        static final Wished NOTHING = new Wished(List.of(), null, null);

        public Wished {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * Its place on the waiting list.
     *
     * @param position as it was when the list was joined; 0 for a booking with seats
     * @param until    until when seats are held for it, while it waits; null when none are
     * @param fewer    how many seats are held for it, when they are fewer than it waits for; else 0
     */
    public record Queue(int position, @Nullable LocalDateTime until, int fewer) {

        static final Queue NONE = new Queue(0, null, 0);
    }

    /** What someone can need. Sensitive, as diet and access can tell of faith or health. */
    public enum Wish { INTERPRETER, WHEELCHAIR, NO_MEAT, HALAL, ALLERGY, OTHER;

        /** Whether it is only of use where people eat. */
        boolean ofFood() {
            return this == NO_MEAT || this == HALAL || this == ALLERGY;
        }
    }

    /** With these wishes. */
    public Booking with(Wished wished) {
        return new Booking(id, gathering, adults, children, who, wished, queue, ends, coming);
    }

    private Booking with(Queue queue) {
        return new Booking(id, gathering, adults, children, who, wished, queue, ends, coming);
    }

    public boolean waiting() {
        return position() > 0;
    }

    int people() {
        return adults + children;
    }

    /** Whether seats are held for it at that time. */
    boolean offeredAt(LocalDateTime now) {
        LocalDateTime until = until();
        return waiting() && until != null && until.isAfter(now);
    }

    public Booking of(int adults, int children) {
        return new Booking(id, gathering, adults, children, who, wished, queue, ends, coming);
    }

    Booking withoutWishes() {
        return wishes().isEmpty() ? this : with(Wished.NOTHING);
    }

    /** At that place on the waiting list; with seats when it is 0. */
    public Booking at(int position) {
        return with(new Queue(position, null, 0));
    }

    Booking offered(LocalDateTime until) {
        return offered(until, 0);
    }

    /** @param fewer how many seats, when they are fewer than it waits for; else 0 */
    Booking offered(@Nullable LocalDateTime until, int fewer) {
        return with(new Queue(position(), until, fewer));
    }

    Booking confirmed() {
        return new Booking(id, gathering, adults, children, who, wished, queue, ends, true);
    }

    Booking ending(LocalDateTime ends) {
        return new Booking(id, gathering, adults, children, who, wished, queue, ends, coming);
    }

    public @Nullable String name() {
        return who.name;
    }

    public boolean self() {
        return who.self;
    }

    public @Nullable Language language() {
        return who.language;
    }

    public List<Wish> wishes() {
        return wished.wishes;
    }

    public @Nullable String allergy() {
        return wished.allergy;
    }

    public @Nullable Language interpreted() {
        return wished.interpreted;
    }

    public int position() {
        return queue.position;
    }

    public @Nullable LocalDateTime until() {
        return queue.until;
    }

    public int fewer() {
        return queue.fewer;
    }
}
