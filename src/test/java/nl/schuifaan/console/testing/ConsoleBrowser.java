package nl.schuifaan.console.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.channel.simulator.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application with the shipped programme and the simulator, and a browser before it. Extend it, and open
 * pages by their path: {@code Page page = open("/console/gatherings", PHONE)}; {@link #looksRightEverywhere} is the
 * least that each page owes.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ConsoleBrowser {

    /** Widths that each page must bear, in CSS pixels. */
    protected static final int SMALL = 360;
    protected static final int PHONE = 390;
    protected static final int LAPTOP = 1280;

    /** For what is to appear on a page, on a machine that does much else, in milliseconds. */
    private static final int PATIENCE = 20_000;

    private static final Path SCREENS = Path.of("target", "screens");

    protected ConfigurableApplicationContext application;
    protected Chromium chromium;
    private final HttpClient http = HttpClient.newHttpClient();

    /** More than the usual settings, such as {@code --SMS_PRICE=9}; override it. */
    protected List<String> settings() {
        return List.of();
    }

    /** Puts into the store what the pages are to show; override it. */
    protected void furnish() {}

    @BeforeAll
    void start() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--PORT=0", "--SIMULATOR=on",
                "--DATA_DIR=" + Files.createTempDirectory("schuifaan-console")));
        arguments.addAll(settings());
        application = new SpringApplicationBuilder(Schuifaan.class).run(arguments.toArray(String[]::new));
        furnish();
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (application != null) {
            application.close();
        }
    }

    protected <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    protected String at(String path) {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** A page in a window of that width, as a coordinator sees it. */
    protected Page open(String path, int width) {
        return open(path, width, "Samira", Role.COORDINATOR);
    }

    /** A page in which no script runs, as a coordinator sees it. */
    protected Page openWithoutScript(String path) {
        Cookie session = new Cookie(MadeSessions.COOKIE, MadeSessions.of(application, "Samira", Role.COORDINATOR))
                .setUrl(at("/console"));
        return chromium.openWithoutScript(at(path), PHONE, 844, List.of(session));
    }

    /** The same as another colleague sees it. The first whom a test names is a coordinator, whatever role is said. */
    protected Page open(String path, int width, String colleague, Role role) {
        Cookie session = new Cookie(MadeSessions.COOKIE, MadeSessions.of(application, colleague, role))
                .setUrl(at("/console"));
        return chromium.open(at(path), width, width < 500 ? 844 : 900, List.of(session));
    }

    /** What a coordinator gets without a browser; {@code accept} as in the header. */
    protected HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return get(path, accept, "Cookie",
                MadeSessions.COOKIE + "=" + MadeSessions.of(application, "Samira", Role.COORDINATOR));
    }

    /** What a program with that key gets. */
    protected HttpResponse<String> get(String path, String accept, String key) throws IOException,
            InterruptedException {
        return get(path, accept, "Authorization", "Bearer " + key);
    }

    private HttpResponse<String> get(String path, String accept, String header, String who) throws IOException,
            InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(at(path))).header("Accept", accept).header(header, who)
                .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Opens a page, and turns it from right to left; axe finds no barrier, nothing stands out of the page, nothing to
     * press is too small, no text is missing, in each width, light and dark. 360 and 390 pixels are laid out by the
     * same rules, so axe looks at one of them; in the dark it looks at colours again, as nothing else changes.
     * Where the environment says {@code SCREENS=on}, screens go to {@code target/screens/<name>-….png}.
     */
    protected void looksRightEverywhere(String path, String name) {
        Page page = open(path, SMALL);
        looksRightInEachWidth(page, name);
        page.navigate(at(path + (path.contains("?") ? "&" : "?") + "dir=rtl"));
        page.setViewportSize(SMALL, 844);
        Chromium.assertAccessible(page);
        for (int width : List.of(SMALL, PHONE, LAPTOP)) {
            fits(page, width);
            screen(page, name + "-" + width + "-rtl");
        }
        page.context().close();
        assertThat(chromium.complaints).as("what the page complained about").isEmpty();
    }

    private static void looksRightInEachWidth(Page page, String name) {
        for (int width : List.of(SMALL, PHONE, LAPTOP)) {
            scheme(page, ColorScheme.LIGHT);
            fits(page, width);
            screen(page, name + "-" + width + "-light");
            if (width != PHONE) {
                Chromium.assertAccessible(page);
                scheme(page, ColorScheme.DARK);
                Chromium.assertLegible(page);
                screen(page, name + "-" + width + "-dark");
            }
        }
    }

    /** A colour that is still on its way to another is neither of them, so nothing moves. */
    private static void scheme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** What each page owes, for a page as it stands in one window. */
    protected static void looksRight(Page page) {
        Chromium.assertAccessible(page);
        fits(page, page.viewportSize().width);
    }

    /** From here time passes on this page only as the test lets it: {@code page.clock().fastForward("15")}. */
    protected static void handClock(Page page) {
        page.clock().install();
        page.reload();
    }

    private static void fits(Page page, int width) {
        page.setViewportSize(width, width < 500 ? 844 : 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("wider than the window").isEqualTo(0);
        assertThat(page.content()).as("a text that is missing").doesNotContain("??");
        assertThat(page.evaluate("""
                [...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')]
                  .filter(e => e.offsetParent && !e.closest('.hidden, .skip, p, li:not(.side li)'))
                  .map(e => [e.closest('label') ?? e, e]).filter(([e]) => e.getBoundingClientRect().height < 43.5)
                  .map(([, e]) => e.outerHTML.slice(0, 120))""")).as("too small to press").isEqualTo(List.of());
    }

    /** The whole page as a picture, to be looked at, where the environment asks for them. */
    protected static void screen(Page page, String name) {
        if (!"on".equals(System.getenv("SCREENS"))) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    }
}
