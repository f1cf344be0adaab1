package nl.schuifaan.seating;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The search is repeatable, never gets worse, and ends when it is told to. */
class SearchTest {

    @Property(tries = 150)
    void more_time_never_gives_worse_tables(@ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(max = 2_000) int steps,
            @ForAll @IntRange(max = 2_000) int more) {
        Hall hall = new RandomHall(seed).hall();
        assertThat(make(hall, seed, steps + more).score()).isLessThanOrEqualTo(make(hall, seed, steps).score());
    }

    @Property(tries = 60)
    void the_same_seed_gives_the_same_tables(@ForAll @IntRange(max = 100_000) int seed) {
        Hall hall = MadeUpEvening.of(seed, 40, 6, 1);
        assertThat(make(hall, seed, 3_000)).isEqualTo(make(hall, seed, 3_000));
    }

    @Test
    void tables_for_120_people_get_better_step_by_step() {
        Hall hall = MadeUpEvening.of(1, 120, 15, 1);
        Score last = make(hall, 1, 0).score();
        for (int steps = 1_000; steps < 130_000; steps *= 2) {
            Score score = make(hall, 1, steps).score();
            assertThat(score).isLessThanOrEqualTo(last);
            last = score;
        }
        assertThat(last).isLessThan(make(hall, 1, 0).score()).matches(Score::keepsAll);
    }

    @Test
    void time_that_is_up_ends_the_search_with_everyone_at_a_table() {
        Hall hall = MadeUpEvening.of(1, 120, 15, 1);
        DialogueTables made = DialogueTables.make(hall, 1, Integer.MAX_VALUE, () -> false);
        assertThat(made.seating().guests()).hasSize(120);
        assertThat(made).isEqualTo(make(hall, 1, 0));
    }

    private static DialogueTables make(Hall hall, long seed, int steps) {
        return DialogueTables.make(hall, seed, steps, () -> true);
    }
}
