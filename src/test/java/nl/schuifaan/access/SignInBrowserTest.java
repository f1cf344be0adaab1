package nl.schuifaan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import nl.schuifaan.access.Links.Kind;
import nl.schuifaan.channel.simulator.Chromium;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first evening of a coordinator, in a real browser on a phone: the link, a password, an app, and then a passkey.
 */
class SignInBrowserTest {

    private RunningConsole console;
    private Chromium chromium;

    @BeforeEach
    void start(@TempDir Path folder) {
        chromium = Chromium.start();
        console = new RunningConsole(folder);
    }

    @AfterEach
    void stop() {
        if (console != null) {
            console.close();
        }
        chromium.close();
    }

    @Test
    void from_the_link_by_an_app_to_a_passkey() {
        Page page = chromium.open(console.at("/console/welcome/" + console.bean(Links.class)
                .make(Kind.WELCOME, Role.COORDINATOR, "").reveal()), 360, 780);
        String language = page.locator("html").getAttribute("lang");
        assertThat(language).isIn("nl", "en");
        Chromium.assertAccessible(page);
        page.locator("[name=name]").fill("Samira");
        page.locator("[name=password]").fill(RunningConsole.PASSWORD);
        page.locator("button.main").click();

        page.waitForURL("**/console/sign-in/code");
        Chromium.assertAccessible(page);
        page.locator("[name=code]").fill(code(page.locator("#secret").textContent()));
        page.locator("button.main").click();
        page.waitForURL("**/console");
        page.navigate(console.at("/console/account"));
        Chromium.assertAccessible(page);

        authenticator(page);
        String before = session(page);
        Locator making = page.locator("form[data-passkey=create]");
        making.locator("button").click();
        Locator passkey = page.locator("form[action*='/console/account/passkeys/']");
        passkey.waitFor();
        assertThat(console.bean(Passkeys.class).of(console.bean(Colleagues.class).named("Samira").orElseThrow().id()))
                .hasSize(1);

        page.locator("form[action='/console/sign-out'] button").click();
        page.waitForURL("**/console/sign-in?why=out");
        Chromium.assertAccessible(page);
        page.locator("form[data-passkey=get] button").click();
        page.waitForURL("**/console");
        page.navigate(console.at("/console/account"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).textContent())
                .isIn("Mijn account", "My account");
        assertThat(session(page)).isNotEmpty().isNotEqualTo(before);
        for (String path : new String[] {"/console/colleagues", "/console/keys"}) {
            page.navigate(console.at(path));
            Chromium.assertAccessible(page);
        }
        assertThat(chromium.complaints).isEmpty();
    }

    private String code(String secret) {
        return OneTimeCodes.code(secret.replace(" ", ""), console.bean(MovableClock.class).instant()
                .getEpochSecond() / OneTimeCodes.SECONDS);
    }

    private static String session(Page page) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals(Cookies.SESSION))
                .map(cookie -> cookie.value).findFirst().orElse("");
    }

    /** One inside this device that knows its owner's finger. */
    private static void authenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
