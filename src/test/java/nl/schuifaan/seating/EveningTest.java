package nl.schuifaan.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.schuifaan.language.Language;
import nl.schuifaan.seating.Reseating.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 120 people, four languages, three interpreters, 15 tables; three in ten do not come, and twelve come who are not on
 * the list.
 */
class EveningTest {

    private static final int STEPS = 6_000;

    private final Set<String> arrived = new LinkedHashSet<>();
    private final Set<String> stoodUp = new HashSet<>();
    private Hall hall = MadeUpEvening.of(0, 1, 1, 0);
    private Seating seating = new Seating(Map.of(), Map.of(), Map.of(), List.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void few_stand_up_and_every_rule_holds_all_evening(long seed) {
        hall = MadeUpEvening.of(seed, 120, 15, 0);
        DialogueTables made = DialogueTables.make(hall, seed, DialogueTables.USUAL_STEPS, () -> true);
        seating = made.seating();
        assertThat(made.unmet()).isEmpty();
        Rules.hold(hall, seating);

        Random random = new Random(seed);
        List<String> parties = new ArrayList<>(hall.guests().stream().map(Guest::party).distinct().toList());
        Collections.shuffle(parties, random);
        List<Guest> coming = coming(parties);
        Set<String> absent = new HashSet<>(hall.guests().stream().map(Guest::id).toList());
        coming.forEach(guest -> absent.remove(guest.id()));
        for (int i = 0; i < coming.size(); i++) {
            arrived.add(coming.get(i).id());
            if (i % 7 == 6) {
                replan(List.of(walkIn(i / 7)), Set.of());
            }
        }
        replan(List.of(), absent);

        assertThat(seating.unplaced()).isEmpty();
        assertThat(hall.guests()).hasSize(96);
        for (Table table : hall.tables()) {
            assertThat(seating.at(table.number()).size()).as("%s", table)
                    .matches(size -> size == 0 || size >= Score.SMALLEST);
        }
        assertThat(stoodUp).hasSizeLessThanOrEqualTo(84 * 15 / 100);
    }

    /** Parties come or stay at home whole, until 84 people are there. */
    private List<Guest> coming(List<String> parties) {
        List<Guest> coming = new ArrayList<>();
        for (String party : parties) {
            List<Guest> some = hall.guests().stream().filter(guest -> guest.party().equals(party)).toList();
            if (coming.size() + some.size() <= 84) {
                coming.addAll(some);
            }
        }
        return coming;
    }

    private static Guest walkIn(int number) {
        Language language = number == 5 ? new Language("tr") : MadeUpEvening.DUTCH;
        return new Guest("walk-in" + number, "walk-in" + number, List.of(language), false, false, true, null, null);
    }

    private void replan(List<Guest> walkIns, Set<String> gone) {
        Plan plan = Reseating.plan(hall, seating, arrived, walkIns, gone, 1, gone.isEmpty() ? STEPS
                : DialogueTables.USUAL_STEPS, () -> true);
        assertThat(plan.tables().score().needs()).as("%s", plan.tables().unmet()).isZero();
        Rules.hold(plan.hall(), plan.tables().seating());
        assertThat(plan.standingUp()).isEqualTo(plan.tables().score().moved());
        plan.moves().stream().filter(Reseating.Move::seated).forEach(move -> stoodUp.add(move.guest()));
        hall = plan.hall();
        seating = plan.tables().seating();
        arrived.addAll(plan.placed().keySet());
    }
}
