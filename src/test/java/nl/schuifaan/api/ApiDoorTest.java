package nl.schuifaan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schuifaan.access.Keys;
import nl.schuifaan.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** Who comes in to the API, and what is there, in the whole application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDoorTest {

    private OrganiserApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = new OrganiserApi(folder);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void without_a_key_nobody_comes_in() throws Exception {
        assertThat(api.getAs(null).statusCode()).isEqualTo(401);
        assertThat(api.getAs("schuifaan_wrong").statusCode()).isEqualTo(401);
        assertThat(api.getRight().statusCode()).isEqualTo(200);
    }

    @Test
    void who_guesses_is_soon_not_heard_any_more_and_the_right_key_always_is(@TempDir Path other) throws Exception {
        try (OrganiserApi guessed = new OrganiserApi(other)) {
            HttpResponse<String> answer = guessed.getThroughProxy("203.0.113.7", "0");
            for (int guess = 1; guess < 30 && answer.statusCode() == 401; guess++) {
                answer = guessed.getThroughProxy("203.0.113.7", String.valueOf(guess));
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(60);
            assertThat(guessed.getThroughProxy("203.0.113.7", guessed.key).statusCode())
                    .as("a program behind the same address").isEqualTo(200);
            assertThat(guessed.getThroughProxy("198.51.100.1", "1").statusCode()).as("someone else").isEqualTo(401);
        }
    }

    @Test
    void a_key_opens_what_its_role_may_and_nothing_after_its_end() throws Exception {
        String viewer = api.key(Role.VIEWER);
        assertThat(api.ask("GET", "/api/polls", "", viewer, "application/json").statusCode()).isEqualTo(200);
        assertThat(api.ask("GET", "/api/gatherings/LAAK1/waiting", "", viewer, "application/json").statusCode())
                .isEqualTo(403);
        assertThat(api.getAs(viewer).statusCode()).isEqualTo(403);

        Keys keys = api.application.getBean(Keys.class);
        String ended = keys.make("oud", Role.COORDINATOR, Instant.now().minusSeconds(1), "test");
        assertThat(api.getAs(ended).statusCode()).isEqualTo(401);
    }

    @Test
    void what_a_form_of_another_site_could_send_is_not_taken() throws Exception {
        assertThat(api.postAs("text/plain", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void what_is_described_is_what_there_is() throws Exception {
        Set<String> there = new TreeSet<>();
        handlers().keySet().forEach(mapping ->
                mapping.getPatternValues().stream().filter(path -> path.startsWith("/api/")).forEach(path ->
                mapping.getMethodsCondition().getMethods().forEach(method -> there.add(method + " " + path))));
        Map<String, Map<String, Map<String, Object>>> description = new Yaml().load(api.text("/api/openapi.yaml"));
        Set<String> written = new TreeSet<>();
        description.get("paths")
                .forEach((path, methods) -> methods.keySet().stream().filter(key -> !key.equals("parameters"))
                .forEach(method -> written.add(method.toUpperCase() + " " + path)));
        assertThat(written).isEqualTo(there).hasSizeGreaterThan(8);
    }

    @Test
    void whatever_is_for_organisers_says_so_and_stands_behind_the_door() {
        handlers().forEach((mapping, handler) -> assertThat(mapping.getPatternValues()).as("paths of %s", handler)
                .allMatch(path ->
                path.startsWith("/api/") == handler.getBeanType().isAnnotationPresent(ForOrganisers.class)));
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        return api.application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }
}
