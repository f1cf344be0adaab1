package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks like the Bot API and remembers nothing when it stops, for tests, proofs and measurements.
 * {@link #person} gives someone to chat with the bot; {@link #next} makes things go wrong; {@link #copies} delivers
 * everything more than once. Method names count in small and capital letters alike, as with Telegram.
 */
public final class FakeTelegram implements AutoCloseable {

    public static final String TOKEN = "12345:a-secret_token";

    /** A call that was made, in small letters, as it stood. */
    public record Made(String method, JsonNode parameters) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<Long, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger messageIds = new AtomicInteger(100);
    private final LongAdder count = new LongAdder();
    private final UpdateQueue updates = new UpdateQueue();
    private final LightHttp http;
    private volatile boolean recording = true;
    private volatile @Nullable Gate gate;
    private volatile String token = TOKEN;

    private FakeTelegram(int port) {
        http = new LightHttp(port, this::handle);
    }

    /** Looks at each message before it is taken. */
    @FunctionalInterface
    public interface Gate {

        /** What goes wrong with it; null for nothing. */
        @Nullable Fault at(long chat);
    }

    /** From now on each message passes this. */
    public void gate(Gate gate) {
        this.gate = gate;
    }

    /** On a free port of this machine. */
    public static FakeTelegram start() {
        return start(0);
    }

    public static FakeTelegram start(int port) {
        return new FakeTelegram(port);
    }

    /** For {@code TELEGRAM_API_URL}. */
    public String url() {
        return "http://127.0.0.1:" + http.port();
    }

    /** Someone with a private chat; known from now on by this id. */
    public Person person(long id, String firstName, String languageCode) {
        return people.computeIfAbsent(id, _ -> new Person(this, id, firstName, languageCode));
    }

    public Person person(long id) {
        return person(id, "Ayşe", "nl");
    }

    public Collection<Person> people() {
        return people.values();
    }

    /** Keeps a file that somebody sent, by this id. */
    public void file(String id, byte[] content) {
        files.put(id, content);
    }

    /** The next calls of a method ({@code sendmessage}) go wrong, one by one in this order. */
    public void next(String method, Fault... wrong) {
        faults.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(wrong));
    }

    /** Each update comes this many times: again after it was confirmed, or again to the webhook. */
    public void copies(int times) {
        updates.copies(times);
    }

    /** Numbers updates on from here, as for a store that has seen those before. */
    public void goOnFrom(int update) {
        updates.goOnFrom(update);
    }

    /** Another token is right from now on. */
    public void token(String right) {
        token = right;
    }

    /** Whether calls are kept for {@link #made}; a long measurement does without. */
    public void recording(boolean on) {
        recording = on;
    }

    /** The calls of a method, in the order in which they came. */
    public List<JsonNode> made(String method) {
        return made.stream().filter(call -> call.method().equals(method)).map(Made::parameters).toList();
    }

    /** All calls that were kept, in the order in which they came. */
    public List<Made> made() {
        return List.copyOf(made);
    }

    /** All calls since the start. */
    public long calls() {
        return count.sum();
    }

    /** Updates that were not yet confirmed, or not yet taken by the webhook. */
    public int waiting() {
        return updates.waiting();
    }

    /** Whether somebody has asked for updates, and waits for them unless some were there. */
    public boolean isAsked() {
        return updates.isAsked();
    }

    /** Hands out an update as it stands, however wrong; {@code %d} in it becomes its id. */
    public int feed(String raw) {
        return updates.add(0, raw);
    }

    /** Hands out an update of this chat; {@code %d} in it becomes its id. */
    int feed(long chat, String raw) {
        return updates.add(chat, raw);
    }

    private LightHttp.Reply handle(LightHttp.Request request) throws InterruptedException {
        count.increment();
        String[] path = request.path().split("/");
        if (request.path().startsWith("/file/bot" + token + "/")) {
            byte[] file = files.get(path[path.length - 1]);
            return file == null ? Fault.refused(404, "Not Found").answer() : LightHttp.Reply.of(file);
        }
        if (path.length != 3 || !path[1].equals("bot" + token)) {
            return Fault.refused(401, "Unauthorized").answer();
        }
        String method = path[2].toLowerCase(Locale.ROOT);
        JsonNode parameters = parameters(request);
        if (recording && !method.equals("getupdates")) {
            made.add(new Made(method, parameters));
        }
        Queue<Fault> planned = faults.get(method);
        Fault fault = planned == null ? null : planned.poll();
        if (fault != null && !fault.taken()) {
            return fault.answer();
        }
        LightHttp.Reply right = answer(method, parameters);
        return fault == null ? right : fault.answer();
    }

    private static JsonNode parameters(LightHttp.Request request) {
        try {
            if (request.contentType().startsWith("multipart/")) {
                return form(request);
            }
            return request.body().length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a form by name; of a file its name. */
    private static JsonNode form(LightHttp.Request request) throws IOException {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        String boundary = "--" + request.contentType().replaceFirst(".*boundary=", "");
        for (String part : new String(request.body(), StandardCharsets.UTF_8).split(boundary)) {
            int head = part.indexOf("\r\n\r\n");
            if (head > 0) {
                String name = part.replaceFirst("(?s).*? name=\"([^\"]+)\".*", "$1");
                String value = part.substring(head + 4, part.length() - 2);
                switch (name) {
                    case "reply_markup" -> fields.set(name, MAPPER.readTree(value));
                    case "document", "voice", "photo" ->
                            fields.put(name, part.replaceFirst("(?s).*filename=\"([^\"]+)\".*", "$1"))
                            .put("content", value);
                    default -> fields.put(name, value);
                }
            }
        }
        return fields;
    }

    private LightHttp.Reply answer(String method, JsonNode parameters) throws InterruptedException {
        return switch (method) {
            case "getupdates" -> updates.poll(parameters);
            case "setwebhook" -> updates.webhook(parameters);
            case "deletewebhook" -> updates.noWebhook();
            case "getwebhookinfo" -> updates.webhookInfo();
            case "getfile" -> files.containsKey(parameters.path("file_id").asText())
                    ? done("{\"file_path\":\"sent/" + parameters.path("file_id").asText() + "\"}")
                    : Fault.refused(400, "Bad Request: invalid file_id").answer();
            case "getme" -> done("{\"id\":12345,\"is_bot\":true,\"username\":\"schuifaanbot\"}");
            case "sendmessage", "senddocument", "sendvoice", "sendphoto", "editmessagetext" ->
                    message(method, parameters);
            default -> done("true");
        };
    }

    private LightHttp.Reply message(String method, JsonNode parameters) {
        Person person = people.get(parameters.path("chat_id").asLong());
        if (person == null) {
            return Fault.refused(400, "Bad Request: chat not found").answer();
        }
        Gate gate = this.gate;
        Fault fault = gate == null ? null : gate.at(person.id());
        if (fault != null && !fault.taken()) {
            return fault.answer();
        }
        LightHttp.Reply right = person.receives(method, parameters, messageIds);
        return fault == null ? right : fault.answer();
    }

    static LightHttp.Reply done(String result) {
        return LightHttp.Reply.json(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    @Override
    public void close() {
        updates.close();
        http.close();
    }
}
