package nl.schuifaan.proof;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schuifaan.channel.sms.FakeTwilio;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;

/** What one stranger does to spoil it for others: each as it was done once, over and over as long as it is on. */
final class Stranger {

    private static final int SLOW = 260;
    private static final int FLOOD = 3_000;
    private static final int LARGE = 2_000_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int SMS_NUMBERS = 25;
    private static final int SATELLITES = 520;

    /** Between two of what is done without an end: a few hundred a second, as one machine elsewhere can. */
    private static final int PAUSE_MILLIS = 20;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI url;
    private final FakeTelegram telegram;
    private final FakeTwilio twilio;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Stranger(URI url, FakeTelegram telegram, FakeTwilio twilio) {
        this.url = url;
        this.telegram = telegram;
        this.twilio = twilio;
    }

    /** One of the attacks. */
    interface Attack {

        void go(BooleanSupplier on) throws InterruptedException;
    }

    /** All of them, by name. */
    List<Map.Entry<String, Attack>> attacks() {
        return List.of(Map.entry("seats", this::seats), Map.entry("documents", this::documents),
                Map.entry("SMS", this::sms), Map.entry("connections", this::connections),
                Map.entry("bodies", this::bodies), Map.entry("guesses", this::guesses),
                Map.entry("clock", this::clock), Map.entry("flood", this::flood));
    }

    /** Seats by one account, ten for somebody else each time, as often as it can. */
    private void seats(BooleanSupplier on) {
        Person dirk = telegram.person(20_000_000, "Dirk", "nl");
        dirk.says("/start g-HUIS1");
        while (on.getAsBoolean()) {
            presses(dirk, "sign-up:HUIS1", "other:HUIS1", "adults:HUIS1:10", "children:HUIS1:0", "whom:HUIS1:other");
            dirk.says("Karim");
            presses(dirk, "speaks:HUIS1:nl", "needs:HUIS1:no", "confirm:HUIS1");
        }
    }

    /** Booked and cancelled by one account, again and again. */
    private void documents(BooleanSupplier on) {
        Person dirk = telegram.person(21_000_000, "Dirk", "nl");
        dirk.says("/start g-HUIS2");
        while (on.getAsBoolean()) {
            presses(dirk, "sign-up:HUIS2", "adults:HUIS2:1", "children:HUIS2:0", "whom:HUIS2:me");
            dirk.says("Dirk");
            presses(dirk, "needs:HUIS2:no", "confirm:HUIS2");
            dirk.messages().reversed().stream().flatMap(shown -> shown.button("cancel:").stream()).findFirst()
                    .map(Person.Button::token).ifPresent(cancel ->
                            presses(dirk, cancel, cancel.replace("cancel:", "cancel-sure:")));
        }
    }

    private static void presses(Person person, String... tokens) {
        for (String token : tokens) {
            person.presses(100, token);
        }
        pause();
    }

    /** Twenty-five numbers that send twenty texts, and satellites. */
    private void sms(BooleanSupplier on) {
        for (int i = 0; on.getAsBoolean(); i++) {
            String number = i % 2 == 0 ? "+3168%07d".formatted(4_000_000 + i / 2 % SMS_NUMBERS)
                    : "+8707%08d".formatted(10_000_000 + i / 2 % SATELLITES);
            text(number, "hallo " + i);
            pause();
        }
    }

    /** One that is not let in is lost, and the next one comes. */
    private void text(String number, String words) {
        try {
            twilio.bring(url, twilio.text(number, words));
        } catch (IllegalStateException _) {
            // Twilio gives up after a second try too.
        }
    }

    /** Connections that say a letter now and then; each that is closed is opened anew. */
    private void connections(BooleanSupplier on) throws InterruptedException {
        List<Socket> open = new ArrayList<>();
        String slowly = "POST /webhooks/twilio/sms HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n\r\nBody=";
        while (on.getAsBoolean()) {
            open.removeIf(socket -> !says(socket, "a"));
            for (int i = open.size(); i < SLOW && on.getAsBoolean(); i++) {
                Socket socket = new Socket();
                if (opens(socket) && says(socket, i % 2 == 0 ? slowly : "GET /health HTTP/1.1\r\nX-Slow: ")) {
                    open.add(socket);
                }
            }
            Thread.sleep(1_000);
        }
        open.forEach(Stranger::close);
    }

    /** One that is refused is tried again in the next round. */
    private boolean opens(Socket socket) {
        try {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            close(socket);
            return false;
        }
    }

    private static boolean says(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException _) {
            close(socket);
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed.
        }
    }

    private void bodies(BooleanSupplier on) {
        byte[] large = new byte[LARGE];
        List<String> paths = List.of("/api/broadcasts", "/webhooks/telegram", "/webhooks/twilio/sms",
                "/console/sign-in");
        for (int i = 0; on.getAsBoolean(); i++) {
            ask(to(paths.get(i % paths.size())).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(large)));
            pause();
        }
    }

    /** At all three doors, and each time from another address, as a proxy tells it. */
    private void guesses(BooleanSupplier on) {
        for (int i = 0; on.getAsBoolean(); i++) {
            String from = "203.%d.%d.%d".formatted(i / 60_000 % 250, i / 250 % 250, i % 250);
            switch (i % 3) {
                case 0 -> ask(to("/api/broadcasts").header("Authorization", "Bearer guess" + i)
                        .header("X-Forwarded-For", from));
                case 1 -> ask(to("/simulator").header("Authorization", basic("guess" + i))
                        .header("X-Forwarded-For", from));
                default -> signIn("Samira", "guess" + i, from);
            }
            pause();
        }
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString(("organiser:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private void signIn(String name, String password, String from) {
        try {
            HttpResponse<String> page = http.send(to("/console/sign-in").header("X-Forwarded-For", from).build(),
                    BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(page.body());
            if (token.find()) {
                ask(to("/console/sign-in").header("X-Forwarded-For", from).header("Cookie", cookies(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString("_csrf=" + token.group(1)
                                + "&name=" + name + "&password=" + password)));
            }
        } catch (IOException _) {
            // Refused, or too slow to be let in: the next one tries.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    /** The simulator's clock: without its password, with a wrong one, from a page elsewhere. */
    private void clock(BooleanSupplier on) {
        for (int i = 0; on.getAsBoolean(); i++) {
            HttpRequest.Builder forward = to("/simulator/clock")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", i % 2 == 0 ? url.toString() : "http://evil.example")
                    .POST(BodyPublishers.ofString("step=P1D"));
            ask(i % 3 == 0 ? forward.header("Authorization", basic("guess")) : forward);
            pause();
        }
    }

    /** Three thousand messages of one person at once, and then one after the other. */
    private void flood(BooleanSupplier on) {
        Person dirk = telegram.person(22_000_000, "Dirk", "nl");
        for (int i = 0; i < FLOOD || on.getAsBoolean(); i++) {
            dirk.says("m" + i);
            if (i >= FLOOD) {
                pause();
            }
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private void ask(HttpRequest.Builder request) {
        try {
            HttpResponse<Void> _ = http.send(request.build(), BodyHandlers.discarding());
        } catch (IOException _) {
            // What is too large is not read to its end.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
