package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.channel.Acquaintances.Acquaintance;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.channel.Receipt.Blocked;
import nl.schuifaan.channel.Receipt.Refused;
import nl.schuifaan.channel.Receipt.RetryLater;
import nl.schuifaan.channel.Receipt.Sent;
import nl.schuifaan.channel.Receipt.Unknown;
import nl.schuifaan.channel.sms.FakeTwilio.Reply;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(OutputCaptureExtension.class)
class SmsChannelTest {

    private static final String AYSE = "+31612345678";
    private static final URI PUBLIC = URI.create("https://schuifaan.example");
    private static final int BUDGET = 10;

    private Acquaintance known = new Acquaintance(false, true);
    private final MovableClock clock = new MovableClock();
    private FakeTwilio twilio;
    private FreshDatabase store;
    private DailyBudget budget;
    private SmsHealth health;
    private SmsChannel channel;

    @BeforeEach
    void start() throws IOException {
        twilio = new FakeTwilio(0);
        store = Stores.freshEmbedded();
        budget = new DailyBudget(store.template(), clock, BUDGET);
        health = new SmsHealth(budget);
        channel = channelTo(twilio.url(), FakeTwilio.TOKEN);
    }

    @AfterEach
    void stop() {
        twilio.close();
        store.close();
    }

    @Test
    void a_message_goes_out_with_its_numbered_lines_and_as_little_as_can_be_is_kept_of_it() {
        Outgoing question = new Outgoing(AYSE, new Language("tr"), "Kaç kişi?",
                List.of(new Button("a", "bir"), new Button("b", "iki")), null, null);

        Receipt receipt = channel.send(question);

        assertThat(twilio.to(AYSE)).singleElement().satisfies(one -> {
            assertThat(receipt).isEqualTo(new Sent(one.sid()));
            assertThat(one.body()).isEqualTo("Kaç kişi?\n1 bir\n2 iki");
            assertThat(one.parameters())
                    .containsEntry("From", "+31612300000")
                    .containsEntry("ContentRetention", "discard")
                    .containsEntry("AddressRetention", "obfuscate")
                    .containsEntry("StatusCallback", "https://schuifaan.example/webhooks/twilio/status");
        });
        assertThat(channel.kind()).isEqualTo("sms");
        assertThat(channel.medium()).isEqualTo(Medium.NUMBERS);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("answers")
    void whatever_twilio_answers_the_message_goes_out_once(Reply reply, Receipt receipt, boolean paid) {
        twilio.next(reply);

        assertThat(channel.send(text("Tot zaterdag!"))).isEqualTo(receipt);

        assertThat(twilio.requests()).as("requests that reached Twilio").isOne();
        assertThat(budget.used()).as("segments counted").isEqualTo(paid ? 1 : 0);
    }

    static Stream<Arguments> answers() {
        RetryLater later = new RetryLater(Duration.ofSeconds(5));
        return Stream.of(
                arguments(new Reply.Failed(429, 20429), later, false),
                arguments(new Reply.Failed(400, 21611), later, false),
                arguments(new Reply.Strange(429, "busy"), later, false),
                arguments(new Reply.Failed(400, 21610), new Blocked(), false),
                arguments(new Reply.Failed(400, 21211), new Refused("not-a-mobile"), false),
                arguments(new Reply.Failed(400, 21614), new Refused("not-a-mobile"), false),
                arguments(new Reply.Failed(400, 21635), new Refused("not-a-mobile"), false),
                arguments(new Reply.Failed(400, 21606), new Refused("Twilio error 21606"), false),
                arguments(new Reply.Failed(400, 99999), new Refused("Twilio error 99999"), false),
                arguments(new Reply.Strange(403, "<html>no</html>"), new Refused("http 403"), false),
                arguments(new Reply.Strange(302, ""), new Refused("http 302"), false),
                arguments(new Reply.Strange(307, ""), new Refused("http 307"), false),
                arguments(new Reply.Failed(500, 20500), new Unknown("http 500"), true),
                arguments(new Reply.Failed(503, 20503), new Unknown("http 503"), true),
                arguments(new Reply.Strange(502, "<html>bad gateway</html>"), new Unknown("http 502"), true),
                arguments(new Reply.Strange(200, "<html>welcome</html>"), new Unknown("no answer"), true),
                arguments(new Reply.Strange(201, "{}"), new Unknown("no sid"), true),
                arguments(new Reply.TakenInSilence(Duration.ZERO), new Unknown("no answer"), true));
    }

    @Test
    void silence_is_not_waited_for_longer_than_a_channel_may_take() {
        twilio.next(new Reply.TakenInSilence(Duration.ofSeconds(30)));
        long start = System.nanoTime();

        assertThat(channel.send(text("Tot zaterdag!"))).isInstanceOf(Unknown.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofSeconds(Channel.TIME_OUT_SECONDS));
        assertThat(twilio.requests()).isOne();
    }

    @Test
    void where_nobody_listens_nothing_was_taken_so_it_is_tried_again() throws IOException {
        Receipt receipt = channelTo(nobody(), FakeTwilio.TOKEN).send(text("Tot zaterdag!"));

        assertThat(receipt).isInstanceOf(RetryLater.class);
        assertThat(budget.used()).isZero();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_connection_that_was_closed_meanwhile_costs_no_message() throws Exception {
        channel.send(text("een"));
        int port = twilio.url().getPort();
        twilio.close();
        twilio = new FakeTwilio(port);

        assertThat(channel.send(text("twee"))).isInstanceOf(Sent.class);
    }

    @Test
    void a_wrong_token_is_told_to_the_organiser_by_its_code_until_a_message_goes_out(CapturedOutput log) {
        SmsChannel wrong = channelTo(twilio.url(), "not-the-token");

        assertThat(wrong.send(text("een"))).isEqualTo(new Refused("Twilio error 20003"));
        wrong.send(text("twee"));
        assertThat(log).containsOnlyOnce("SMS does not go out: Twilio error 20003");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus().getDescription()).isEqualTo("Twilio error 20003");

        channel.send(text("drie"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(log).contains("SMS goes out again");
    }

    @Test
    void one_number_that_cannot_be_reached_says_nothing_of_the_rest() {
        twilio.next(new Reply.Failed(400, 21614));
        channel.send(text("een"));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void when_the_budget_is_used_up_the_rest_waits_for_the_morning(CapturedOutput log) {
        for (int i = 0; i < BUDGET; i++) {
            assertThat(channel.send(text("hallo"))).isInstanceOf(Sent.class);
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus().getDescription()).isEqualTo("daily budget used up");

        assertThat(channel.send(text("hallo"))).isInstanceOf(RetryLater.class);

        assertThat(twilio.requests()).isEqualTo(BUDGET);
        assertThat(log).contains("8 of today's 10 segments").contains("the daily budget of 10 segments is used up");
    }

    @Test
    void a_country_that_is_switched_off_is_no_ill_health_but_our_own_is() {
        twilio.next(new Reply.Failed(400, 21408), new Reply.Failed(400, 21408));
        channel.send(new Outgoing("+905321234567", Language.DUTCH, "Merhaba", List.of(), null, null));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        channel.send(text("hallo"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void when_strangers_have_used_their_share_whoever_is_signed_up_still_gets_a_text() {
        known = Acquaintance.NONE;
        for (int i = 0; i < 20; i++) {
            channel.send(text("hallo"));
        }
        assertThat(twilio.requests()).isEqualTo(6);
        known = new Acquaintance(false, true);
        assertThat(channel.send(text("Tot zaterdag!"))).isInstanceOf(Sent.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void one_stranger_who_asks_again_and_again_leaves_enough_to_the_others_and_is_answered_tomorrow() {
        budget = new DailyBudget(store.template(), clock, 10 * OneStranger.SEGMENTS);
        channel = channelTo(twilio.url(), FakeTwilio.TOKEN);
        known = Acquaintance.NONE;
        for (int i = 0; i < OneStranger.SEGMENTS; i++) {
            assertThat(channel.send(text("Dit bewaren wij"))).isInstanceOf(Sent.class);
        }
        assertThat(channel.send(text("Dit bewaren wij"))).as("not kept for tomorrow")
                .isEqualTo(new Refused("enough-for-today"));
        assertThat(budget.used()).isEqualTo(OneStranger.SEGMENTS);
        assertThat(channel.send(new Outgoing("+31687654321", Language.DUTCH, "Welkom", List.of(), null, null)))
                .as("somebody else").isInstanceOf(Sent.class);
        known = new Acquaintance(false, true);
        assertThat(channel.send(text("U doet mee"))).as("who is signed up").isInstanceOf(Sent.class);
        known = Acquaintance.NONE;
        clock.forward(Duration.ofDays(1));
        assertThat(channel.send(text("Welkom"))).as("tomorrow").isInstanceOf(Sent.class);
    }

    @Test
    void what_did_not_go_out_counts_for_nobody() {
        known = Acquaintance.NONE;
        for (int i = 0; i < 2 * OneStranger.SEGMENTS; i++) {
            twilio.next(new Reply.Failed(429, 20429));
            assertThat(channel.send(text("Welkom"))).isInstanceOf(RetryLater.class);
        }
        assertThat(channel.send(text("Welkom"))).isInstanceOf(Sent.class);
    }

    @Test
    void whoever_asked_for_silence_hears_no_explanation() {
        known = new Acquaintance(true, true);
        assertThat(channel.explain(text("Dit zijn veel berichten."))).isInstanceOf(Blocked.class);
        assertThat(twilio.requests()).isZero();
    }

    @Test
    void a_store_that_is_away_does_not_open_the_purse() {
        try (var away = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")) {
            budget = new DailyBudget(new MongoTemplate(away, "away"), new MovableClock(), BUDGET);

            assertThat(channelTo(twilio.url(), FakeTwilio.TOKEN).send(text("hallo"))).isInstanceOf(RetryLater.class);
        }
        assertThat(twilio.requests()).isZero();
    }

    @Test
    void no_number_and_no_text_is_logged(CapturedOutput log) {
        twilio.next(new Reply.Failed(400, 21610), new Reply.Failed(500, 20500),
                new Reply.TakenInSilence(Duration.ZERO));
        for (int i = 0; i < 4; i++) {
            channel.send(text("Tot zaterdag!"));
        }
        assertThat(log).doesNotContain("612345678").doesNotContain("zaterdag").doesNotContain(FakeTwilio.TOKEN);
    }

    private SmsChannel channelTo(URI api, String token) {
        TwilioAccount account = new TwilioAccount(FakeTwilio.ACCOUNT, token, "+31612300000", api, PUBLIC);
        return new SmsChannel(new TwilioApi(account), budget, health, _ -> 1, (_, _) -> known, new OneStranger(clock));
    }

    private static Outgoing text(String text) {
        return new Outgoing(AYSE, Language.DUTCH, text, List.of(), null, null);
    }

    private static URI nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
