package nl.schuifaan.channel.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio, as far as Schuifaan knows it: takes messages over HTTP, refuses or loses them on request, and brings signed
 * webhooks. Light enough to stand beside a few hundred people at once; see {@link #main} for one of its own.
 */
public final class FakeTwilio implements AutoCloseable {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "a-token-for-trying-out";

    /** How a create is answered. */
    public sealed interface Reply {
        Reply TAKEN = new Taken();

        record Taken() implements Reply {}

        /** Not taken, for this reason. */
        record Failed(int status, int code) implements Reply {}

        /** Taken, but the answer comes too late, or not at all when the connection is cut first. */
        record TakenInSilence(Duration silence) implements Reply {}

        /** An answer that is none of Twilio's: a proxy's page, a redirect. */
        record Strange(int status, String body) implements Reply {}
    }

    /** A message that was taken. */
    public record Taken(String sid, String to, String body, Map<String, String> parameters) {}

    private static final String CREATE = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

    private final HttpServer server;
    private final HttpClient http = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Map<String, List<Taken>> taken = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong sids = new AtomicLong();

    public FakeTwilio(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next creates are answered like this, one each; after that they are taken. */
    public void next(Reply... next) {
        replies.addAll(List.of(next));
    }

    /** Every request that came, whatever became of it. */
    public int requests() {
        return requests.get();
    }

    /** What was taken for a number, in order. */
    public List<Taken> to(String number) {
        return List.copyOf(taken.getOrDefault(number, List.of()));
    }

    public int takenInAll() {
        return taken.values().stream().mapToInt(List::size).sum();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!exchange.getRequestMethod().equals("POST") || !exchange.getRequestURI().getPath().equals(CREATE)) {
            respond(exchange, 404, error(404, 20404));
        } else if (!allowed(exchange)) {
            respond(exchange, 401, error(401, 20003));
        } else {
            Reply reply = replies.poll();
            reply(exchange, form, reply == null ? Reply.TAKEN : reply);
        }
    }

    private void reply(HttpExchange exchange, Map<String, String> form, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Taken _ -> respond(exchange, 201, json(take(form)));
            case Reply.Failed(int status, int code) -> respond(exchange, status, error(status, code));
            case Reply.Strange(int status, String body) -> {
                exchange.getResponseHeaders().set("Location", url() + CREATE);
                respond(exchange, status, body);
            }
            case Reply.TakenInSilence(Duration silence) -> {
                take(form);
                pause(silence);
            }
        }
    }

    private Taken take(Map<String, String> form) {
        Taken message = new Taken(sid(), form.get("To"), form.get("Body"), form);
        taken.computeIfAbsent(message.to(), _ -> new CopyOnWriteArrayList<>()).add(message);
        return message;
    }

    /** An id as Twilio makes them. */
    public String sid() {
        return "SM%032x".formatted(sids.incrementAndGet());
    }

    /** Brings a message that someone sent; with the same fields it is the same one again. */
    public HttpResponse<String> bring(URI publicUrl, Map<String, String> fields) {
        return post(publicUrl, "/webhooks/twilio/sms", fields);
    }

    /** Brings it twice, as Twilio may. */
    public void bringTwice(URI publicUrl, Map<String, String> fields) {
        bring(publicUrl, fields);
        bring(publicUrl, fields);
    }

    /** Tells what became of a message. */
    public HttpResponse<String> tell(URI publicUrl, Map<String, String> fields) {
        Map<String, String> ours = new LinkedHashMap<>(fields);
        ours.put("AccountSid", ACCOUNT);
        return post(publicUrl, "/webhooks/twilio/status", ours);
    }

    private HttpResponse<String> post(URI publicUrl, String path, Map<String, String> fields) {
        return post(publicUrl + path, fields, signature(TOKEN, publicUrl + path, fields));
    }

    /** Posts a form with whatever signature. */
    public HttpResponse<String> post(String url, Map<String, String> fields, String signature) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
        try {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException _) {
                // The connection may just have been closed; Twilio tries once more too.
                return http.send(request, BodyHandlers.ofString());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The fields of a text from someone. */
    public Map<String, String> text(String from, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", sid());
        fields.put("AccountSid", ACCOUNT);
        fields.put("From", from);
        fields.put("To", "+31612300000");
        fields.put("Body", body);
        fields.put("NumMedia", "0");
        return fields;
    }

    /** Twilio's signature, by its own description: https://www.twilio.com/docs/usage/security#validating-requests */
    public static String signature(String token, String url, Map<String, String> fields) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static boolean allowed(HttpExchange exchange) {
        String expected = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String json(Taken message) {
        return "{\"sid\":\"%s\",\"status\":\"queued\",\"account_sid\":\"%s\"}".formatted(message.sid(), ACCOUNT);
    }

    private static String error(int status, int code) {
        return "{\"code\":%d,\"message\":\"no\",\"more_info\":\"https://www.twilio.com/docs/errors/%d\",\"status\":%d}"
                .formatted(code, code, status);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause(Duration time) {
        try {
            // As Twilio does when it is slow.
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }

    /**
     * A process of its own: {@code FakeTwilio 9001 http://127.0.0.1:8080}. Each line typed as
     * {@code +31612345678 LAAK1} is brought as a message from that number, and what is sent to anyone is printed.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FakeTwilio twilio = new FakeTwilio(Integer.parseInt(arguments[0]))) {
            URI publicUrl = URI.create(arguments[1]);
            IO.println("TWILIO_ACCOUNT_SID=" + ACCOUNT + " TWILIO_AUTH_TOKEN=" + TOKEN + " TWILIO_API_URL="
                    + twilio.url());
            Thread.ofVirtual().start(() -> twilio.print());
            for (String line = IO.readln(); line != null; line = IO.readln()) {
                String[] words = line.split(" ", 2);
                IO.println(twilio.bring(publicUrl, twilio.text(words[0], words.length < 2 ? "" : words[1]))
                        .statusCode());
            }
            Thread.currentThread().join();
        }
    }

    private void print() {
        Map<String, Integer> printed = new LinkedHashMap<>();
        while (!Thread.currentThread().isInterrupted()) {
            taken.forEach((number, messages) -> {
                messages.stream().skip(printed.getOrDefault(number, 0))
                        .forEach(one -> IO.println("→ " + number + " " + one.body()));
                printed.put(number, messages.size());
            });
            pause(Duration.ofMillis(200));
        }
    }
}
