package nl.schuifaan.seating;

import static nl.schuifaan.seating.Facts.NONE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables again, at the door, where people differ from the list. Hard rules and tables of at least
 * {@link Score#SMALLEST} come first, then that few of those who sit have to stand up, then all the rest. Facilitators
 * and interpreters stay where they are.
 */
public final class Reseating {

    private Reseating() {}

    /**
     * Someone who gets another table.
     *
     * @param seated whether she already sits there and has to stand up; otherwise she is still expected
     */
    public record Move(String guest, int from, int to, boolean seated) {}

    /**
     * What would be done; nothing is done yet.
     *
     * @param hall   the hall with those who are now counted on
     * @param tables how they would sit; who waits for a chair is in {@link Seating#unplaced}
     * @param placed from walk-ins, and others who had no chair, to their tables
     */
    public record Plan(Hall hall, DialogueTables tables, List<Move> moves, Map<String, Integer> placed) {

        public Plan {
            moves = List.copyOf(moves);
            placed = Map.copyOf(placed);
        }

        /** How many have to stand up: shown before anything is done. */
        public int standingUp() {
            return (int) moves.stream().filter(Move::seated).count();
        }
    }

    /**
     * @param hall    as the tables were made
     * @param current where everyone sits now, or is expected
     * @param arrived those who already sit
     * @param walkIns guests who were not on the list
     * @param gone    guests who do not come any more: their chairs are free
     */
    public static Plan plan(Hall hall, Seating current, Set<String> arrived, Collection<Guest> walkIns,
            Set<String> gone,
            long seed, int steps, BooleanSupplier goOn) {
        List<Guest> guests = new ArrayList<>(hall.guests().stream().filter(guest -> !gone.contains(guest.id()))
                .toList());
        guests.addAll(walkIns);
        Hall now = new Hall(hall.tables(), where(hall.facilitators(), current.facilitators()),
                where(hall.interpreters(), current.interpreters()), guests, hall.wishes());
        Facts facts = new Facts(now);
        for (int guest = 0; guest < facts.guests; guest++) {
            facts.before[guest] = table(facts, current.guests().get(facts.guest(guest).id()));
            if (facts.before[guest] != NONE) {
                facts.cost[guest] = arrived.contains(facts.guest(guest).id()) ? PackedScore.MOVED : PackedScore.SHIFTED;
            }
        }
        DialogueTables tables = DialogueTables.make(facts, seed, steps, goOn);
        return new Plan(now, tables, moves(current, tables.seating(), arrived), placed(current, tables.seating()));
    }

    private static int table(Facts facts, @Nullable Integer number) {
        return number == null ? NONE : facts.table(number);
    }

    private static List<Staff> where(List<Staff> staff, Map<String, Integer> tables) {
        return staff.stream().map(one -> tables.containsKey(one.id()) ? one.at(OptionalInt.of(tables.get(one.id())))
                : one).toList();
    }

    private static List<Move> moves(Seating before, Seating after, Set<String> arrived) {
        List<Move> moves = new ArrayList<>();
        before.guests().forEach((guest, table) -> {
            Integer now = after.guests().get(guest);
            if (now != null && !now.equals(table)) {
                moves.add(new Move(guest, table, now, arrived.contains(guest)));
            }
        });
        return List.copyOf(moves);
    }

    private static Map<String, Integer> placed(Seating before, Seating after) {
        return after.guests().entrySet().stream().filter(entry -> !before.guests().containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
