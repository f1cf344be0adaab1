package nl.schuifaan.access;

import static nl.schuifaan.access.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.schuifaan.activity.Activities;
import nl.schuifaan.activity.Activity;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who is signed in, or no longer is, may do and loses. */
class SessionTest {

    private static RunningConsole console;
    private Colleague samira;
    private Visitor browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new RunningConsole(folder);
    }

    @BeforeEach
    void startOver() throws Exception {
        console.startOver();
        samira = console.colleague("Samira", Role.COORDINATOR);
        browser = console.visitor().signIn(samira);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_session_ends_after_eight_hours_and_asking_by_itself_does_not_prolong_it() throws Exception {
        console.forward(Duration.ofHours(5));
        assertThat(browser.get("/console/account", "X-Poll", "1").statusCode()).isEqualTo(200);
        assertThat(browser.get("/console/account", "Accept", "text/event-stream").statusCode()).isNotEqualTo(302);
        console.forward(Duration.ofHours(3));
        assertThat(where(browser.get("/console/account")))
                .isEqualTo("/console/sign-in?why=lapsed&back=%2Fconsole%2Faccount");
    }

    @Test
    void a_page_that_is_opened_prolongs_it() throws Exception {
        console.forward(Duration.ofHours(5));
        assertThat(browser.get("/console/account").statusCode()).isEqualTo(200);
        console.forward(Duration.ofHours(5));
        assertThat(browser.get("/console/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_signs_in_again_is_back_where_they_were_with_what_they_typed() throws Exception {
        browser.get("/console/keys");
        console.forward(Duration.ofHours(9));
        HttpResponse<String> lapsed = browser.post("/console/keys", "name", "boekhouding van Ayşe", "role", "VIEWER",
                "until", "2027-01-31");
        assertThat(lapsed.statusCode()).isEqualTo(401);
        String kept = lapsed.body().replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
        browser.post("/console/sign-in", "name", "Samira", "password", RunningConsole.PASSWORD, "kept", kept);
        browser.get("/console/sign-in/code");
        HttpResponse<String> back = browser.post("/console/sign-in/code", "code", console.code(samira));
        assertThat(back.body()).contains("boekhouding van Ayşe", "action=\"/console/keys\"");
        assertThat(console.bean(Keys.class).all()).as("nothing is sent by itself").isEmpty();
    }

    @Test
    void a_form_without_its_token_is_not_taken_and_keeps_what_was_typed() throws Exception {
        HttpResponse<String> stale = browser.postAs("old", "/console/keys", "name", "boekhouding", "role", "VIEWER",
                "until", "2027-01-31");
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("Nog niet verstuurd", "boekhouding");
        assertThat(console.bean(Keys.class).all()).isEmpty();
        HttpResponse<String> password = browser.postAs("old", "/console/account/password", "oldPassword",
                RunningConsole.PASSWORD, "password", "nieuw en lang genoeg");
        assertThat(password.body()).doesNotContain(RunningConsole.PASSWORD + "\"")
                .doesNotContain("nieuw en lang genoeg");
    }

    @Test
    void a_part_of_a_page_that_asks_without_a_session_sends_the_whole_page_to_sign_in() throws Exception {
        HttpResponse<String> part = console.visitor()
                .get("/console/account", "HX-Request", "true", "HX-Current-URL", console.at("/console/keys"));
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/console/sign-in?why=&back=%2Fconsole%2Fkeys");
    }

    @Test
    void no_address_from_elsewhere_is_gone_back_to() throws Exception {
        for (String back : List.of("https://evil.example/", "//evil.example", "/console//evil.example",
                "/console/../api", "javascript:alert(1)")) {
            assertThat(Back.safe(back)).as(back).isEqualTo(Back.HOME);
        }
        assertThat(Back.safe("/console/gatherings/LAAK1/people")).isEqualTo("/console/gatherings/LAAK1/people");
    }

    @Test
    void sessions_are_listed_and_each_can_be_ended_as_can_all_others() throws Exception {
        console.forward(Duration.ofMinutes(1));
        Visitor phone = console.visitor().signIn(samira);
        console.forward(Duration.ofMinutes(1));
        Visitor other = console.visitor().signIn(samira);
        Session last = console.bean(Sessions.class).find(new Token(other.session())).orElseThrow();
        assertThat(browser.get("/console/account").body()).contains("/console/account/sessions/" + last.id() + "/end");
        browser.post("/console/account/sessions/" + last.id() + "/end");
        assertThat(other.get("/console/account").statusCode()).isEqualTo(302);
        assertThat(phone.get("/console/account").statusCode()).isEqualTo(200);
        browser.post("/console/account/sessions/end-others");
        assertThat(phone.get("/console/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/console/account").statusCode()).isEqualTo(200);
    }

    @Test
    void another_password_ends_other_sessions_and_trust() throws Exception {
        console.forward(Duration.ofMinutes(1));
        Visitor thief = console.visitor().signIn(samira);
        browser.get("/console/account");
        assertThat(browser.post("/console/account/password", "oldPassword", "verkeerd geraden", "password",
                "zes lange lepels soep").body()).contains("klopt niet");
        assertThat(where(browser.post("/console/account/password", "oldPassword", RunningConsole.PASSWORD, "password",
                "zes lange lepels soep")))
                .isEqualTo("/console/account");
        assertThat(thief.get("/console/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/console/account").statusCode()).isEqualTo(200);
        assertThat(console.visitor().password("Samira", RunningConsole.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void each_role_gets_no_further_than_its_own_and_a_refusal_is_written_down() throws Exception {
        Colleague karim = console.colleague("Karim", Role.ORGANISER);
        Visitor organiser = console.visitor().signIn(karim);
        organiser.get("/console/account");
        for (String path : List.of("/console/colleagues", "/console/keys", "/console/settings", "/console/texts",
                "/console/activity", "/console/nowhere")) {
            HttpResponse<String> refused = organiser.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("Dit is niet voor u").doesNotContain("Samira");
        }
        assertThat(organiser.post("/console/colleagues/" + samira.id() + "/remove").statusCode()).isEqualTo(403);
        assertThat(organiser.post("/console/keys", "name", "x", "role", "COORDINATOR", "until", "2027-01-31")
                .statusCode()).isEqualTo(403);
        assertThat(organiser.get("/console/questions").statusCode()).as("open, but no page is there yet")
                .isNotEqualTo(403);
        Visitor viewer = console.visitor().signIn(console.colleague("Dirk", Role.VIEWER));
        for (String path : List.of("/console/gatherings", "/console/gatherings/LAAK1/people", "/console/questions",
                "/console/broadcasts/new", "/console/colleagues")) {
            assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(403);
        }
        List<Activity> lines = console.bean(Activities.class).about("path:/console/keys",
                console.bean(MovableClock.class).instant().plusSeconds(1), 10);
        assertThat(lines).extracting(Activity::who, Activity::deed).contains(tuple(karim.id(), Deed.REFUSED));
    }

    @Test
    void a_role_that_was_changed_counts_at_once_and_the_last_coordinator_stays() throws Exception {
        Colleague karim = console.colleague("Karim", Role.COORDINATOR);
        Visitor other = console.visitor().signIn(karim);
        assertThat(other.get("/console/colleagues").statusCode()).isEqualTo(200);
        browser.get("/console/colleagues");
        browser.post("/console/colleagues/" + karim.id() + "/role", "role", "VIEWER");
        assertThat(other.get("/console/colleagues").statusCode()).isEqualTo(403);
        assertThat(where(browser.post("/console/colleagues/" + samira.id() + "/role", "role", "VIEWER")))
                .endsWith("problem=last");
        assertThat(where(browser.post("/console/colleagues/" + samira.id() + "/remove"))).endsWith("problem=last");
        browser.post("/console/colleagues/" + karim.id() + "/remove");
        assertThat(other.get("/console/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/console/colleagues").body()).contains("maar één coördinator").doesNotContain("Karim");
    }

    @Test
    void an_invitation_and_a_key_are_shown_once() throws Exception {
        browser.get("/console/colleagues");
        String page = browser.post("/console/colleagues/invite", "role", "ORGANISER").body();
        String link = page.replaceAll("(?s).*value=\"[^\"]*(/console/join/[^\"]+)\".*", "$1");
        assertThat(console.visitor().get(link).statusCode()).isEqualTo(200);
        assertThat(browser.get("/console/colleagues").body()).doesNotContain(link).contains("Nog niet gebruikt");

        browser.get("/console/keys");
        String made = browser.post("/console/keys", "name", "boekhouding", "role", "VIEWER", "until",
                console.bean(MovableClock.class).local().toLocalDate().plusDays(7).toString()).body();
        String key = made.replaceAll("(?s).*value=\"(schuifaan_[^\"]+)\".*", "$1");
        assertThat(console.visitor().get("/api/polls", "Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
        assertThat(browser.get("/console/keys").body()).doesNotContain(key)
                .contains("boekhouding", "Voor het laatst gebruikt");
        String id = console.bean(Keys.class).all().getFirst().id();
        browser.post("/console/keys/" + id + "/end");
        assertThat(console.visitor().get("/api/polls", "Authorization", "Bearer " + key).statusCode()).isEqualTo(401);
    }

    @Test
    void every_answer_says_that_nothing_comes_from_elsewhere_and_nothing_is_kept() throws Exception {
        for (String path : List.of("/console/account", "/console/sign-in", "/console/nowhere", "/api/polls", "/nowhere",
                "/calendar/NOWHERE.ics")) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(policy ->
                    assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("Cache-Control")).as(path)
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(answer.body()).as(path).doesNotContain("style=", "<style", "onclick");
        }
    }
}
