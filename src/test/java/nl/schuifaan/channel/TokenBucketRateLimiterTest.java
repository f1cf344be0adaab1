package nl.schuifaan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.schuifaan.id.ChatId;
import org.junit.jupiter.api.Test;

class TokenBucketRateLimiterTest {

    private static final String TELEGRAM = "telegram";

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger instances = new AtomicInteger(1);
    private final TokenBucketRateLimiter limiter = new TokenBucketRateLimiter(Map.of(TELEGRAM, 30, "sms", 1),
            instances::get, clock::get);

    private void goBy(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    /** Takes all there is room for, twenty times a second; how many that was. */
    private int takenIn(TokenBucketRateLimiter limiter, int seconds) {
        int taken = 0;
        for (int i = 0; i < 20 * seconds; i++) {
            goBy(Duration.ofMillis(50));
            int room = limiter.room(TELEGRAM, 0);
            limiter.take(TELEGRAM, room);
            taken += room;
        }
        return taken;
    }

    @Test
    void the_rate_is_used_and_not_exceeded() {
        assertThat(takenIn(limiter, 10)).isBetween(299, 301);
    }

    @Test
    void what_was_not_used_for_a_while_is_not_made_up_for_in_a_burst() {
        limiter.take(TELEGRAM, limiter.room(TELEGRAM, 0));
        goBy(Duration.ofHours(1));
        assertThat(limiter.room(TELEGRAM, 0)).isEqualTo(12);
    }

    @Test
    void an_answer_never_waits_and_what_it_uses_is_missing_to_the_others() {
        takenIn(limiter, 1);
        for (int i = 0; i < 60; i++) {
            limiter.answered(TELEGRAM, new ChatId("chat " + i));
        }
        assertThat(takenIn(limiter, 2)).isZero();
        assertThat(takenIn(limiter, 1)).isBetween(28, 31);
    }

    @Test
    void a_chat_rests_a_second_after_each_message() {
        limiter.told(TELEGRAM, new ChatId("Samira"));
        assertThat(limiter.rest(TELEGRAM, new ChatId("Samira"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(limiter.rest(TELEGRAM, new ChatId("Karim"))).isLessThanOrEqualTo(Duration.ZERO);
        goBy(Duration.ofSeconds(1));
        assertThat(limiter.rest(TELEGRAM, new ChatId("Samira"))).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void a_pause_asked_for_in_one_chat_concerns_that_chat_alone() {
        goBy(Duration.ofSeconds(1));
        limiter.slowDown(TELEGRAM, new ChatId("Samira"), Duration.ofSeconds(30));
        assertThat(limiter.rest(TELEGRAM, new ChatId("Samira"))).isEqualTo(Duration.ofSeconds(30));
        assertThat(limiter.rest(TELEGRAM, new ChatId("Karim"))).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(limiter.room(TELEGRAM, 0)).isPositive();
    }

    @Test
    void pauses_asked_for_in_several_chats_at_once_hold_that_channel_up_for_the_longest_of_them_and_no_other() {
        goBy(Duration.ofSeconds(1));
        limiter.slowDown(TELEGRAM, new ChatId("Samira"), Duration.ofSeconds(2));
        limiter.slowDown(TELEGRAM, new ChatId("Karim"), Duration.ofSeconds(5));
        limiter.slowDown(TELEGRAM, new ChatId("Dirk"), Duration.ofSeconds(3));
        assertThat(limiter.room(TELEGRAM, 0)).isZero();
        assertThat(limiter.rest(TELEGRAM, new ChatId("Ayşe"))).isEqualTo(Duration.ofSeconds(5));
        assertThat(limiter.room("sms", 0)).isPositive();
        goBy(Duration.ofSeconds(5));
        assertThat(limiter.room(TELEGRAM, 0)).isPositive();
    }

    @Test
    void where_much_goes_out_a_few_that_fail_hold_up_themselves_alone() {
        TokenBucketRateLimiter fast = new TokenBucketRateLimiter(Map.of(TELEGRAM, 200), instances::get, clock::get);
        takenIn(fast, 1);
        goBy(Duration.ofSeconds(1));
        for (int chat = 1; chat < 20; chat++) {
            fast.slowDown(TELEGRAM, new ChatId("chat " + chat), Duration.ofSeconds(5));
            assertThat(fast.room(TELEGRAM, 0)).isPositive();
        }
        fast.slowDown(TELEGRAM, new ChatId("chat 20"), Duration.ofSeconds(5));
        assertThat(fast.room(TELEGRAM, 0)).isZero();
    }

    @Test
    void pauses_asked_for_one_after_another_do_not_hold_the_channel_up() {
        for (String chat : new String[] {"Samira", "Karim", "Dirk", "Ayşe"}) {
            goBy(Duration.ofSeconds(2));
            limiter.slowDown(TELEGRAM, new ChatId(chat), Duration.ofSeconds(30));
        }
        assertThat(limiter.room(TELEGRAM, 0)).isPositive();
    }

    @Test
    void instances_share_the_rate() {
        instances.set(2);
        TokenBucketRateLimiter other = new TokenBucketRateLimiter(Map.of(TELEGRAM, 30), instances::get, clock::get);
        int both = 0;
        for (int i = 0; i < 200; i++) {
            goBy(Duration.ofMillis(50));
            for (TokenBucketRateLimiter each : List.of(limiter, other)) {
                int room = each.room(TELEGRAM, 0);
                each.take(TELEGRAM, room);
                both += room;
            }
        }
        assertThat(both).isBetween(298, 302);
        instances.set(1);
        assertThat(takenIn(limiter, 10)).isBetween(299, 301);
    }

    @Test
    void more_is_not_handed_over_while_what_was_is_slow_to_end() {
        takenIn(limiter, 1);
        goBy(Duration.ofSeconds(1));
        assertThat(limiter.room(TELEGRAM, 16)).isZero();
        assertThat(limiter.room(TELEGRAM, 14)).isEqualTo(2);
    }

    @Test
    void what_stood_still_comes_out_as_less_than_a_seconds_worth() {
        TokenBucketRateLimiter fast = new TokenBucketRateLimiter(Map.of(TELEGRAM, 1_000), instances::get, clock::get);
        takenIn(fast, 1);
        goBy(Duration.ofMinutes(1));
        int underWay = fast.room(TELEGRAM, 0);
        fast.take(TELEGRAM, underWay);
        goBy(Duration.ofMinutes(1));
        assertThat(underWay).isPositive();
        assertThat(fast.room(TELEGRAM, underWay)).isZero();
        int more = 0;
        for (int room = fast.room(TELEGRAM, 0); room > 0; room = fast.room(TELEGRAM, 0)) {
            fast.take(TELEGRAM, room);
            more += room;
        }
        assertThat(underWay + more).isLessThan(1_000);
    }
}
