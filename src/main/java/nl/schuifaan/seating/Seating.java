package nl.schuifaan.seating;

import static nl.schuifaan.seating.Facts.NONE;

import java.util.ArrayList;
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

    /** Of guests, facilitators and interpreters as they were placed. */
    static Seating of(Arrangement best) {
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

    /** The guests at a table, in the order of the list. */
    public List<String> at(int table) {
        return guests.entrySet().stream().filter(entry -> entry.getValue() == table).map(Map.Entry::getKey).toList();
    }
}
