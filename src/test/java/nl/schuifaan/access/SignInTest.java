package nl.schuifaan.access;

import static nl.schuifaan.access.RunningConsole.PASSWORD;
import static nl.schuifaan.access.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.access.Links.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every way into the console, over HTTP, in the whole application. */
@TestMethodOrder(OrderAnnotation.class)
class SignInTest {

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = new RunningConsole(folder);
    }

    @BeforeEach
    void startOver() {
        console.startOver();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void the_welcome_link_makes_one_coordinator_and_is_then_used_up() throws Exception {
        String link = "/console/welcome/" + console.bean(Links.class).make(Kind.WELCOME, Role.COORDINATOR, "").reveal();
        Visitor samira = console.visitor();
        assertThat(samira.get(link).statusCode()).isEqualTo(200);
        assertThat(samira.get(link).statusCode()).as("opened twice").isEqualTo(200);
        assertThat(samira.post(link, "name", "Samira", "password", "kort").body())
                .contains("te kort", "value=\"Samira\"");
        assertThat(samira.post(link, "name", "Samira", "password", "wachtwoord123").body())
                .contains("makkelijk te raden");

        samira.session("known-to-a-thief");
        HttpResponse<String> next = samira.post(link, "name", "Samira", "password", PASSWORD);
        assertThat(where(next)).isEqualTo("/console/sign-in/code");
        String waiting = samira.session();
        assertThat(waiting).isNotEqualTo("known-to-a-thief");
        assertThat(samira.get("/console/account").statusCode()).as("before the second step").isEqualTo(302);

        HttpResponse<String> page = samira.get("/console/sign-in/code");
        assertThat(page.body()).contains("<svg", "scan dit plaatje");
        assertThat(where(samira.post("/console/sign-in/code", "code", appCode(page.body())))).isEqualTo(Back.HOME);
        assertThat(samira.session()).isNotEqualTo(waiting);
        assertThat(samira.get("/console/account").body()).contains("Samira", "Coördinator");
        assertThat(console.visitor().get(link).statusCode()).as("used").isEqualTo(404);
        assertThat(console.bean(Colleagues.class).coordinators()).isEqualTo(1);
    }

    private String appCode(String page) {
        Matcher secret = Pattern.compile("<code id=\"secret\"[^>]*>([A-Z2-7 ]+)<").matcher(page);
        assertThat(secret.find()).isTrue();
        return OneTimeCodes.code(secret.group(1).replace(" ", ""),
                console.bean(nl.schuifaan.settings.MovableClock.class).instant()
                .getEpochSecond() / OneTimeCodes.SECONDS);
    }

    @Test
    void of_two_welcome_links_only_one_makes_a_first_coordinator() throws Exception {
        Links links = console.bean(Links.class);
        String one = "/console/welcome/" + links.make(Kind.WELCOME, Role.COORDINATOR, "").reveal();
        String other = "/console/welcome/" + links.make(Kind.WELCOME, Role.COORDINATOR, "").reveal();
        Visitor late = console.visitor();
        late.get(other);
        Visitor first = console.visitor();
        first.get(one);
        first.post(one, "name", "Samira", "password", PASSWORD);
        assertThat(late.post(other, "name", "Dirk", "password", PASSWORD).statusCode()).isEqualTo(404);
        assertThat(console.bean(Colleagues.class).all()).extracting(Colleague::name).containsExactly("Samira");
    }

    @Test
    void an_invitation_is_used_up_by_a_press_not_by_opening_and_ends_after_two_days() throws Exception {
        console.colleague("Samira", Role.COORDINATOR);
        Links links = console.bean(Links.class);
        String link = "/console/join/" + links.make(Kind.INVITATION, Role.ORGANISER, "x").reveal();
        String late = "/console/join/" + links.make(Kind.INVITATION, Role.ORGANISER, "x").reveal();
        Visitor karim = console.visitor();
        for (int opened = 0; opened < 3; opened++) {
            assertThat(karim.get(link).statusCode()).isEqualTo(200);
        }
        assertThat(karim.post(link, "name", "samira ", "password", PASSWORD).body()).contains("heet hier al zo");
        karim.session("known-to-a-thief");
        karim.post(link, "name", "Karim", "password", PASSWORD);
        assertThat(karim.session()).isNotEqualTo("known-to-a-thief").isNotEmpty();
        String waiting = karim.session();
        karim.post("/console/sign-in/code", "code", appCode(karim.get("/console/sign-in/code").body()));
        assertThat(karim.session()).isNotEqualTo(waiting);
        assertThat(console.visitor().get(link).statusCode()).isEqualTo(404);
        assertThat(console.bean(Colleagues.class).named("KARIM").orElseThrow().role()).isEqualTo(Role.ORGANISER);

        console.forward(Duration.ofDays(2));
        assertThat(console.visitor().get(late).statusCode()).as("a stolen link after two days").isEqualTo(404);
    }

    @Test
    void a_password_and_a_code_of_the_app_let_in_and_change_the_session() throws Exception {
        Colleague samira = console.colleague("Samira", Role.COORDINATOR);
        Visitor browser = console.visitor();
        browser.session("known-to-a-thief");
        assertThat(browser.password("Samira", "iets heel anders").statusCode()).isEqualTo(401);
        assertThat(where(browser.password(" SAMIRA ", PASSWORD))).isEqualTo("/console/sign-in/code");
        String waiting = browser.session();
        assertThat(waiting).isNotEqualTo("known-to-a-thief");
        browser.get("/console/sign-in/code");
        String code = console.code(samira);
        assertThat(where(browser.post("/console/sign-in/code", "code", code))).isEqualTo(Back.HOME);
        assertThat(browser.session()).isNotEqualTo(waiting);
        assertThat(browser.get("/console/account").statusCode()).isEqualTo(200);

        Visitor onlooker = console.visitor();
        onlooker.password("Samira", PASSWORD);
        onlooker.get("/console/sign-in/code");
        assertThat(onlooker.post("/console/sign-in/code", "code", code).statusCode()).as("a code that was used")
                .isEqualTo(401);
    }

    @Test
    void a_linked_chat_gets_the_code_and_five_wrong_ones_are_enough() throws Exception {
        Colleague samira = console.colleague("Samira", Role.COORDINATOR);
        String word = console.bean(ChatLinks.class).begin(samira.current());
        assertThat(console.bean(ChatLinks.class).complete(word, "written", "900100")).isPresent();
        assertThat(console.bean(ChatLinks.class).complete(word, "written", "666")).as("a word that was used").isEmpty();

        Visitor browser = console.visitor();
        browser.password("Samira", PASSWORD);
        assertThat(browser.get("/console/sign-in/code").body()).contains("bericht met zes cijfers");
        assertThat(console.sent).singleElement().asString().startsWith("900100: ");
        String waiting = browser.session();
        browser.post("/console/sign-in/code", "code",
                console.sent.getLast().replaceAll("(?s).*console: (\\d{6}).*", "$1"));
        assertThat(browser.session()).isNotEqualTo(waiting);
        assertThat(browser.get("/console/account").statusCode()).isEqualTo(200);

        Visitor guesser = console.visitor();
        guesser.password("Samira", PASSWORD);
        guesser.get("/console/sign-in/code");
        for (int guess = 0; guess < Sessions.TRIES; guess++) {
            assertThat(guesser.post("/console/sign-in/code", "code", "00000x").statusCode()).isEqualTo(401);
        }
        assertThat(where(guesser.post("/console/sign-in/code", "code", console.code(samira))))
                .isEqualTo("/console/sign-in?why=over");
    }

    @Test
    void a_trusted_device_is_asked_for_no_code_for_thirty_days() throws Exception {
        Colleague samira = console.colleague("Samira", Role.COORDINATOR);
        Visitor browser = console.visitor();
        browser.password("Samira", PASSWORD);
        browser.get("/console/sign-in/code");
        browser.post("/console/sign-in/code", "code", console.code(samira), "trust", "true");
        String before = browser.session();
        assertThat(where(browser.password("Samira", PASSWORD))).isEqualTo(Back.HOME);
        assertThat(browser.session()).isNotEqualTo(before);

        console.forward(Devices.TRUSTED);
        assertThat(where(browser.password("Samira", PASSWORD))).isEqualTo("/console/sign-in/code");
    }

    /** The last, as it uses up what all together may try. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_thousand_wrong_passwords_from_elsewhere_do_not_keep_the_owner_out() throws Exception {
        Colleague samira = console.colleague("Samira", Role.COORDINATOR);
        Visitor known = console.visitor().signIn(samira);
        known.post("/console/sign-out");
        console.forward(Duration.ofMinutes(2));
        int looked = 0;
        for (int address = 0; address < 100; address++) {
            Visitor guesser = console.visitor("203.0.113." + address);
            guesser.get("/console/sign-in");
            for (int guess = 0; guess < 10; guess++) {
                looked += guesser.post("/console/sign-in", "name", "Samira", "password", "geraden wachtwoord " + guess)
                        .statusCode() == 401 ? 1 : 0;
            }
        }
        assertThat(looked).as("of 1,000 that were looked at").isLessThan(500);
        assertThat(where(known.password("Samira", PASSWORD))).as("from a browser that is known")
                .isEqualTo("/console/sign-in/code");
        Visitor other = console.visitor("192.0.2.1");
        org.awaitility.Awaitility.await().untilAsserted(() ->
                assertThat(where(other.password("Samira", PASSWORD))).as("from one that is not")
                .isEqualTo("/console/sign-in/code"));
    }
}
