package nl.schuifaan.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.schuifaan.evening.DoorLinks.Kind;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The door as a phone asks for it. Whoever guesses comes last, as they all come from one address. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DoorOverHttpTest extends RunningEvening {

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(at(path))).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void the_page_holds_nobody_and_no_script_of_its_own_and_is_over_when_the_link_is() throws Exception {
        startedAgo(Duration.ofMinutes(5), 70).with("b1", "Berîvan", 1, 0, "ckb");
        String token = bean(DoorLinks.class).make(CODE, Kind.DOOR, "Karim");
        HttpResponse<String> page = get("/door/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Berîvan").doesNotContain("<style").doesNotContain("onclick")
                .doesNotContainPattern("<script(?! defer src=)");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'");
        assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(it ->
                assertThat(it).contains("no-store"));
        assertThat(get("/door/sw.js").headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(get("/door/" + token + "/list").body()).contains("Berîvan");

        later(Duration.ofHours(6));
        assertThat(get("/door/" + token).statusCode()).isEqualTo(410);
        assertThat(get("/door/" + token + "/list").statusCode()).isEqualTo(410);
        assertThat(get("/door/" + token + "/list").body()).isEmpty();
        assertThat(post("/door/" + token + "/notes", "{\"notes\":[]}").statusCode()).isEqualTo(410);
    }

    @Test
    void whoever_guesses_is_asked_to_wait_and_a_right_link_still_opens() throws Exception {
        startedAgo(Duration.ofMinutes(5), 70);
        String token = bean(DoorLinks.class).make(CODE, Kind.DOOR, "Karim");
        int last = 0;
        for (int i = 0; i <= DoorLimit.WRONG; i++) {
            last = get("/door/" + "x".repeat(43) + "/list").statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(get("/door/" + token + "/list").statusCode()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_read_is_answered_and_breaks_nothing() throws Exception {
        startedAgo(Duration.ofMinutes(5), 70);
        String notes = "/door/" + bean(DoorLinks.class).make(CODE, Kind.DOOR, "Karim") + "/notes";
        for (String body : new String[] {"", "{}", "[]", "{\"notes\":[null]}", "{\"notes\":[{}]}", "{\"notes\":7}"}) {
            assertThat(post(notes, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(post(notes, "{\"notes\":[{\"id\":\"aaaaaaaaaa\",\"line\":\"nobody\",\"people\":1,\"at\":1}]}")
                .body())
                .contains("\"refused\":[\"aaaaaaaaaa\"]");
    }
}
