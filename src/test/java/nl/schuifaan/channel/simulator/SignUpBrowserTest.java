package nl.schuifaan.channel.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.schuifaan.channel.simulator.Chromium.phone;
import static nl.schuifaan.channel.simulator.Chromium.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import nl.schuifaan.Schuifaan;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in a real browser: people sign up, it stops, it starts, and they are still in. */
class SignUpBrowserTest {

    /** What each button on the way means, whatever language it is in. */
    private static final List<String> TO_THE_NAME =
            List.of("programme:0", "gathering:LAAK1", "sign-up:LAAK1", "whom:LAAK1:me", "adults:LAAK1:2",
            "children:LAAK1:1");

    private static final List<String> TO_THE_END = List.of("confirm:LAAK1");

    @TempDir
    private Path data;

    private Chromium chromium;
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() {
        chromium = Chromium.start();
        application = run(0);
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
            chromium.close();
        }
    }

    @Test
    void samira_in_dutch_and_karim_in_arabic_sign_up_at_the_same_time_and_are_still_in_after_a_restart() {
        int port = port();
        Page page = chromium.open("http://localhost:" + port + "/simulator", 1528, 940);
        Locator samira = phone(page, "Samira");
        Locator karim = phone(page, "Karim");
        type(samira, "hallo");
        type(karim, "مرحبا");
        for (String token : TO_THE_NAME) {
            press(samira, token);
            press(karim, token);
        }
        type(samira, "Samira");
        type(karim, "كريم");
        for (String token : TO_THE_END) {
            press(samira, token);
            press(karim, token);
        }
        assertIn(samira, "ltr");
        assertIn(karim, "rtl");
        assertThat(samira).containsText("U doet mee!");
        showTheOthers(page);
        Chromium.screenshot(page, "simulator");
        Chromium.assertAccessible(page);
        Assertions.assertThat(chromium.complaints).isEmpty();

        application.close();
        application = run(port);
        page.reload();
        assertIn(samira, "ltr");
        assertIn(karim, "rtl");
        press(samira, "!booking:");
        assertThat(samira).containsText("2 volwassenen");
    }

    /** Only a message that says one is in has a button to that booking. */
    private static void assertIn(Locator phone, String direction) {
        Locator last = phone.locator(".schuifaan").last();
        assertThat(last.locator("button[value^='!booking:']")).isVisible();
        assertThat(last.locator(".words p").first()).hasAttribute("dir", direction);
    }

    /** So that the picture shows a greeting in every language, and what an SMS costs. */
    private static void showTheOthers(Page page) {
        Locator berivan = phone(page, "Berîvan");
        Chromium.button(berivan, "Start").click();
        assertThat(berivan.locator("button[value='language:ku']")).isVisible();
        Locator ayse = phone(page, "Ayşe");
        type(ayse, "LAAK1");
        assertThat(ayse.locator(".cost")).hasCount(1);
        type(ayse, "2");
        assertThat(ayse.locator(".cost")).hasCount(2);
        page.locator(".row").evaluate("row => row.scrollTo({ left: 0, behavior: 'instant' })");
    }

    /** Presses the newest button that means this. */
    private static void press(Locator phone, String token) {
        phone.locator("button[value^='" + token + "']").last().click();
    }

    private ConfigurableApplicationContext run(int port) {
        return new SpringApplicationBuilder(Schuifaan.class)
                .run("--DATA_DIR=" + data, "--PORT=" + port, "--SIMULATOR=on");
    }

    private int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
