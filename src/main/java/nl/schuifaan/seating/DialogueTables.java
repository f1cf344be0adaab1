package nl.schuifaan.seating;

import java.util.List;
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
        return new DialogueTables(Seating.of(best), PackedScore.unpack(best.first(), best.second()),
                new Explanation(best).unmet());
    }
}
