package nl.schuifaan.channel.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.schuifaan.channel.simulator.Chromium.button;
import static nl.schuifaan.channel.simulator.Chromium.phone;
import static nl.schuifaan.channel.simulator.Chromium.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, with an echo for a chat: what is drawn, typed and pressed. */
class SimulatorBrowserTest {

    private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";

    @TempDir
    private Path data;

    private Chromium chromium;
    private RunningSimulator simulator;

    @BeforeEach
    void start() {
        chromium = Chromium.start();
        simulator = RunningSimulator.start(data);
    }

    @AfterEach
    void stop() {
        if (simulator != null) {
            simulator.close();
            chromium.close();
        }
    }

    @Test
    void phones_are_used_as_phones_are() throws Exception {
        Page page = chromium.open(simulator.at("/simulator"), 1440, 900);
        Locator samira = phone(page, "Samira");
        button(samira, "Start").click();
        assertThat(samira).containsText("Welkom bij Schuif aan!");
        assertThat(samira.locator(".words p", new Locator.LocatorOptions().setHasText("مرحبا بك")))
                .hasAttribute("dir", "rtl");
        button(samira, "Nederlands").click();
        assertThat(samira).containsText("Gekozen: nl");
        assertThat(samira).containsText("bewerkt");
        type(samira, "hallo");
        assertThat(samira).containsText("U zei: hallo");
        assertThat(samira.getByLabel("Bericht van Samira")).hasValue("");
        assertThat(samira.getByRole(AriaRole.STATUS)).hasText("U zei: hallo");
        button(samira, "Ja").click();
        var download = page.waitForDownload(() -> samira.getByText("laak1.ics").click());
        Assertions.assertThat(Files.readString(download.path())).isEqualTo("BEGIN");

        Locator karim = phone(page, "Karim");
        type(karim, "مرحبا، عندي سؤال");
        assertThat(karim).containsText("U zei: مرحبا");
        karim.getByLabel("Iets anders sturen dan tekst").click();
        button(karim, "Spraakbericht").click();
        assertThat(karim).containsText("Dat was geen tekst.");
        karim.getByLabel("Meer met de telefoon van Karim").click();
        button(karim, "Blokkeer Schuifaan").click();
        assertThat(karim).containsText("Karim heeft Schuifaan geblokkeerd");
        assertThat(karim.getByLabel("Bericht van Karim")).isHidden();

        Locator ayse = phone(page, "Ayşe");
        type(ayse, "Merhaba, bir sorum var");
        assertThat(ayse).containsText("2 Nee");
        ayse.getByLabel("1", new Locator.GetByLabelOptions().setExact(true)).click();
        button(ayse, "Verstuur").click();
        assertThat(ayse).containsText("U zei: 1");

        button(page, "+1 dag").click();
        assertThat(samira).containsText("een dag later");
        Chromium.screenshot(page, "simulator-echo");
        Chromium.assertAccessible(page);
        Assertions.assertThat(chromium.complaints).isEmpty();
    }

    @Test
    void it_can_be_used_on_the_smallest_screen_and_in_the_dark() {
        Page page = chromium.open(simulator.at("/simulator"), 320, 640);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(button(page, "+1 dag")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        Object light = page.evaluate(BACKGROUND);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Assertions.assertThat(page.evaluate(BACKGROUND)).isNotEqualTo(light);
        Chromium.assertAccessible(page);
    }

    @Test
    void a_transcript_can_be_compared_in_all_languages() {
        Page page = chromium.open(simulator.at("/simulator/side-by-side"), 1440, 900);
        page.locator("[name=transcript]").selectOption("A01");
        button(page, "Toon").click();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("مرحبا بك");
        Chromium.screenshot(page, "side-by-side");
        Chromium.assertAccessible(page);
        Assertions.assertThat(chromium.complaints).isEmpty();
    }

    @Test
    void on_a_narrow_screen_too_one_can_choose_a_transcript_and_see_which_it_is() {
        Page page = chromium.open(simulator.at("/simulator/side-by-side?transcript=A01"), 390, 844);
        var whole = new LocatorAssertions.IsInViewportOptions().setRatio(1);
        assertThat(button(page, "Toon")).isInViewport(whole);
        assertThat(page.locator("caption span")).isInViewport(whole);
    }

    @Test
    void a_phone_comes_into_the_row_and_goes_again_while_others_keep_what_they_typed() {
        Page page = chromium.open(simulator.at("/simulator"), 1440, 900);
        phone(page, "Samira").getByLabel("Bericht van Samira").fill("nog niet af");
        page.getByText("Telefoon erbij").click();
        page.getByLabel("Voornaam").fill("Fatma");
        button(page, "Zet neer").click();
        assertThat(phone(page, "Fatma")).isInViewport();
        assertThat(phone(page, "Samira").getByLabel("Bericht van Samira")).hasValue("nog niet af");
        page.onDialog(dialog -> dialog.accept());
        page.getByLabel("Meer met de telefoon van Fatma").click();
        button(phone(page, "Fatma"), "Haal deze telefoon weg").click();
        assertThat(phone(page, "Fatma")).hasCount(0);
        page.getByText("Telefoon erbij").click();
        page.getByLabel("Voornaam").fill("Oom Dirk");
        button(page, "Zet neer").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Een naam is één woord");
    }

    @Test
    void the_page_follows_without_a_reload_when_the_application_comes_back() throws Exception {
        Page page = chromium.open(simulator.at("/simulator"), 390, 844);
        Locator samira = phone(page, "Samira");
        type(samira, "een");
        assertThat(samira).containsText("U zei: een");
        Chromium.screenshot(page, "simulator-echo-small");
        Chromium.assertAccessible(page);
        int port = simulator.port();
        simulator.close();
        type(samira, "twee");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("niet te bereiken");
        assertThat(samira.getByLabel("Bericht van Samira")).hasValue("twee");
        simulator = RunningSimulator.start(data, "on", port);
        samira.getByLabel("Bericht van Samira").press("Enter");
        assertThat(samira).containsText("U zei: twee");
        phone(page, "Dirk").scrollIntoViewIfNeeded();
        Chromium.screenshot(page, "simulator-echo-small-sms");
    }
}
