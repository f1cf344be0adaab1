package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up, or a change of one, while it is being put together. It holds the answers given so far, so that the
 * question to come next, and the one to go back to, follow from it. It lives in the {@link Step}, and is gone when the
 * chat moves on.
 *
 * @param gathering code of the gathering
 * @param booking   id of the booking whose numbers change; null for a new sign-up
 * @param women     yes was said to coming to an evening for women
 * @param adults    0 until it is known; by SMS all who come, until the children among them are told apart
 * @param children  -1 until it is known
 * @param detailed  by SMS: more was wanted than the short way has
 */
public record Draft(
        GatheringCode gathering, @Nullable BookingId booking, boolean women, int adults, int children, @Inline Who who,
        @Inline Wished wished, boolean detailed) {

    /**
     * Who comes.
     *
     * @param name   first name; null until it is known, empty when they would rather not say
     * @param speaks code of the language of the one who is signed up; null until it is known, empty when left open
     */
    public record Who(Whom whom, @Nullable String name, @Nullable String speaks) {

        static final Who UNASKED = new Who(Whom.UNASKED, null, null);
    }

    /**
     * What they need.
     *
     * @param allergy     which allergy; null until it is known, empty when left open
     * @param interpreter code of the language of an interpreter; null until it is known, empty when left open
     */
    public record Wished(Needs needs, List<Wish> wishes, @Nullable String allergy, @Nullable String interpreter) {

        static final Wished UNASKED = new Wished(Needs.UNASKED, List.of(), null, null);

        public Wished {
            wishes = List.copyOf(wishes);
        }
    }

    /** For whom someone signs up. */
    public enum Whom { UNASKED, ME, OTHER }

    /** How far the question went of what they need: they need something, said yes to its being kept, chose. */
    public enum Needs { UNASKED, NONE, SOME, KEPT, CHOSEN }

    static Draft of(GatheringCode gathering) {
        return new Draft(gathering, null, false, 0, -1, Who.UNASKED, Wished.UNASKED, false);
    }

    /** The change of a booking's numbers. */
    static Draft changing(Booking booking) {
        return of(booking.gathering()).withBooking(booking.id());
    }

    /** What was cancelled, with every answer that was given to it. */
    static Draft again(Booking booking) {
        String speaks = booking.language() == null ? "" : booking.language().code();
        return new Draft(booking.gathering(), null, true, booking.adults(), booking.children(),
                new Who(booking.self() ? Whom.ME : Whom.OTHER, booking.name() == null ? "" : booking.name(), speaks),
                new Wished(booking.wishes().isEmpty() ? Needs.NONE : Needs.CHOSEN, booking.wishes(), booking.allergy(),
                booking.interpreted() == null ? booking.wishes().isEmpty() ? null : "" : booking.interpreted().code()),
                true);
    }

    int people() {
        return adults + Math.max(0, children);
    }

    private Draft withBooking(BookingId booking) {
        return new Draft(gathering, booking, women, adults, children, who, wished, detailed);
    }

    Draft forWomen(boolean yes) {
        return new Draft(gathering, booking, yes, adults, children, who, wished, detailed);
    }

    Draft withPeople(int adults, int children) {
        return new Draft(gathering, booking, women, adults, children, who, wished, detailed);
    }

    private Draft with(Who who) {
        return new Draft(gathering, booking, women, adults, children, who, wished, detailed);
    }

    private Draft with(Wished wished) {
        return new Draft(gathering, booking, women, adults, children, who, wished, detailed);
    }

    /** For that person; whoever was named before is another. */
    Draft forWhom(Whom whom) {
        return with(new Who(whom, null, null));
    }

    Draft withName(@Nullable String name) {
        return with(new Who(whom(), name, speaks()));
    }

    Draft speaking(@Nullable String speaks) {
        return with(new Who(whom(), name(), speaks));
    }

    /** Wishes go when nothing is needed, or their keeping was not agreed to. */
    Draft withNeeds(Needs needs) {
        List<Wish> kept = needs == Needs.KEPT || needs == Needs.CHOSEN ? wishes() : List.of();
        return with(new Wished(needs, kept, kept.isEmpty() ? null : allergy(), kept.isEmpty() ? null : interpreter()));
    }

    /** Adds the wish, or takes it away when it was there. */
    Draft toggle(Wish wish) {
        List<Wish> changed = new ArrayList<>(wishes());
        if (!changed.remove(wish)) {
            changed.add(wish);
        }
        return with(new Wished(needs(), changed, changed.contains(Wish.ALLERGY) ? allergy() : null,
                changed.contains(Wish.INTERPRETER) ? interpreter() : null));
    }

    Draft withAllergy(@Nullable String allergy) {
        return with(new Wished(needs(), wishes(), allergy, interpreter()));
    }

    Draft interpreted(@Nullable String language) {
        return with(new Wished(needs(), wishes(), allergy(), language));
    }

    Draft inDetail() {
        return new Draft(gathering, booking, women, adults, children, who, wished, true);
    }

    /**
     * Without the answer given last; null when none was given.
     *
     * @param together by SMS all who come are counted first, and then the children among them, unless there is only one
     */
    @Nullable Draft undone(boolean together) {
        if (adults == 0) {
            return beforeNumbers();
        } else if (children < 0) {
            return together && beforeNumbers() != null ? beforeNumbers() : withPeople(0, -1);
        }
        Draft before = beforeSummary(together);
        if (before != null) {
            return before;
        } else if (together && people() == 1) {
            return beforeNumbers() != null ? beforeNumbers() : withPeople(0, -1);
        }
        return withPeople(together ? people() : adults, -1);
    }

    /** Without the answer given last to what is asked before the numbers; null when none was given. */
    private @Nullable Draft beforeNumbers() {
        if (women) {
            return forWomen(false);
        }
        return whom() == Whom.UNASKED ? null
                : new Draft(gathering, booking, false, adults, children, Who.UNASKED, wished, detailed && adults > 0);
    }

    /** Without the answer given last to what is asked after the numbers; null when none was given. */
    private @Nullable Draft beforeSummary(boolean together) {
        if (interpreter() != null) {
            return interpreted(null);
        } else if (allergy() != null) {
            return withAllergy(null);
        } else if (needs() == Needs.CHOSEN) {
            return withNeeds(Needs.KEPT);
        } else if (needs() != Needs.UNASKED && (together || needs() != Needs.NONE)) {
            return withNeeds(Needs.UNASKED);
        } else if (speaks() != null) {
            return speaking(null);
        }
        return name() == null ? null : withName(null);
    }

    public Whom whom() {
        return who.whom;
    }

    public @Nullable String name() {
        return who.name;
    }

    public @Nullable String speaks() {
        return who.speaks;
    }

    public Needs needs() {
        return wished.needs;
    }

    public List<Wish> wishes() {
        return wished.wishes;
    }

    public @Nullable String allergy() {
        return wished.allergy;
    }

    public @Nullable String interpreter() {
        return wished.interpreter;
    }
}
