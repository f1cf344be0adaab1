package nl.schuifaan.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.access.Keys;
import nl.schuifaan.access.Role;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, and an organiser who asks its API with a key. Bodies are written with single quotes. */
public final class OrganiserApi implements AutoCloseable {

    private static final String TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final ConfigurableApplicationContext application;
    final String key;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param settings as on a command line, such as {@code --TELEGRAM_RATE=1} */
    public OrganiserApi(Path folder, String... settings) {
        List<String> arguments =
                new ArrayList<>(List.of("--PORT=0", "--DATA_DIR=" + folder, "--QUIET_HOURS=23:59-00:00"));
        arguments.addAll(List.of(settings));
        application = new SpringApplicationBuilder(Schuifaan.class).run(arguments.toArray(String[]::new));
        key = key(Role.ORGANISER);
    }

    /** A key that is good for a year, as tests move the clock. */
    String key(Role role) {
        return key(application, role);
    }

    public static String key(ConfigurableApplicationContext application, Role role) {
        return application.getBean(Keys.class).make("test", role, Instant.now().plus(Duration.ofDays(365)), "test");
    }

    HttpResponse<String> ask(String method, String path, String body, @Nullable String who, String type)
            throws IOException, InterruptedException {
        return http.send(request(method, path, body, who, type).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body, @Nullable String who, String type) {
        URI uri = URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port")
                + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", type);
        if (who != null) {
            request.header("Authorization", "Bearer " + who);
        }
        return request;
    }

    /** Through a proxy that says whom it asks for. */
    HttpResponse<String> getThroughProxy(String address, String key) throws IOException, InterruptedException {
        return http.send(request("GET", "/api/broadcasts", "", key, TYPE).header("X-Forwarded-For", address).build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> getAs(@Nullable String who) throws IOException, InterruptedException {
        return ask("GET", "/api/broadcasts", "", who, TYPE);
    }

    HttpResponse<String> getRight() throws IOException, InterruptedException {
        return getAs(key);
    }

    HttpResponse<String> postAs(String type, String body) throws IOException, InterruptedException {
        return ask("POST", "/api/broadcasts", body, key, type);
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return ask("POST", path, body, key, TYPE);
    }

    public HttpResponse<String> postForm(String path, String body) throws IOException, InterruptedException {
        return ask("POST", path, body, key, "application/x-www-form-urlencoded");
    }

    public JsonNode posted(String path, String body) throws IOException, InterruptedException {
        return json(post(path, body).body());
    }

    public String text(String path) throws IOException, InterruptedException {
        return ask("GET", path, "", key, TYPE).body();
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return json(text(path));
    }

    public static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** Waits until a broadcast stands so. */
    public JsonNode await(String id, Predicate<JsonNode> so) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).pollInSameThread()
                .until(() -> get("/api/broadcasts/" + id), so);
    }

    @Override
    public void close() {
        application.close();
    }
}
