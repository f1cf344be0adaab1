package nl.schuifaan.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.popFirst;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.bson.Document;

/**
 * What Schuifaan is measured against: a bare loop without a framework, without a conversation, without words. It asks
 * for updates, and for each it makes three durable writes, one at a time, of the same kind and size as Schuifaan's (it
 * came in; it was decided; it was sent), and the very calls that Schuifaan makes in that turn. What it knows of a chat
 * it keeps in memory, and it asks no seats. As it promises nothing else, whatever Schuifaan costs more is what its
 * promises cost.
 */
final class Control {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int CALLS_AT_ONCE = 64;
    private static final int CONNECTIONS = 32;

    private final ObjectMapper mapper = new ObjectMapper();
    private final OkHttpClient http = new OkHttpClient.Builder().readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO)
            .connectionPool(new ConnectionPool(128, 30, TimeUnit.SECONDS)).build();
    private final Map<Long, Integer> turns = new ConcurrentHashMap<>();
    private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);
    private final MongoCollection<Document> chats;
    private final String api;
    private final JsonNode script;

    private Control(String api, MongoCollection<Document> chats, JsonNode script) {
        this.api = api;
        this.chats = chats;
        this.script = script;
    }

    /** Arguments: the bot's address with its token, the store's, the file of {@link Recording}. */
    public static void main(String[] arguments) throws Exception {
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(arguments[1]))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS).maxWaitTime(30, TimeUnit.SECONDS))
                .build());
        MongoCollection<Document> chats = client.getDatabase("control").getCollection("chats");
        chats.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        chats.createIndex(Indexes.ascending("lease.until"), new IndexOptions().sparse(true));
        new Control(arguments[0], chats, Recording.read(Path.of(arguments[2]))).run();
    }

    private void run() throws IOException, InterruptedException {
        int offset = 0;
        while (true) {
            JsonNode updates = call("getupdates", RequestBody.create(
                    "{\"offset\":" + offset + ",\"timeout\":25,\"limit\":100}", JSON)).path("result");
            CountDownLatch stored = new CountDownLatch(updates.size());
            for (JsonNode update : updates) {
                Thread.ofVirtual().start(() -> turn(update, stored));
                offset = update.path("update_id").asInt() + 1;
            }
            stored.await();
        }
    }

    private void turn(JsonNode update, CountDownLatch stored) {
        long chat = update.findPath("chat").path("id").asLong();
        int turn = turns.merge(chat, 1, Integer::sum) - 1;
        String id = "t" + update.path("update_id").asInt();
        receive(chat, id, update);
        stored.countDown();
        JsonNode answers = script.path(turn % script.size());
        commit(chat, id, turn, answers);
        answers.forEach(answer -> call(chat, update, answer));
        chats.updateOne(eq("_id", key(chat)), combine(popFirst("owed"), unset("lease")));
    }

    private void receive(long chat, String id, JsonNode update) {
        Date now = new Date();
        Document input = new Document("is", "pressed").append("token", update.findPath("data").asText("Ayşe"));
        chats.updateOne(and(eq("_id", key(chat)), ne("seen.id", id)), combine(
                push("seen", new Document("id", id).append("at", now)),
                push("pending", new Document("id", id).append("input", input).append("at", now)
                        .append("hint", new Document("code", "nl")).append("message", "12345")),
                min("due", now), setOnInsert("channel", "telegram"), set("address", new byte[40])),
                new UpdateOptions().upsert(true));
    }

    private void commit(long chat, String id, int turn, JsonNode answers) {
        Document message = new Document("language", new Document("code", "nl"));
        JsonNode last = answers.path(answers.size() - 1).path("parameters");
        message.append("text", last.path("text").asText(last.path("caption").asText()))
                .append("choices", last.findPath("inline_keyboard").findParents("callback_data").stream()
                        .map(button -> new Document("token", button.path("callback_data").asText())
                                .append("label", button.path("text").asText())).toList());
        chats.updateOne(and(eq("_id", key(chat)), eq("pending.0.id", id)), combine(popFirst("pending"),
                set("step", new Document("is", "sign-up.children").append("draft", new Document("gathering", "HUIS1")
                        .append("adults", 1).append("children", -1).append("whom", "ME").append("name", "Ayşe")
                        .append("needs", "UNASKED"))),
                set("contact", new Document("language", new Document("code", "nl")).append("name", "Ayşe")
                .append("misses", 0)
                        .append("stopped", false).append("unreachable", false)),
                set("silenced", false), set("version", (long) turn + 1), set("lastAt", new Date()),
                push("owed", new Document("id", id + "/0").append("answer", true).append("afterStop", false)
                .append("message", message)),
                set("lease", new Document("by", "control0").append("until", new Date()).append("sending", id + "/0")
                .append("attempt", 1)),
                unset("due")));
    }

    /** As long as an HMAC of 256 bits in letters. */
    private static String key(long chat) {
        return "control-of-schuifaan-%022d".formatted(chat);
    }

    private void call(long chat, JsonNode update, JsonNode answer) {
        ObjectNode parameters = answer.path("parameters").deepCopy();
        if (parameters.has("chat_id")) {
            parameters.put("chat_id", String.valueOf(chat));
        }
        if (parameters.has("message_id")) {
            parameters.put("message_id", update.findPath("message_id").asInt());
        }
        if (parameters.has("callback_query_id")) {
            parameters.put("callback_query_id", update.path("callback_query").path("id").asText());
        }
        calls.acquireUninterruptibly();
        try {
            String method = answer.path("method").asText();
            call(method, parameters.has("document") ? form(parameters)
                    : RequestBody.create(mapper.writeValueAsBytes(parameters), JSON));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            calls.release();
        }
    }

    private static RequestBody form(ObjectNode parameters) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parameters.properties().forEach(part -> {
            String text = part.getValue().isTextual() ? part.getValue().asText() : part.getValue().toString();
            switch (part.getKey()) {
                case "document" -> form.addFormDataPart("document", text,
                        RequestBody.create(parameters.path("content").asText().getBytes(StandardCharsets.UTF_8)));
                case "content" -> { }
                default -> form.addFormDataPart(part.getKey(), text);
            }
        });
        return form.build();
    }

    private JsonNode call(String method, RequestBody body) throws IOException {
        Request request = new Request.Builder().url(api + "/" + method).post(body).build();
        try (Response response = http.newCall(request).execute()) {
            JsonNode answer = mapper.readTree(response.body().bytes());
            if (!answer.path("ok").asBoolean()) {
                throw new IOException(method + ": " + answer);
            }
            return answer;
        }
    }
}
