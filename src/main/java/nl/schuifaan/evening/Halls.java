package nl.schuifaan.evening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.schuifaan.evening.Evening.Bond;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.language.Language;
import nl.schuifaan.seating.Guest;
import nl.schuifaan.seating.Hall;
import nl.schuifaan.seating.Pair;
import nl.schuifaan.seating.Seating;
import nl.schuifaan.seating.Staff;
import nl.schuifaan.seating.Table;
import nl.schuifaan.seating.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * An evening as the search for tables knows it, and back. A party is one person after the other there:
 * {@code <unit>#0}, {@code <unit>#1}; whoever came together stays together.
 */
final class Halls {

    private Halls() {}

    static Hall hall(Evening evening, List<RollEntry> entries, Set<Pair> met) {
        return hall(evening, entries, met, Seat::pinned);
    }

    static Hall hall(Evening evening, List<RollEntry> entries, Set<Pair> met, Predicate<Seat> pinned) {
        Map<String, RollEntry> units = new LinkedHashMap<>();
        entries.forEach(entry -> units.put(entry.unit(), entry));
        return new Hall(evening.tables().stream().map(one -> new Table(one.number(), one.seats(), one.wheelchairs()))
                .toList(), staff(evening, false), staff(evening, true),
                entries.stream().flatMap(Halls::guests).toList(),
                new Wishes(together(evening, units), apart(evening, units), pins(evening, units, pinned), met));
    }

    private static List<Staff> staff(Evening evening, boolean interpreter) {
        return evening.staff().stream().filter(one -> one.interpreter() == interpreter)
                .map(one -> new Staff(one.id(), one.languages().stream().map(Language::new).toList(),
                        one.pinned() == null ? OptionalInt.empty() : OptionalInt.of(one.pinned()))).toList();
    }

    private static Stream<Guest> guests(RollEntry entry) {
        List<String> ids = ids(entry);
        return ids.stream().map(id -> new Guest(id, entry.unit(), List.of(entry.language()),
                entry.wheelchair() && id.equals(ids.getFirst()), ids.indexOf(id) >= ids.size() - entry.children(),
                ids.size() == 1, told(entry.mix().district()),
                told(id.equals(ids.getFirst()) ? entry.mix().age() : 0)));
    }

    /** A party lives together; how old she is told one of them alone. */
    private static @Nullable String told(int what) {
        return what == 0 ? null : String.valueOf(what);
    }

    static List<String> ids(RollEntry entry) {
        return Stream.iterate(0, i -> i + 1).limit(entry.chairs()).map(i -> entry.unit() + "#" + i).toList();
    }

    private static List<Set<String>> together(Evening evening, Map<String, RollEntry> units) {
        List<Set<String>> all = new ArrayList<>();
        units.values().stream().filter(entry -> entry.chairs() > 1).forEach(entry -> all.add(Set.copyOf(ids(entry))));
        bonds(evening, units, true).forEach(bond -> {
            Set<String> both = new HashSet<>(ids(Objects.requireNonNull(units.get(bond.one()))));
            both.addAll(ids(Objects.requireNonNull(units.get(bond.other()))));
            all.add(both);
        });
        return all;
    }

    private static Set<Pair> apart(Evening evening, Map<String, RollEntry> units) {
        Set<Pair> all = new HashSet<>();
        bonds(evening, units, false).forEach(bond -> ids(Objects.requireNonNull(units.get(bond.one())))
                .forEach(one -> ids(Objects.requireNonNull(units.get(bond.other())))
                        .forEach(other -> all.add(new Pair(one, other)))));
        return all;
    }

    private static Stream<Bond> bonds(Evening evening, Map<String, RollEntry> units, boolean together) {
        return evening.bonds().stream().filter(bond -> bond.together() == together)
                .filter(bond -> units.containsKey(bond.one()) && units.containsKey(bond.other()));
    }

    private static Map<String, Integer> pins(Evening evening, Map<String, RollEntry> units,
            Predicate<Seat> pinned) {
        Map<String, Integer> pins = new HashMap<>();
        evening.seats().stream().filter(pinned).forEach(seat -> each(seat, units.get(seat.unit()), pins));
        return pins;
    }

    private static void each(Seat seat, @Nullable RollEntry entry, Map<String, Integer> tables) {
        List<String> ids = entry == null ? List.of() : ids(entry);
        for (int i = 0; i < Math.min(ids.size(), seat.at().size()); i++) {
            tables.put(ids.get(i), seat.at().get(i));
        }
    }

    /** Where everyone sits now, or is expected. */
    static Seating seating(Evening evening, List<RollEntry> entries) {
        Map<String, RollEntry> units = new HashMap<>();
        entries.forEach(entry -> units.put(entry.unit(), entry));
        Map<String, Integer> guests = new LinkedHashMap<>();
        evening.seats().forEach(seat -> each(seat, units.get(seat.unit()), guests));
        return new Seating(guests, tables(evening, false), tables(evening, true), List.of());
    }

    private static Map<String, Integer> tables(Evening evening, boolean interpreter) {
        Map<String, Integer> tables = new LinkedHashMap<>();
        evening.staff().stream().filter(one -> one.interpreter() == interpreter && one.table() != null)
                .forEach(one -> tables.put(one.id(), Objects.requireNonNull(one.table())));
        return tables;
    }

    /** The evening with everyone where that seating has them. */
    static Evening seated(Evening evening, List<RollEntry> entries, Seating seating) {
        List<Seat> seats = new ArrayList<>();
        for (RollEntry entry : entries) {
            List<Integer> at = ids(entry).stream().map(seating.guests()::get).filter(Objects::nonNull).toList();
            if (!at.isEmpty()) {
                seats.add(new Seat(entry.unit(), Objects.toString(entry.chat(), ""), at,
                        evening.seat(entry.unit()).map(Seat::pinned).orElse(false)));
            }
        }
        List<Member> staff = evening.staff().stream().map(one -> one.at(one.interpreter()
                ? seating.interpreters().get(one.id()) : seating.facilitators().get(one.id()))).toList();
        return evening.seats(seats).staff(staff);
    }
}
