package nl.schuifaan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Visits visits = new Visits(nanos::get);

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    private String visit(String from, int port) throws UnknownHostException {
        nanos.incrementAndGet();
        InetSocketAddress other = new InetSocketAddress(address(from), port);
        visits.begins(other);
        return Visits.name(other);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void while_there_is_room_nobody_has_to_go() throws Exception {
        for (int port = 1; port < Visits.MOST; port++) {
            visit("127.0.0.1", port);
        }
        assertThat(visits.tooManyWith(address("127.0.0.1"))).isFalse();
        visit("127.0.0.1", Visits.MOST);
        assertThat(visits.tooManyWith(address("127.0.0.1"))).isTrue();
    }

    @Test
    void whoever_has_just_come_stays_until_it_could_be_heard() throws Exception {
        visit("10.0.0.1", 1);
        visits.sends(visit("10.0.0.1", 2), () -> false);
        assertThat(visits.inTheWayOf(address("10.0.0.2"))).isEmpty();
        assertThat(visits.anyToBeHeard()).isTrue();
        pass(Duration.ofMillis(60));
        assertThat(visits.inTheWayOf(address("10.0.0.2"))).contains(Visits.name("10.0.0.1", 1));
    }

    @Test
    void the_one_that_has_not_asked_for_longest_makes_room_and_whoever_is_answered_stays() throws Exception {
        String served = visit("10.0.0.1", 1);
        visits.sends(served, () -> true);
        String first = visit("10.0.0.1", 2);
        for (int port = 3; port <= Visits.MOST; port++) {
            visit("10.0.0.1", port);
        }
        pass(Duration.ofSeconds(1));
        assertThat(visits.inTheWayOf(address("10.0.0.1"))).contains(first);
        visits.sends(first, () -> true);
        assertThat(visits.inTheWayOf(address("10.0.0.1"))).isNotEqualTo(first).isPresent();
    }

    @Test
    void whoever_still_sends_makes_room_when_all_others_have_asked() throws Exception {
        String sending = visit("10.0.0.1", 1);
        visits.sends(sending, () -> false);
        String asking = visit("10.0.0.1", 2);
        pass(Duration.ofSeconds(1));
        assertThat(visits.inTheWayOf(address("10.0.0.1"))).contains(asking);
        visits.sends(asking, () -> true);
        assertThat(visits.inTheWayOf(address("10.0.0.1"))).contains(sending);
    }

    @Test
    void whoever_has_sent_all_is_being_answered() throws Exception {
        AtomicBoolean all = new AtomicBoolean();
        String sending = visit("10.0.0.1", 1);
        visits.sends(sending, all::get);
        pass(Duration.ofMinutes(2));
        assertThat(visits.inTheWayOf(address("10.0.0.1"))).contains(sending);
        assertThat(visits.overdue()).containsExactly(sending);
        all.set(true);
        assertThat(visits.anyToBeHeard()).isFalse();
        assertThat(visits.inTheWayOf(address("10.0.0.1"))).isEmpty();
        assertThat(visits.overdue()).isEmpty();
    }

    @Test
    void one_address_has_a_limit_of_its_own() throws Exception {
        String first = visit("203.0.113.7", 1);
        for (int port = 2; port <= Visits.MOST_OF_ONE; port++) {
            visits.sends(visit("203.0.113.7", port), () -> true);
        }
        pass(Duration.ofSeconds(1));
        assertThat(visits.tooManyWith(address("203.0.113.8"))).isFalse();
        assertThat(visits.tooManyWith(address("203.0.113.7"))).isTrue();
        assertThat(visits.inTheWayOf(address("203.0.113.7"))).contains(first);
        visits.sends(first, () -> true);
        assertThat(visits.inTheWayOf(address("203.0.113.7"))).isEmpty();
        assertThat(visits.tooManyOf(address("203.0.113.7"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.1.1", "172.18.0.1", "::1", "fd00::1"})
    void behind_a_private_address_may_be_a_proxy_so_it_has_none(String proxy) throws Exception {
        for (int port = 1; port <= Visits.MOST_OF_ONE; port++) {
            visit(proxy, port);
        }
        assertThat(visits.tooManyWith(address(proxy))).isFalse();
        assertThat(visits.tooManyOf(address(proxy))).isFalse();
    }

    @Test
    void each_may_take_a_minute_to_ask_and_a_minute_to_send() throws Exception {
        String asking = visit("10.0.0.1", 1);
        String sending = visit("10.0.0.1", 2);
        visits.sends(visit("10.0.0.1", 3), () -> true);
        pass(Duration.ofSeconds(30));
        visits.sends(sending, () -> false);
        pass(Duration.ofSeconds(29));
        assertThat(visits.overdue()).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(visits.overdue()).containsExactly(asking);
        pass(Duration.ofSeconds(30));
        assertThat(visits.overdue()).containsExactlyInAnyOrder(asking, sending);
    }
}
