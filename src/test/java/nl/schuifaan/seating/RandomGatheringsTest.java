package nl.schuifaan.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import nl.schuifaan.language.Language;
import nl.schuifaan.seating.Unmet.NoInterpreter;
import nl.schuifaan.seating.Unmet.NoWheelchairRoom;
import nl.schuifaan.seating.Unmet.TooManyForATable;
import org.junit.jupiter.api.Test;

/** A thousand gatherings: what can be kept is kept, and what cannot is said of the right people. */
class RandomGatheringsTest {

    /** Half of them can be seated; to each of the others one need is added that no seating meets. */
    @Test
    void what_can_be_kept_is_kept_and_what_cannot_names_the_right_people() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            int tables = 3 + random.nextInt(4);
            Hall hall = MadeUpEvening.of(seed, tables * (5 + random.nextInt(3)), tables, 1 + random.nextInt(2));
            switch (seed % 6) {
                case 0 -> aLanguageOfNobody(hall, seed);
                case 1 -> aWheelchairTooMany(hall, seed);
                case 2 -> aFamilyTooLarge(hall, seed);
                default -> {
                    DialogueTables made = made(hall, seed, 0);
                    assertThat(made.unmet()).as("seed %d", seed).isEmpty();
                    Rules.hold(hall, made.seating());
                }
            }
        }
    }

    /** Looks longer, up to what is usual, as long as more needs are broken than have to be. */
    private static DialogueTables made(Hall hall, int seed, int broken) {
        for (int steps = 1_500; steps < DialogueTables.USUAL_STEPS; steps *= 5) {
            DialogueTables made = DialogueTables.make(hall, seed, steps, () -> true);
            if (made.score().needs() == broken && made.score().unplaced() == 0) {
                return made;
            }
        }
        return DialogueTables.make(hall, seed, DialogueTables.USUAL_STEPS, () -> true);
    }

    private static void aLanguageOfNobody(Hall hall, int seed) {
        Language kurmanci = new Language("ku");
        List<Guest> guests = new ArrayList<>(hall.guests());
        List<String> named = new ArrayList<>();
        for (int i = 0; i <= seed % 2; i++) {
            guests.add(new Guest("ku" + i, "ku" + i, List.of(kurmanci), false, false, false, null, null));
            named.add("ku" + i);
        }
        DialogueTables made = made(with(hall, guests), seed, named.size());
        assertThat(made.unmet()).as("seed %d", seed).containsExactly(new NoInterpreter(kurmanci, named));
    }

    private static void aWheelchairTooMany(Hall hall, int seed) {
        List<Guest> guests = new ArrayList<>(hall.guests());
        guests.add(new Guest("wheels", "wheels", List.of(MadeUpEvening.DUTCH), true, false, false, null, null));
        DialogueTables made = made(with(hall, guests), seed, 1);
        assertThat(made.unmet()).as("seed %d", seed).singleElement()
                .isInstanceOfSatisfying(NoWheelchairRoom.class, unmet -> {
            assertThat(unmet.guests()).hasSize(1);
            assertThat(guests).filteredOn(guest -> unmet.guests().contains(guest.id())).allMatch(Guest::wheelchair);
        });
    }

    private static void aFamilyTooLarge(Hall hall, int seed) {
        int largest = hall.tables().stream().mapToInt(Table::seats).max().orElseThrow();
        List<Guest> guests = new ArrayList<>(hall.guests());
        List<String> family = new ArrayList<>();
        for (int i = 0; i <= largest; i++) {
            guests.add(new Guest("f" + i, "family", List.of(MadeUpEvening.DUTCH), false, i > 1, false, null, null));
            family.add("f" + i);
        }
        List<Table> tables = new ArrayList<>(hall.tables());
        tables.add(new Table(98, largest, 0));
        tables.add(new Table(99, largest, 0));
        List<Staff> facilitators = new ArrayList<>(hall.facilitators());
        for (String id : List.of("more", "another")) {
            facilitators.add(new Staff(id, List.of(MadeUpEvening.DUTCH), OptionalInt.empty()));
        }
        DialogueTables made = made(new Hall(tables, facilitators, hall.interpreters(), guests, hall.wishes()), seed,
                family.size());
        assertThat(made.unmet()).as("seed %d", seed).containsExactly(new TooManyForATable(family, largest));
        assertThat(made.seating().unplaced()).isEmpty();
    }

    private static Hall with(Hall hall, List<Guest> guests) {
        return new Hall(hall.tables(), hall.facilitators(), hall.interpreters(), guests, hall.wishes());
    }
}
