package nl.schuifaan.evening;

import java.util.List;
import java.util.Objects;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evening.Place;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.evening.Roll.Kind;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.GatheringCode;
import org.springframework.stereotype.Component;

/** How the evening stands, in numbers: nobody's name is in it. */
@Component
public class Board {

    /** From so many on a table can begin; or when all of its guests are there. */
    private static final int ENOUGH = 5;

    private final Evenings evenings;
    private final Rolls rolls;
    private final Gatherings gatherings;

    Board(Evenings evenings, Rolls rolls, Gatherings gatherings) {
        this.evenings = evenings;
        this.rolls = rolls;
        this.gatherings = gatherings;
    }

    /**
     * The numbers.
     *
     * @param expected     people with a booking
     * @param arrived      of these
     * @param walkIns      people without a booking who are there
     * @param chairs       at the tables, or else seats of the gathering
     * @param free         chairs for walk-ins, after those who are there and, until seats are given away, those who are
     *                     still expected; below 0 when there are too few
     * @param ready        tables with their facilitator and enough guests
     * @param interpreters that are there
     * @param alone        people who came by themselves
     * @param standing     people who are there and have no table yet; 0 while no tables are made
     */
    public record Numbers(int expected, int arrived, int walkIns, int chairs, int free, int ready, int tables,
            int facilitators, int allFacilitators, int interpreters, int allInterpreters, int alone, int standing) {

        public int there() {
            return arrived + walkIns;
        }

        public int notYet() {
            return Math.max(0, expected - arrived);
        }
    }

    public Numbers of(GatheringCode code) {
        Evening evening = evenings.find(code);
        Roll roll = rolls.of(evening);
        List<RollEntry> guests = roll.of(Kind.GUEST);
        int expected = guests.stream().mapToInt(RollEntry::expected).sum();
        int arrived = roll.there(Kind.GUEST);
        int walkIns = roll.there(Kind.WALK_IN);
        int held = evening.released() != null ? 0
                : guests.stream().filter(entry -> !entry.present()).mapToInt(RollEntry::expected).sum();
        int chairs = chairs(evening);
        return new Numbers(expected, arrived, walkIns, chairs, chairs - arrived - walkIns - held,
                ready(evening, roll), evening.tables().size(), staff(evening, roll, false, true),
                staff(evening, roll, false, false), staff(evening, roll, true, true),
                staff(evening, roll, true, false),
                (int) roll.toSeat().stream().filter(entry -> entry.there() == 1).count(), standing(evening, roll));
    }

    private int chairs(Evening evening) {
        return evening.tables().isEmpty()
                ? gatherings.find(evening.code()).map(it -> it.draft().content().capacity().seats()).orElse(0)
                : evening.tables().stream().mapToInt(Place::seats).sum();
    }

    private static int staff(Evening evening, Roll roll, boolean interpreters, boolean there) {
        return (int) evening.staff().stream().filter(one -> one.interpreter() == interpreters)
                .filter(one -> !there || present(roll, one.id())).count();
    }

    private static boolean present(Roll roll, String unit) {
        return roll.entries().stream().anyMatch(entry -> entry.unit().equals(unit) && entry.present());
    }

    private static int ready(Evening evening, Roll roll) {
        return (int) evening.tables().stream().filter(table -> ready(evening, roll, table.number())).count();
    }

    private static boolean ready(Evening evening, Roll roll, int table) {
        boolean led = evening.staff().stream().filter(one -> !one.interpreter())
                .filter(one -> Objects.equals(one.table(), table)).map(Member::id).anyMatch(id -> present(roll, id));
        int there = 0;
        int all = 0;
        for (Seat seat : evening.seats()) {
            int here = (int) seat.at().stream().filter(at -> at == table).count();
            all += here;
            there += present(roll, seat.unit()) ? here : 0;
        }
        return led && there > 0 && (there >= ENOUGH || there == all);
    }

    private static int standing(Evening evening, Roll roll) {
        return evening.seats().isEmpty() ? 0 : roll.toSeat().stream().filter(RollEntry::present)
                .mapToInt(entry -> entry.there() - evening.seat(entry.unit()).map(seat -> seat.at().size()).orElse(0))
                .filter(people -> people > 0).sum();
    }
}
