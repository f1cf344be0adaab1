package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.web.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuardTest {

    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Settings ALONE = Settings.from(Map.of("PUBLIC_URL", "https://schuifaan.example")::get);
    private static final Settings BESIDE_TELEGRAM = Settings.from(Map.of(
            "TELEGRAM_BOT_TOKEN", "1:a", "SIMULATOR", "on", "SIMULATOR_PASSWORD", PASSWORD)::get);

    private static int status(Guard guard, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        return guard.preHandle(request, response, new Object()) ? 204 : response.getStatus();
    }

    private static MockHttpServletRequest request(String method, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/simulator/clock");
        request.addHeader("Host", host);
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, 204", "127.0.0.1, 204", "[::1]:8080, 204", "192.168.1.20:8080, 204", "schuifaan.example, 204",
        "evil.example, 403", "evil.example:8080, 403", "localhost.evil.example, 403", "127.0.0.1.evil.example, 403",
        "'', 403"})
    void it_is_asked_by_a_name_of_ours(String host, int status) throws Exception {
        assertThat(status(new Guard(ALONE, new Allowance()), request("GET", host))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, , 204", "https://schuifaan.example, same-origin, 204", "http://evil.example, , 403",
        "http://evil.example, same-origin, 403", "http://localhost:9090, , 403", "null, , 403",
        "http://localhost:8080, cross-site, 403", ", , 403"})
    void what_acts_comes_from_our_own_pages(String origin, String site, int status) throws Exception {
        MockHttpServletRequest request = request("POST", "localhost:8080");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        assertThat(status(new Guard(ALONE, new Allowance()), request)).isEqualTo(status);
    }

    @Test
    void beside_a_real_channel_it_asks_for_the_password_and_lets_nobody_guess_for_long() throws Exception {
        Guard guard = new Guard(BESIDE_TELEGRAM, new Allowance());
        assertThat(status(guard, request("GET", "localhost"))).isEqualTo(401);
        assertThat(status(guard, with("organiser:" + PASSWORD))).isEqualTo(204);
        for (int i = 0; i < 10; i++) {
            assertThat(status(guard, with("organiser:guess" + i))).isEqualTo(401);
        }
        assertThat(status(guard, with("organiser:guess"))).isEqualTo(429);
    }

    @Test
    void a_whole_network_of_addresses_is_one_guesser_and_keeps_nobody_else_out() throws Exception {
        Guard guard = new Guard(BESIDE_TELEGRAM, new Allowance());
        for (int i = 0; i < 10; i++) {
            assertThat(status(guard, from("2001:db8:1:2::" + i, "guess" + i))).isEqualTo(401);
        }
        assertThat(status(guard, from("2001:db8:1:2:ffff::1", "guess"))).isEqualTo(429);
        assertThat(status(guard, from("2001:db8:1:3::1", PASSWORD))).isEqualTo(204);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void from_a_thousand_addresses_only_so_many_are_looked_at_and_a_browser_that_was_right_gets_in(CapturedOutput log)
            throws Exception {
        Guard guard = new Guard(BESIDE_TELEGRAM, new Allowance());
        MockHttpServletResponse answer = new MockHttpServletResponse();
        assertThat(guard.preHandle(from("198.51.100.1", PASSWORD), answer, new Object())).isTrue();

        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            looked += status(guard, from("203.0." + i / 250 + "." + i % 250, "guess" + i)) == 401 ? 1 : 0;
        }

        assertThat(looked).isBetween(Allowance.IN_ALL - 1, Allowance.IN_ALL + 60);
        assertThat(status(guard, known(answer, PASSWORD))).as("whoever was right").isEqualTo(204);
        assertThat(log.getAll().lines().filter(line -> line.contains("wrong, the last of them")).count()).isOne();
    }

    @Test
    void whoever_wants_to_move_the_clock_is_refused_and_an_organiser_is_served_meanwhile() throws Exception {
        Guard guard = new Guard(BESIDE_TELEGRAM, new Allowance());
        MockHttpServletResponse answer = new MockHttpServletResponse();
        assertThat(guard.preHandle(from("198.51.100.1", PASSWORD), answer, new Object())).isTrue();
        for (int i = 0; i < 100; i++) {
            MockHttpServletRequest forward = request("POST", i % 2 == 0 ? "localhost" : "evil.example");
            forward.addHeader("Origin", "http://" + forward.getHeader("Host"));
            assertThat(status(guard, forward)).isEqualTo(i % 2 == 0 ? 401 : 403);
            assertThat(status(guard, known(answer, PASSWORD))).isEqualTo(204);
        }
    }

    @Test
    void a_browser_that_was_right_is_asked_again_and_cannot_guess_for_ever() throws Exception {
        Guard guard = new Guard(BESIDE_TELEGRAM, new Allowance());
        MockHttpServletResponse answer = new MockHttpServletResponse();
        guard.preHandle(from("198.51.100.1", PASSWORD), answer, new Object());
        MockHttpServletRequest without = request("GET", "localhost");
        without.setCookies(answer.getCookie(KnownBrowsers.COOKIE));
        assertThat(status(guard, without)).as("the cookie alone").isEqualTo(401);
        for (int i = 0; i < 20; i++) {
            assertThat(status(guard, known(answer, "guess" + i))).isEqualTo(401);
        }
        assertThat(status(guard, known(answer, "guess"))).isEqualTo(429);
    }

    /** As of two processes beside one MongoDB, and of one that was started again. */
    @Test
    void a_browser_that_was_right_is_known_to_every_process_with_the_same_key_and_password() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new Guard(with(PASSWORD, KEY), new Allowance()).preHandle(from("198.51.100.1", PASSWORD), answer,
                new Object());
        assertThat(status(crowded(PASSWORD, KEY), known(answer, PASSWORD))).isEqualTo(204);
        assertThat(status(crowded("een-ander-wachtwoord", KEY), known(answer, "een-ander-wachtwoord")))
                .as("after another password").isEqualTo(429);
        assertThat(status(crowded(PASSWORD, KEY.replace('M', 'N')), known(answer, PASSWORD))).as("of another house")
                .isEqualTo(429);
        MockHttpServletRequest madeUp = from("203.0.0.1", PASSWORD);
        madeUp.setCookies(new Cookie(KnownBrowsers.COOKIE, "made-up." + "A".repeat(32)));
        assertThat(status(crowded(PASSWORD, KEY), madeUp)).as("made up").isEqualTo(429);
    }

    private static Settings with(String password, String key) {
        return Settings.from(Map.of("TELEGRAM_BOT_TOKEN", "1:a", "SIMULATOR", "on", "SIMULATOR_PASSWORD", password,
                "DATA_KEY", key)::get);
    }

    /** A process at whose door so many guess that no stranger is let in. */
    private static Guard crowded(String password, String key) throws Exception {
        Guard guard = new Guard(with(password, key), new Allowance());
        for (int i = 0; i < Allowance.IN_ALL + 100; i++) {
            status(guard, from("203.0." + i / 250 + "." + i % 250, "guess" + i));
        }
        return guard;
    }

    private static MockHttpServletRequest known(MockHttpServletResponse answer, String password) {
        MockHttpServletRequest request = from("203.0.0.1", password);
        request.setCookies(answer.getCookie(KnownBrowsers.COOKIE));
        return request;
    }

    private static MockHttpServletRequest from(String address, String password) {
        MockHttpServletRequest request = with("organiser:" + password);
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest with(String login) {
        MockHttpServletRequest request = request("GET", "localhost");
        request.addHeader("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    @Test
    void beside_a_real_channel_the_clock_is_everyones_and_stays() {
        Phones phones = mock();
        when(phones.ahead()).thenReturn(Duration.ofDays(30));
        when(phones.all()).thenReturn(List.of());
        MovableClock clock = new MovableClock();
        Simulator simulator = new Simulator(phones, mock(), mock(), clock, BESIDE_TELEGRAM, mock());

        simulator.goOn();
        assertThatThrownBy(() -> simulator.forward(Duration.ofHours(1))).isInstanceOf(Refused.class);
        assertThat(clock.ahead()).isZero();
        verify(phones, never()).moveAhead(any());
    }
}
