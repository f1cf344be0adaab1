package nl.schuifaan.seating;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What organisers ask of the tables. Guests that are not there are passed over: a list is made before everybody is
 * known.
 *
 * @param together guests who sit at one table
 * @param apart    guests who do not
 * @param pins     from a guest to the number of her table
 * @param met      guests who sat at a table together before
 */
public record Wishes(List<Set<String>> together, Set<Pair> apart, Map<String, Integer> pins, Set<Pair> met) {

    public static final Wishes NONE = new Wishes(List.of(), Set.of(), Map.of(), Set.of());

    public Wishes {
        together = together.stream().map(Set::copyOf).toList();
        apart = Set.copyOf(apart);
        pins = Map.copyOf(pins);
        met = Set.copyOf(met);
    }
}
