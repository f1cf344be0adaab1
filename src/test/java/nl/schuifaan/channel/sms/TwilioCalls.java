package nl.schuifaan.channel.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Acquaintances.Acquaintance;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Twilio calls, over HTTP, a server that it knows by another address than the one it stands at. */
abstract class TwilioCalls {

    static final String PUBLIC = "https://schuifaan.example";
    static final String AYSE = "+31612345678";
    static final String STRANGER = "+905321234567";
    static final String SID = "SM" + "0123456789abcdef".repeat(2);

    final List<Incoming> stored = new CopyOnWriteArrayList<>();
    final List<String> reported = new CopyOnWriteArrayList<>();
    Mailbox mailbox = stored::addAll;
    final MovableClock clock = new MovableClock();

    /** What is known of everyone but {@link #STRANGER}. */
    Acquaintance known = Acquaintance.NONE;
    FakeTwilio twilio;
    FreshDatabase store;
    SmsHealth health;
    Phrasebook words;
    private WebhookHost host;

    @BeforeEach
    void start() throws Exception {
        twilio = new FakeTwilio(0);
        store = Stores.freshEmbedded();
        words = OurMessages.phrasebook();
        var account = new TwilioAccount(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "+31612300000", twilio.url(),
                URI.create(PUBLIC));
        var budget = new DailyBudget(store.template(), clock, 100);
        health = new SmsHealth(budget);
        var channel = new SmsChannel(new TwilioApi(account), budget, health, _ -> 1, (_, address) ->
                address.equals(STRANGER) ? Acquaintance.NONE : known, new OneStranger(clock));
        host = new WebhookHost(
                () -> new SmsWebhook(account, messages -> mailbox.receive(messages), new SenderLimit(clock),
                        new Repeats(clock), new AutoReplies(channel, () -> words, clock), () -> words),
                () -> new StatusWebhook(account, messages ->
                mailbox.receive(messages), new DeliveryReports(store.template(), clock), health,
                        (_, message, reason) -> reported.add(message + " " + reason)));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        twilio.close();
        store.close();
    }

    HttpResponse<String> bring(Map<String, String> fields) throws IOException, InterruptedException {
        return signed("/webhooks/twilio/sms", fields);
    }

    HttpResponse<String> tell(Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> ours = new HashMap<>(fields);
        ours.put("AccountSid", FakeTwilio.ACCOUNT);
        return signed("/webhooks/twilio/status", ours);
    }

    HttpResponse<String> signed(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + path, fields));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String signature, String... headers)
            throws IOException, InterruptedException {
        return send(path, FakeTwilio.encoded(fields), signature, headers);
    }

    /** A form as it stands on the wire, signed as what it says. */
    HttpResponse<String> raw(String path, String form) throws IOException, InterruptedException {
        return raw(path, form, form);
    }

    HttpResponse<String> raw(String path, String form, String signed) throws IOException, InterruptedException {
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
