package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.Now;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What Twilio brings, over HTTP, to a server that it knows by another address than the one it stands at. */
@ExtendWith(OutputCaptureExtension.class)
class WebhooksTest {

    private static final String PUBLIC = "https://schuifaan.example";
    private static final String AYSE = "+31612345678";
    private static final String SID = "SM" + "0123456789abcdef".repeat(2);

    private final List<Incoming> stored = new CopyOnWriteArrayList<>();
    private final List<String> reported = new CopyOnWriteArrayList<>();
    private Mailbox mailbox = stored::addAll;
    private Phrasebook words;
    private FakeTwilio twilio;
    private FreshDatabase store;
    private SmsHealth health;
    private WebhookHost host;

    @BeforeEach
    void start() throws Exception {
        twilio = new FakeTwilio(0);
        store = Stores.freshEmbedded();
        Now now = new Now();
        words = OurMessages.phrasebook();
        var account = new TwilioAccount(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "+31612300000", twilio.url(), URI.create(PUBLIC));
        var budget = new DailyBudget(store.template(), now, 100);
        health = new SmsHealth(budget);
        var channel = new SmsChannel(new TwilioApi(account), budget, health, _ -> 1);
        host = new WebhookHost(
                () -> new SmsWebhook(account, messages -> mailbox.receive(messages), new SenderLimit(now),
                        new Notices(channel, () -> words, now), () -> words),
                () -> new StatusWebhook(account, messages -> mailbox.receive(messages), new Deliveries(store.template(), now), health,
                        (_, message, reason) -> reported.add(message + " " + reason)));
    }

    private String said(String key, Language language) {
        return words.say(Phrase.of(key), language, Phrasebook.Form.SHORT);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        twilio.close();
        store.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_webhook_becomes_a_message(String form, List<Input> inputs) throws Exception {
        HttpResponse<String> answer = raw("/webhooks/twilio/sms", "MessageSid=" + SID + "&From=%2B31612345678&To=%2B31612300000&" + form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/xml");
        assertThat(answer.body()).endsWith("<Response/>");
        assertThat(stored).extracting(Incoming::input).isEqualTo(inputs);
        assertThat(stored).allSatisfy(one -> {
            assertThat(one.channel()).isEqualTo("sms");
            assertThat(one.address()).isEqualTo(AYSE);
            assertThat(one.id()).startsWith("m" + SID).matches("[A-Za-z0-9_-]{1,40}");
        });
        assertThat(stored).extracting(Incoming::id).doesNotHaveDuplicates();
        assertThat(twilio.requests()).as("nothing is said in return here").isZero();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("Body=LAAK1&NumMedia=0", said("LAAK1")),
                arguments("Body=ik+kom+%26+mijn+moeder%21", said("ik kom & mijn moeder!")),
                arguments("Body=%D8%A3%D9%87%D9%84%D8%A7%D9%8B+%F0%9F%91%8D", said("أهلاً 👍")),
                arguments("Body=regel+1%0Aregel+2", said("regel 1\nregel 2")),
                arguments("Body=+ja+", said(" ja ")),
                arguments("Body=", said("")),
                arguments("NumMedia=0", said("")),
                arguments("Body=hoi&SomethingNew=1&ToCountry=NL", said("hoi")),
                arguments("Body=" + "a".repeat(5000), said("a".repeat(4096))),
                arguments("Body=&NumMedia=1&MediaContentType0=audio%2Famr", List.of(new Input.Sent(Input.Kind.VOICE))),
                arguments("Body=&NumMedia=2&MediaContentType0=image%2Fjpeg", List.of(new Input.Sent(Input.Kind.PICTURE))),
                arguments("Body=&NumMedia=1&MediaContentType0=text%2Fx-vcard", List.of(new Input.Sent(Input.Kind.CONTACT))),
                arguments("Body=&NumMedia=1&MediaContentType0=video%2Fmp4", List.of(new Input.Sent(Input.Kind.OTHER))),
                arguments("Body=kijk&NumMedia=1&MediaContentType0=image%2Fjpeg", said("kijk")),
                arguments("Body=STOP", said("STOP")),
                arguments("Body=STOP&OptOutType=STOP", List.of(new Input.OptedOut())),
                arguments("Body=Cancel&OptOutType=STOP", List.of(new Input.OptedOut())),
                arguments("Body=start&OptOutType=START", List.of(new Input.OptedIn())),
                arguments("Body=YES&OptOutType=START", List.of(new Input.OptedIn(), new Input.Said("YES"))),
                arguments("Body=HELP&OptOutType=HELP", List.of()));
    }

    private static List<Input> said(String text) {
        return List.of(new Input.Said(text));
    }

    @Test
    void a_forged_signature_is_refused_and_nothing_is_stored() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        String right = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", fields);

        assertThat(post("/webhooks/twilio/sms", fields, null).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields, "").statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields, FakeTwilio.signature("another-token", PUBLIC + "/webhooks/twilio/sms", fields))
                .statusCode()).isEqualTo(403);
        fields.put("Body", "LAAK2");
        assertThat(post("/webhooks/twilio/sms", fields, right).statusCode()).as("a word changed").isEqualTo(403);
        assertThat(stored).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://schuifaan.example/webhooks/twilio/sms", "https://elsewhere.example/webhooks/twilio/sms",
        "https://schuifaan.example/webhooks/twilio/status", "https://schuifaan.example/webhooks/twilio/sms?more=1",
        "https://schuifaan.example:8443/webhooks/twilio/sms"})
    void a_right_signature_over_another_address_is_refused(String url) throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");

        assertThat(post("/webhooks/twilio/sms", fields, FakeTwilio.signature(FakeTwilio.TOKEN, url, fields)).statusCode()).isEqualTo(403);
        assertThat(stored).isEmpty();
    }

    @Test
    void the_query_is_part_of_what_is_signed() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        String signature = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms?house=laak%20oost", fields);

        assertThat(post("/webhooks/twilio/sms?house=laak%20oost", fields, signature).statusCode()).isEqualTo(200);
        assertThat(post("/webhooks/twilio/sms?house=escamp", fields, signature).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields, signature).statusCode()).isEqualTo(403);
        assertThat(stored).hasSize(1);
    }

    @Test
    void what_a_proxy_says_of_itself_proves_nothing() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        String elsewhere = FakeTwilio.signature(FakeTwilio.TOKEN, "https://evil.example/webhooks/twilio/sms", fields);
        String here = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", fields);
        String[] proxy = {"X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https", "Forwarded", "host=evil.example;proto=https"};

        assertThat(post("/webhooks/twilio/sms", fields, elsewhere, proxy).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields, here, proxy).statusCode()).isEqualTo(200);
    }

    @Test
    void a_field_that_comes_twice_is_refused() throws Exception {
        String form = "MessageSid=" + SID + "&From=%2B31612345678&Body=ja";
        assertThat(raw("/webhooks/twilio/sms", form).statusCode()).isEqualTo(200);
        assertThat(raw("/webhooks/twilio/sms", form + "&Body=nee", form).statusCode()).isEqualTo(403);
        assertThat(raw("/webhooks/twilio/sms", form + "&x=%zz", form).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_too_large_is_not_read() throws Exception {
        assertThat(raw("/webhooks/twilio/sms", "MessageSid=" + SID + "&Body=" + "a".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(stored).isEmpty();
    }

    @Test
    void a_message_that_comes_again_is_handed_in_under_the_same_id() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        bring(fields);
        bring(fields);

        assertThat(stored).extracting(Incoming::id).containsExactly("m" + fields.get("MessageSid"), "m" + fields.get("MessageSid"));
    }

    @Test
    void a_message_without_an_id_is_refused() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        fields.remove("MessageSid");

        assertThat(bring(fields).statusCode()).isEqualTo(400);
        assertThat(stored).isEmpty();
    }

    @Test
    void when_the_store_fails_twilio_is_asked_to_bring_it_again(CapturedOutput log) throws Exception {
        mailbox = _ -> {
            throw new IllegalStateException("no room for +31612345678");
        };
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        assertThat(bring(fields).statusCode()).isEqualTo(503);

        mailbox = stored::addAll;
        assertThat(bring(fields).statusCode()).isEqualTo(200);
        assertThat(stored).hasSize(1);
        assertThat(log).doesNotContain("612345678").doesNotContain("LAAK1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+31703535353", "PostNL", "2525", "whatsapp:+31612345678"})
    void who_cannot_get_an_sms_gets_none(String from) throws Exception {
        assertThat(bring(twilio.text(from, "LAAK1")).statusCode()).isEqualTo(200);

        assertThat(stored).isEmpty();
        assertThat(twilio.requests()).isZero();
    }

    @Test
    void a_foreign_mobile_is_told_once_why_it_cannot_be_served() throws Exception {
        String karim = "+9647701234567";
        bring(twilio.text(karim, "goedemorgen"));
        bring(twilio.text(karim, "LAAK1"));
        Map<String, String> stop = twilio.text("+905321234567", "STOP");
        stop.put("OptOutType", "STOP");
        bring(stop);

        await().until(() -> twilio.takenInAll() > 0);
        assertThat(twilio.to(karim)).extracting(FakeTwilio.Taken::body).containsExactly(said("sms.foreign", Language.DUTCH));
        assertThat(twilio.takenInAll()).isOne();
        assertThat(stored).isEmpty();
    }

    @Test
    void who_sends_too_much_is_told_once_but_their_stop_is_heard() throws Exception {
        for (int i = 0; i < SenderLimit.IN_TEN_MINUTES + 5; i++) {
            bring(twilio.text(AYSE, "hallo " + i));
        }
        bring(twilio.text(AYSE, "stoppen"));

        await().until(() -> twilio.takenInAll() > 0);
        assertThat(twilio.to(AYSE)).extracting(FakeTwilio.Taken::body).containsExactly(said("sms.too-many", Language.DUTCH));
        assertThat(stored).hasSize(SenderLimit.IN_TEN_MINUTES + 1).last().extracting(Incoming::input).isEqualTo(new Input.OptedOut());
    }

    @Test
    void a_status_is_kept_by_its_rank_and_without_the_number() throws Exception {
        for (String status : List.of("sent", "delivered", "queued", "sending")) {
            assertThat(tell(Map.of("MessageSid", SID, "MessageStatus", status, "To", AYSE)).statusCode()).isEqualTo(204);
        }
        List<Document> kept = store.template().findAll(Document.class, Deliveries.COLLECTION);
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one).containsEntry("_id", SID).containsEntry("state", "DELIVERED");
            assertThat(one.toJson()).doesNotContain("612345678");
        });
        assertThat(stored).isEmpty();
        assertThat(reported).contains(SID + " null");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("errors")
    void an_error_is_acted_on(int code, List<Input> inputs, String status) throws Exception {
        Map<String, String> fields = Map.of(
                "MessageSid", SID, "MessageStatus", "undelivered", "ErrorCode", String.valueOf(code), "To", AYSE);
        assertThat(tell(fields).statusCode()).isEqualTo(204);

        assertThat(stored).extracting(Incoming::input).isEqualTo(inputs);
        assertThat(stored).allSatisfy(one -> assertThat(one.address()).isEqualTo(AYSE));
        assertThat(health.health().getStatus().getCode()).isEqualTo(status);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(21610, List.of(new Input.OptedOut()), "UP"),
                arguments(21614, List.of(new Input.Blocked()), "UP"),
                arguments(30003, List.of(), "UP"),
                arguments(30004, List.of(new Input.Blocked()), "UP"),
                arguments(30005, List.of(new Input.Blocked()), "UP"),
                arguments(30006, List.of(new Input.Blocked()), "UP"),
                arguments(30007, List.of(), "UP"),
                arguments(30008, List.of(), "UP"),
                arguments(21408, List.of(), "DOWN"));
    }

    @Test
    void when_the_store_fails_an_opt_out_is_not_lost() throws Exception {
        Map<String, String> fields = Map.of("MessageSid", SID, "MessageStatus", "failed", "ErrorCode", "21610", "To", AYSE);
        mailbox = _ -> {
            throw new IllegalStateException();
        };
        assertThat(tell(fields).statusCode()).isEqualTo(503);

        mailbox = stored::addAll;
        assertThat(tell(fields).statusCode()).isEqualTo(204);
        assertThat(stored).extracting(Incoming::input).containsExactly(new Input.OptedOut());
    }

    @Test
    void a_forged_or_strange_status_changes_nothing() throws Exception {
        Map<String, String> fields = Map.of("MessageSid", SID, "MessageStatus", "failed", "ErrorCode", "21610", "To", AYSE);
        assertThat(post("/webhooks/twilio/status", fields, "forged").statusCode()).isEqualTo(403);
        assertThat(tell(Map.of("MessageSid", SID, "MessageStatus", "in-orbit")).statusCode()).isEqualTo(204);

        assertThat(stored).isEmpty();
        assertThat(store.template().findAll(Document.class, Deliveries.COLLECTION)).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private HttpResponse<String> bring(Map<String, String> fields) throws IOException, InterruptedException {
        return signed("/webhooks/twilio/sms", fields);
    }

    private HttpResponse<String> tell(Map<String, String> fields) throws IOException, InterruptedException {
        return signed("/webhooks/twilio/status", fields);
    }

    private HttpResponse<String> signed(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + path, fields));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String signature, String... headers)
            throws IOException, InterruptedException {
        return send(path, FakeTwilio.encoded(fields), signature, headers);
    }

    /** A form as it stands on the wire, signed as what it says. */
    private HttpResponse<String> raw(String path, String form) throws IOException, InterruptedException {
        return raw(path, form, form);
    }

    private HttpResponse<String> raw(String path, String form, String signed) throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(FakeTwilio.form(signed));
        return send(path, form, FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + path, fields));
    }

    private HttpResponse<String> send(String path, String form, String signature, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        IntStream.range(0, headers.length / 2).forEach(i -> request.header(headers[2 * i], headers[2 * i + 1]));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
