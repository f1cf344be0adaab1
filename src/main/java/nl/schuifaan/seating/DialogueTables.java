package nl.schuifaan.seating;

import static nl.schuifaan.seating.Facts.NONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Dialogue tables at which everyone is understood, and what could not be met.
 *
 * @param seating who sits where
 * @param score   how good it is
 * @param unmet   what could not be met, and for whom; empty if and only if every hard rule is kept
 */
public record DialogueTables(Seating seating, Score score, List<Unmet> unmet) {

    /** Steps that are enough for an evening of 120 people, and take about a second. */
    public static final int USUAL_STEPS = 150_000;

    public DialogueTables {
        unmet = List.copyOf(unmet);
    }

    /**
     * Seats everyone for whom there is a chair. The same seed and steps give the same tables; more steps never give
     * worse ones.
     *
     * @param steps at least 0
     * @param goOn  asked now and then whether there is time left; tables that ended early depend on the machine
     */
    public static DialogueTables make(Hall hall, long seed, int steps, BooleanSupplier goOn) {
        return make(new Facts(hall), seed, steps, goOn);
    }

    static DialogueTables make(Facts facts, long seed, int steps, BooleanSupplier goOn) {
        Search search = new Search(facts, seed);
        search.run(steps, goOn);
        Arrangement best = search.best();
        return new DialogueTables(seating(best), Score.of(best.first(), best.second()), new Explanation(best).unmet());
    }

    private static Seating seating(Arrangement best) {
        Facts facts = best.facts;
        Map<String, Integer> guests = new LinkedHashMap<>();
        List<String> unplaced = new ArrayList<>();
        for (int guest = 0; guest < facts.guests; guest++) {
            if (best.at[guest] == NONE) {
                unplaced.add(facts.guest(guest).id());
            } else {
                guests.put(facts.guest(guest).id(), facts.number(best.at[guest]));
            }
        }
        return new Seating(guests, staff(facts, facts.hall.facilitators(), best.facilitator),
                staff(facts, facts.hall.interpreters(), best.interpreter), unplaced);
    }

    private static Map<String, Integer> staff(Facts facts, List<Staff> staff, int[] at) {
        Map<String, Integer> tables = new LinkedHashMap<>();
        for (int who = 0; who < at.length; who++) {
            if (at[who] != NONE) {
                tables.put(staff.get(who).id(), facts.number(at[who]));
            }
        }
        return tables;
    }
}
