package nl.schuifaan.seating;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who sits where: from an id to the number of a table. Someone without a chair is in {@code unplaced}, never nowhere; a
 * facilitator or an interpreter without a table is in neither.
 */
public record Seating(Map<String, Integer> guests, Map<String, Integer> facilitators, Map<String, Integer> interpreters,
        List<String> unplaced) {

    public Seating {
        guests = Collections.unmodifiableMap(new LinkedHashMap<>(guests));
        facilitators = Collections.unmodifiableMap(new LinkedHashMap<>(facilitators));
        interpreters = Collections.unmodifiableMap(new LinkedHashMap<>(interpreters));
        unplaced = List.copyOf(unplaced);
    }

    /** The guests at a table, in the order of the list. */
    public List<String> at(int table) {
        return guests.entrySet().stream().filter(entry -> entry.getValue() == table).map(Map.Entry::getKey).toList();
    }
}
