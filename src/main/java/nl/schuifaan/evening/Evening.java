package nl.schuifaan.evening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What organisers settled of an evening, as it is stored. Arrivals are apart: each is a document of its own.
 *
 * @param code     of the gathering
 * @param version  grows with each change
 * @param ends     when the gathering ends
 * @param bonds    which parties sit together or apart
 * @param seats    who sits where; empty until the tables are made
 * @param released when the seats of those not there were given away; null unless they were
 * @param dinner   until when the cook is told of changes
 */
@Document(Evening.COLLECTION)
@TypeAlias("evening")
public record Evening(@Id GatheringCode code, long version, Instant ends, List<Place> tables, List<Member> staff,
        List<Bond> bonds, List<Seat> seats, @Nullable Release released, @Nullable Kitchen dinner) {

    static final String COLLECTION = "evenings";

    public Evening {
        tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
        staff = List.copyOf(Objects.requireNonNullElse(staff, List.of()));
        bonds = List.copyOf(Objects.requireNonNullElse(bonds, List.of()));
        seats = List.copyOf(Objects.requireNonNullElse(seats, List.of()));
    }

    /** The same for a gathering that moved. */
    Evening ending(Instant end) {
        return new Evening(code, version, end, tables, staff, bonds, seats, released, dinner);
    }

    /** A table: its number, chairs for guests, and how many of these have room for a wheelchair. */
    public record Place(int number, int seats, int wheelchairs) {}

    /**
     * A facilitator or an interpreter.
     *
     * @param pinned the table that an organiser chose; null leaves it to the search
     * @param table  where they sit; null until the tables are made
     */
    public record Member(String id, String name, List<String> languages, boolean interpreter, @Nullable Integer pinned,
            @Nullable Integer table) {

        Member at(@Nullable Integer other) {
            return new Member(id, name, languages, interpreter, pinned, other);
        }
    }

    /** Two parties that sit at one table, or do not. */
    public record Bond(String one, String other, boolean together) {}

    /**
     * Where a party sits.
     *
     * @param unit   the booking, or the walk-in
     * @param chat   id of the chat that booked; empty when there is none
     * @param at     the table of each of its people
     * @param pinned whether an organiser chose it
     */
    public record Seat(String unit, String chat, List<Integer> at, boolean pinned) {

        Seat pinned(boolean now) {
            return new Seat(unit, chat, at, now);
        }
    }

    /** The seats that were given away, so that they can be given back. */
    public record Release(Instant at, List<Seat> seats) {}

    /** Until when changes reach the cook, and what was fixed then. */
    public record Kitchen(Instant until, @Nullable Totals fixed) {}

    /** What the cook needs: totals and no names. */
    public record Totals(int people, int children, int halal, int vegetarian, List<Allergy> allergies) {

        public Totals {
            allergies = List.copyOf(Objects.requireNonNullElse(allergies, List.of()));
        }
    }

    /** How many have an allergy of one kind; the kind is empty when nobody said which. */
    public record Allergy(String kind, int people) {}

    static Evening none(GatheringCode code, Instant ends) {
        return new Evening(code, 0, ends, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    public Optional<Seat> seat(String unit) {
        return seats.stream().filter(seat -> seat.unit().equals(unit)).findFirst();
    }

    Evening next(Instant end) {
        return new Evening(code, version + 1, end, tables, staff, bonds, seats, released, dinner);
    }

    Evening tables(List<Place> now) {
        return new Evening(code, version, ends, now, staff, bonds, seats, released, dinner);
    }

    Evening staff(List<Member> now) {
        return new Evening(code, version, ends, tables, now, bonds, seats, released, dinner);
    }

    Evening bonds(List<Bond> now) {
        return new Evening(code, version, ends, tables, staff, now, seats, released, dinner);
    }

    Evening seats(List<Seat> now) {
        return new Evening(code, version, ends, tables, staff, bonds, now, released, dinner);
    }

    Evening released(@Nullable Release now) {
        return new Evening(code, version, ends, tables, staff, bonds, seats, now, dinner);
    }

    Evening dinner(@Nullable Kitchen now) {
        return new Evening(code, version, ends, tables, staff, bonds, seats, released, now);
    }

    /** With another seat for the party that has this one. */
    Evening with(Seat seat) {
        List<Seat> now = new ArrayList<>(seats.stream().filter(one -> !one.unit().equals(seat.unit())).toList());
        now.add(seat);
        return seats(now);
    }

    Evening each(UnaryOperator<Seat> change) {
        return seats(seats.stream().map(change).toList());
    }

    /** How many chairs of a table nobody has. */
    public int free(int table) {
        int all = tables.stream().filter(one -> one.number() == table).mapToInt(Place::seats).sum();
        return all - (int) seats.stream().flatMap(seat -> seat.at().stream()).filter(at -> at == table).count();
    }
}
