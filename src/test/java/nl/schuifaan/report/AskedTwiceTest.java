package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.schuifaan.poll.RandomPolls;
import nl.schuifaan.poll.RandomPolls.Counted;
import nl.schuifaan.report.ReportData.Answer;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;

/** What people answered, beside a count of their sheets, made without the report's code and its rounding. */
class AskedTwiceTest {

    @Property(tries = 100)
    void every_answer_is_what_the_sheets_say_in_fives(@ForAll @IntRange(min = 1, max = 5) int polls,
            @ForAll long seed) {
        try (FreshDatabase store = Stores.freshEmbedded()) {
            RandomPolls random = new RandomPolls(store.template(), seed, polls);

            assertThat(PollFigures.asked(random.results()).stream().map(one -> new Counted(one.question(),
                    one.before(), one.n(), one.of(), one.answers().stream().map(Answer::number).toList())))
                    .containsExactlyInAnyOrderElementsOf(random.counted());
        }
    }
}
