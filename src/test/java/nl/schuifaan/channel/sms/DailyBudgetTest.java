package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(OutputCaptureExtension.class)
class DailyBudgetTest {

    @StoreTest
    void when_it_is_used_up_nothing_goes_out_and_the_organiser_is_told_on_the_way(MongoTemplate store,
            CapturedOutput log) {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 10);

        assertThat(budget.take(7, Share.SIGNED_UP)).isTrue();
        assertThat(log).doesNotContain("segments");
        assertThat(budget.take(1, Share.SIGNED_UP)).isTrue();
        assertThat(log).containsOnlyOnce("8 of today's 10 segments are used");
        assertThat(budget.take(3, Share.SIGNED_UP)).as("a message that begins within the budget may end beyond it")
                .isTrue();
        assertThat(log).containsOnlyOnce("the daily budget of 10 segments is used up");

        assertThat(budget.take(1, Share.SIGNED_UP)).isFalse();
        assertThat(budget.usedUp()).isTrue();
        assertThat(budget.used()).isEqualTo(11);
        assertThat(log).containsOnlyOnce("used up");
    }

    @StoreTest
    void a_new_instance_goes_on_with_the_same_day(MongoTemplate store) {
        new DailyBudget(store, new MovableClock(), 5).take(5, Share.SIGNED_UP);

        assertThat(new DailyBudget(store, new MovableClock(), 5).take(1, Share.SIGNED_UP)).isFalse();
    }

    @StoreTest
    void it_begins_anew_at_midnight_in_the_hague_and_what_waits_goes_out_in_the_morning(MongoTemplate store) {
        MovableClock clock = new MovableClock();
        DailyBudget budget = new DailyBudget(store, clock, 5);
        budget.take(5, Share.SIGNED_UP);
        assertThat(budget.take(1, Share.SIGNED_UP)).isFalse();

        clock.forward(budget.untilMorning());

        assertThat(clock.local().toLocalTime()).isBetween(LocalTime.of(8, 59, 59), LocalTime.of(9, 0, 5));
        assertThat(budget.take(1, Share.SIGNED_UP)).isTrue();
    }

    @StoreTest
    void what_was_given_back_can_be_used(MongoTemplate store) {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 5);
        budget.take(5, Share.SIGNED_UP);
        budget.giveBack(5, Share.SIGNED_UP);

        assertThat(budget.used()).isZero();
        assertThat(budget.take(5, Share.SIGNED_UP)).isTrue();
    }

    @StoreTest
    void a_hundred_at_once_get_what_there_is_and_no_more(MongoTemplate store) throws Exception {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 70);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = IntStream.range(0, 100).mapToObj(_ -> people.submit(() -> budget.take(1, Share.SIGNED_UP)))
                    .toList();
            int out = 0;
            for (Future<Boolean> send : sends) {
                out += send.get() ? 1 : 0;
            }
            assertThat(out).isEqualTo(70);
        }
        assertThat(budget.used()).isEqualTo(70);
        assertThat(budget.untilMorning()).isLessThan(Duration.ofHours(34));
    }

    @StoreTest
    void strangers_leave_two_fifths_to_those_who_are_signed_up(MongoTemplate store, CapturedOutput log) {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 100);
        int strangers = 0;
        while (budget.take(3, Share.STRANGER)) {
            strangers += 3;
        }
        assertThat(strangers).isEqualTo(60);
        assertThat(log).containsOnlyOnce("today's share for strangers is used up");
        assertThat(budget.usedUp()).isFalse();
        for (int i = 0; i < 40; i++) {
            assertThat(budget.take(1, Share.SIGNED_UP)).isTrue();
        }
        assertThat(budget.take(1, Share.SIGNED_UP)).isFalse();
    }

    @StoreTest
    void explanations_have_a_small_share_and_what_did_not_go_out_is_given_back_to_it(MongoTemplate store) {
        DailyBudget budget = new DailyBudget(store, new MovableClock(), 100);
        for (int i = 0; i < 5; i++) {
            assertThat(budget.take(1, Share.EXPLANATION)).isTrue();
        }
        assertThat(budget.take(1, Share.EXPLANATION)).isFalse();
        budget.giveBack(1, Share.EXPLANATION);
        assertThat(budget.take(1, Share.EXPLANATION)).isTrue();
        assertThat(budget.used()).isEqualTo(5);
    }
}
