package nl.schuifaan.evening;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.evening.Evening.Allergy;
import nl.schuifaan.evening.Evening.Kitchen;
import nl.schuifaan.evening.Evening.Totals;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the cook needs: totals, and nobody's name. What a party wished counts for all of it, as a family eats alike; an
 * allergy for one of them.
 */
@Component
public class Dinner {

    private final Evenings evenings;
    private final GuestList guests;
    private final MovableClock now;

    Dinner(Evenings evenings, GuestList guests, MovableClock now) {
        this.evenings = evenings;
        this.guests = guests;
        this.now = now;
    }

    /**
     * The order for the kitchen.
     *
     * @param until until when it follows the sign-ups; null when nobody has said
     * @param fixed as it was then; null before
     * @param now   as it is now
     */
    public record Order(@Nullable Instant until, @Nullable Totals fixed, Totals now) {

        public boolean changed() {
            return fixed != null && !fixed.equals(now);
        }
    }

    public Order of(GatheringCode code) {
        Evening evening = evenings.change(code, this::fixedWhenDue);
        Kitchen kitchen = evening.dinner();
        return new Order(kitchen == null ? null : kitchen.until(), kitchen == null ? null : kitchen.fixed(),
                totals(evening.code()));
    }

    /** Sets until when it follows the sign-ups; what was fixed before is let go of. */
    public void fixAt(GatheringCode code, Instant until) {
        evenings.change(code, evening -> evening.dinner(new Kitchen(until, null)));
    }

    /** Fixes what is due, so that it is as it was at that moment, whether anybody looks or not. */
    void fixAll() {
        evenings.list().stream().filter(this::due).forEach(it -> evenings.change(it.code(), this::fixedWhenDue));
    }

    private boolean due(Evening evening) {
        Kitchen kitchen = evening.dinner();
        return kitchen != null && kitchen.fixed() == null && !kitchen.until().isAfter(now.instant());
    }

    private Evening fixedWhenDue(Evening evening) {
        Kitchen kitchen = evening.dinner();
        return kitchen != null && due(evening) ? evening.dinner(new Kitchen(kitchen.until(), totals(evening.code())))
                : evening;
    }

    private Totals totals(GatheringCode code) {
        List<ExpectedParty> all = guests.of(code);
        Map<String, Long> allergies = all.stream().filter(one -> one.needs(Wish.ALLERGY))
                .collect(Collectors.groupingBy(Dinner::kind, TreeMap::new, Collectors.counting()));
        return new Totals(all.stream().mapToInt(ExpectedParty::people).sum(),
                all.stream().mapToInt(ExpectedParty::children).sum(),
                people(all, Wish.HALAL), people(all, Wish.NO_MEAT),
                allergies.entrySet().stream().map(it -> new Allergy(it.getKey(), it.getValue().intValue())).toList());
    }

    private static int people(List<ExpectedParty> all, Wish wish) {
        return all.stream().filter(one -> one.needs(wish)).mapToInt(ExpectedParty::people).sum();
    }

    private static String kind(ExpectedParty one) {
        return one.allergy() == null ? "" : one.allergy().strip().toLowerCase(Locale.ROOT);
    }
}
