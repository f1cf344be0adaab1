package nl.schuifaan.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The hall in numbers, so that a seating is weighed in a microsecond: guests, tables and staff are places in the lists
 * of the hall.
 */
final class Facts {

    static final int NONE = -1;

    final Hall hall;
    final int guests;
    final int tables;
    final long[] speaks;
    final long[] facilitators;
    final long[] interpreters;
    final int[] facilitatorPin;
    final int[] interpreterPin;
    /** The table that a guest is pinned to, or {@link #NONE}. */
    final int[] pin;
    /** The group that a guest stays together with, or {@link #NONE}. */
    final int[] group;
    final int[][] groups;
    final boolean[][] apart;
    final boolean[][] met;
    /** Equal numbers from 1 on for what is equal; 0 for what was not told. */
    final int[] district;
    final int[] age;
    /**
     * Where a guest was before, and what it costs to give her another table: {@link PackedScore#MOVED},
     * {@link PackedScore#SHIFTED} or nothing.
     */
    final int[] before;
    final long[] cost;
    /** Guests whose pin leads to a table without a chair for them. */
    final List<Integer> overPinned = new ArrayList<>();

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Language, Integer> bits = new HashMap<>();

    Facts(Hall hall) {
        this.hall = hall;
        guests = hall.guests().size();
        tables = hall.tables().size();
        hall.guests().forEach(guest -> ids.put(guest.id(), ids.size()));
        hall.tables().forEach(table -> numbers.put(table.number(), numbers.size()));
        speaks = hall.guests().stream().mapToLong(guest -> mask(guest.languages())).toArray();
        facilitators = hall.facilitators().stream().mapToLong(one -> mask(one.languages())).toArray();
        interpreters = hall.interpreters().stream().mapToLong(one -> mask(one.languages())).toArray();
        facilitatorPin = pins(hall.facilitators());
        interpreterPin = pins(hall.interpreters());
        pin = pinned();
        group = new int[guests];
        groups = groups();
        apart = pairs(hall.wishes().apart());
        met = pairs(hall.wishes().met());
        district = told(Guest::district);
        age = told(Guest::ageGroup);
        before = new int[guests];
        Arrays.fill(before, NONE);
        cost = new long[guests];
    }

    Guest guest(int place) {
        return hall.guests().get(place);
    }

    int seats(int table) {
        return hall.tables().get(table).seats();
    }

    int number(int table) {
        return hall.tables().get(table).number();
    }

    int table(int number) {
        return numbers.getOrDefault(number, NONE);
    }

    int place(String id) {
        return ids.getOrDefault(id, NONE);
    }

    long mask(Collection<Language> languages) {
        long mask = 0;
        for (Language language : languages) {
            int bit = bits.computeIfAbsent(language, _ -> bits.size());
            if (bit == Long.SIZE) {
                throw new IllegalArgumentException("More than " + Long.SIZE + " languages");
            }
            mask |= 1L << bit;
        }
        return mask;
    }

    private int[] pins(List<Staff> staff) {
        return staff.stream().mapToInt(one -> one.table().isPresent() ? table(one.table().getAsInt()) : NONE).toArray();
    }

    /** Pins in the order of the list, as long as there are chairs. */
    private int[] pinned() {
        int[] pinned = new int[guests];
        int[] taken = new int[tables];
        for (int guest = 0; guest < guests; guest++) {
            Integer number = hall.wishes().pins().get(guest(guest).id());
            pinned[guest] = number == null ? NONE : table(number);
            if (pinned[guest] != NONE && ++taken[pinned[guest]] > seats(pinned[guest])) {
                pinned[guest] = NONE;
                overPinned.add(guest);
            }
        }
        return pinned;
    }

    /** Parties with a child, and those to keep together; what has a guest in common is one group. */
    private int[][] groups() {
        Arrays.setAll(group, guest -> guest);
        Map<String, List<String>> parties = new TreeMap<>();
        hall.guests().forEach(guest -> parties.computeIfAbsent(guest.party(), _ -> new ArrayList<>()).add(guest.id()));
        parties.values().stream().filter(party -> party.stream().anyMatch(id -> guest(place(id)).child()))
                .forEach(this::join);
        hall.wishes().together().forEach(this::join);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int guest = 0; guest < guests; guest++) {
            members.computeIfAbsent(group[guest], _ -> new ArrayList<>()).add(guest);
        }
        Arrays.fill(group, NONE);
        int[][] all = members.values().stream().filter(some -> some.size() > 1)
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        for (int i = 0; i < all.length; i++) {
            for (int guest : all[i]) {
                group[guest] = i;
            }
        }
        return all;
    }

    private void join(Collection<String> some) {
        int[] places = some.stream().mapToInt(this::place).filter(place -> place != NONE).toArray();
        for (int place : places) {
            int from = group[place];
            int to = group[places[0]];
            Arrays.setAll(group, guest -> group[guest] == from ? to : group[guest]);
        }
    }

    private boolean[][] pairs(Collection<Pair> pairs) {
        boolean[][] all = new boolean[guests][guests];
        for (Pair pair : pairs) {
            int one = place(pair.one());
            int other = place(pair.other());
            if (one != NONE && other != NONE) {
                all[one][other] = true;
                all[other][one] = true;
            }
        }
        return all;
    }

    private int[] told(Function<Guest, @Nullable String> what) {
        List<@Nullable String> said = hall.guests().stream().map(what).toList();
        List<@Nullable String> kinds = said.stream().filter(Objects::nonNull).distinct().toList();
        return said.stream().mapToInt(one -> one == null ? 0 : kinds.indexOf(one) + 1).toArray();
    }
}
