package nl.schuifaan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.access.Role;
import nl.schuifaan.api.OrganiserApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What strangers can do to the server without a secret, while others want something of it. */
class StrangersTest {

    private static final int SLOW = Visits.MOST + 260;
    private static final int RIGHT = 20;
    private static final int FEW = 20;

    /** One that is read to its end before anything is answered. */
    private static final String FORM = "POST /simulator/clock HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Length: 5000\r\n\r\nstep=";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext application;
    private static PatientEndpoint endpoint;
    private static int port;
    private static String login;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Socket> slow = new ArrayList<>();

    @BeforeAll
    static void start() {
        application = SpringApplication.run(Schuifaan.class,
                "--DATA_DIR=" + data, "--PORT=0", "--server.tomcat.connection-timeout=5m");
        // What is slow is never overdue here: others are answered as it makes room.
        application.getBean(OverdueConnections.class).stop();
        TomcatWebServer server = (TomcatWebServer) ((WebServerApplicationContext) application).getWebServer();
        endpoint = ((PatientProtocol) server.getTomcat().getConnector().getProtocolHandler()).endpoint();
        login = "Bearer " + OrganiserApi.key(application, Role.ORGANISER);
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        http.close();
        await().until(() -> endpoint.getConnections().size() < FEW);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(to(path).build(), BodyHandlers.ofString());
    }

    private void open(String beginning, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            slow.add(socket);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static boolean hasEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().readAllBytes() != null;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /** How many of ours wait for what somebody sends. */
    private static long waiting() throws IOException {
        Path threads = data.resolve(UUID.randomUUID() + ".txt").toAbsolutePath();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(threads.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        return Files.readAllLines(threads).stream().filter(line -> line.contains("NioSocketWrapper.fillReadBuffer"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
        "POST /webhooks/twilio/sms HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n\r\nBody=",
        FORM,
        ""})
    void however_many_connections_are_slow_everyone_else_is_answered(String beginning) throws Exception {
        open(beginning, SLOW);
        everyoneElseIsAnswered();
    }

    @Test
    void nobody_waits_for_what_is_sent_by_whoever_made_room() throws Exception {
        open(FORM, Visits.MOST - FEW);
        await().untilAsserted(() -> assertThat(waiting()).isEqualTo(Visits.MOST - FEW));
        open(FORM, Visits.MOST);
        await().until(() -> slow.stream().filter(StrangersTest::hasEnded).count() >= Visits.MOST - FEW);
        await().untilAsserted(() -> assertThat(waiting()).isLessThanOrEqualTo(Visits.MOST));
    }

    @Test
    void a_page_of_the_simulator_that_stays_open_is_being_answered() throws Exception {
        try (Socket page = new Socket("127.0.0.1", port)) {
            page.getOutputStream().write("GET /simulator/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(page.getInputStream().read()).isPositive();
            await().untilAsserted(() -> assertThat(endpoint.visits().anyToBeHeard()).isFalse());
        }
    }

    @Test
    void whoever_sends_large_bodies_and_guesses_keeps_nobody_out() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        byte[] large = new byte[2_000_000];
        List<Thread> strangers = IntStream.range(0, 4).mapToObj(i -> Thread.ofVirtual().start(() -> {
            for (int guess = 0; !over.get(); guess++) {
                try {
                    http.send(to("/api/broadcasts").header("Authorization", "Bearer guess" + guess)
                            .header("Content-Type", "application/json")
                            .POST(i % 2 == 0 ? BodyPublishers.ofByteArray(large) : BodyPublishers.ofString("{}"))
                            .build(),
                            BodyHandlers.discarding());
                } catch (IOException | InterruptedException _) {
                    // A body that is too large is not read to its end.
                }
            }
        })).toList();
        everyoneElseIsAnswered();
        assertThat(strangers).as("they still go on").allMatch(Thread::isAlive);
        over.set(true);
        for (Thread stranger : strangers) {
            stranger.join();
        }
    }

    /** Anyone, and a program with the right key; how long it takes is measured by the proof {@code strangers}. */
    private void everyoneElseIsAnswered() throws Exception {
        for (int i = 0; i < RIGHT; i++) {
            assertThat(get("/health").statusCode()).isEqualTo(200);
            assertThat(http.send(to("/api/broadcasts").header("Authorization", login).build(),
                    BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/simulator", "/simulator/simulator.css", "/calendar/nothing.ics",
        "/no/such/page",
        "/api/broadcasts", "/webhooks/telegram"})
    void every_answer_says_that_it_is_what_it_says_and_is_kept_nowhere(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("frame-ancestors 'none'").contains("default-src"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(kept ->
                assertThat(kept).contains(path.endsWith(".css") ? "no-cache" : "no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "NOISE\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET /a%2Fb HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET /a|b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET /../.. HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: noise\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: noise\r\n\r\n",
        "LONG LINE", "LONG HEADER"})
    void what_cannot_be_read_is_answered_in_our_words(String request) throws Exception {
        String noise = "a".repeat(5_000);
        String whole = request.replace("LONG LINE", "GET /console?q=" + noise + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .replace("LONG HEADER", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Noise: " + noise + "\r\n\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("nosniff").contains("no-store").doesNotContain("HTTP Status", "Tomcat")
                    .containsAnyOf("Dit begrijpen wij niet", "Er ging iets mis bij ons", "\"status\":");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; boundary=", "; boundary=cut"})
    void a_form_that_is_cut_off_is_no_error_of_ours(String boundary) throws Exception {
        String part = "--cut\r\nContent-Disposition: form-data; name=\"step\"\r\n\r\nho";
        assertThat(http.send(to("/simulator/clock").header("Content-Type", "multipart/form-data" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(part)).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(400);
    }

    @Test
    void forty_megabytes_with_the_right_password_are_refused_in_a_sentence_before_they_are_read() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request = "POST /api/broadcasts HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + login
                    + "\r\nContent-Type: application/json\r\nContent-Length: 40000000\r\n\r\n{\"text";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = read(socket.getInputStream());
            assertThat(answer).startsWith("HTTP/1.1 413").contains("at most 1 MB");
        }
    }

    /** To the end of the sentence; the connection stays a while. */
    private static String read(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = in.read(); next >= 0 && !answer.toString().endsWith("1 MB"); next = in.read()) {
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Test
    void what_does_not_say_how_long_it_is_is_read_to_the_limit_only() throws Exception {
        byte[] large = ("{\"text\":\"" + "a".repeat(3 << 19) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = to("/api/broadcasts").header("Authorization", login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large))).build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }
}
