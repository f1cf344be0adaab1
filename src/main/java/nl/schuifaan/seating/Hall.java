package nl.schuifaan.seating;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is known when the tables are made. What contradicts itself is refused with an
 * {@link IllegalArgumentException}.
 */
public record Hall(List<Table> tables, List<Staff> facilitators, List<Staff> interpreters, List<Guest> guests,
        Wishes wishes) {

    /** More than a hall holds, and the most that a {@link Score} can count. */
    public static final int MOST_GUESTS = 250;

    public Hall {
        tables = List.copyOf(tables);
        facilitators = List.copyOf(facilitators);
        interpreters = List.copyOf(interpreters);
        guests = List.copyOf(guests);
        if (guests.size() > MOST_GUESTS) {
            throw new IllegalArgumentException(guests.size() + " guests are more than " + MOST_GUESTS);
        }
        once("table", tables.stream().map(Table::number));
        once("guest", guests.stream().map(Guest::id));
        once("facilitator or interpreter", Stream.concat(facilitators.stream(), interpreters.stream()).map(Staff::id));
        once("facilitator at table", facilitators.stream().filter(one -> one.table().isPresent()).map(Staff::table));
        Set<Integer> numbers = new HashSet<>(tables.stream().map(Table::number).toList());
        Stream.concat(wishes.pins().values().stream(), Stream.concat(facilitators.stream(), interpreters.stream())
                .map(Staff::table)
                .filter(OptionalInt::isPresent).map(OptionalInt::getAsInt)).filter(number -> !numbers.contains(number))
                .findFirst()
                .ifPresent(number -> {
                    throw new IllegalArgumentException("There is no table " + number);
                });
    }

    private static void once(String what, Stream<?> all) {
        Set<Object> seen = new HashSet<>();
        all.filter(one -> !seen.add(one)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("Twice the same " + what + ": " + twice);
        });
    }
}
