package nl.schuifaan.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On small gatherings the search finds what trying everything finds. */
class BruteForceTest {

    @Test
    void no_seating_of_200_small_gatherings_is_better() {
        int[] levels = new int[8];
        for (int seed = 0; seed < 200; seed++) {
            Hall hall = new RandomHall(seed).hall();
            DialogueTables tables = DialogueTables.make(hall, seed, 25_000, () -> true);
            int[] best = new BruteForce(hall).best();
            assertThat(BruteForce.levels(tables.score())).as("seed %d: %s", seed, hall).isEqualTo(best);
            for (int level = 0; level < levels.length; level++) {
                levels[level] += best[level] > 0 ? 1 : 0;
            }
        }
        assertThat(levels).as("no rule is without a gathering that needs it").doesNotContain(0);
    }
}
