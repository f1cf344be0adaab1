package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine, where there is one; it reaches no further than this machine. */
public final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Starting one costs seconds, so all tests of a process use the same. */
    private static @Nullable Browser shared;

    /** What the page complained about: script errors and what its policy refused. */
    public final List<String> complaints = new CopyOnWriteArrayList<>();

    private final Browser browser;
    private final List<BrowserContext> contexts = new CopyOnWriteArrayList<>();

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** The one of these tests, or skips the test that asks for it. */
    public static Chromium start() {
        String named = System.getenv("CHROMIUM");
        Path executable = Path.of(named == null ? "/usr/bin/chromium" : named);
        assumeTrue(Files.isExecutable(executable), "There is no Chromium here; CHROMIUM names one.");
        if (shared == null || !shared.isConnected()) {
            shared = launch(executable);
        }
        return new Chromium(shared);
    }

    /** It ends with this process: what drives it goes when nobody listens to it any more. */
    private static Browser launch(Path executable) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(List.of(
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync")));
    }

    public Page open(String address, int width, int height) {
        return open(address, width, height, List.of());
    }

    /** A page of a browser that already has these cookies. */
    public Page open(String address, int width, int height, List<Cookie> cookies) {
        BrowserContext context = context(width, height);
        context.addCookies(cookies);
        return open(context, address);
    }

    /** A page of a browser that sends these headers with everything it asks for. */
    public Page open(String address, int width, int height, Map<String, String> headers) {
        BrowserContext context = context(width, height);
        context.setExtraHTTPHeaders(headers);
        return open(context, address);
    }

    /** The same where scripts are switched off. */
    public Page openWithoutScript(String address, int width, int height, List<Cookie> cookies) {
        BrowserContext context = context(options(width, height).setJavaScriptEnabled(false));
        context.addCookies(cookies);
        return open(context, address);
    }

    private BrowserContext context(int width, int height) {
        return context(options(width, height));
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height)
                .setDeviceScaleFactor(width < 500 ? 2 : 1.5).setAcceptDownloads(true);
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        return context;
    }

    private Page open(BrowserContext context, String address) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("ERR_CONNECTION")
                    && !message.text().contains("ERR_INCOMPLETE")) {
                complaints.add(message.text());
            }
        });
        page.setDefaultTimeout(20_000);
        page.navigate(address);
        return page;
    }

    static Locator phone(Page page, String name) {
        return page.getByRole(AriaRole.ARTICLE, new GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    static void type(Locator phone, String text) {
        Locator field = phone.locator("[name=text]");
        field.fill(text);
        field.press("Enter");
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** No barrier that axe calls serious or critical, by WCAG 2.2 AA. */
    public static void assertAccessible(Page page) {
        assertThat(Axe.barriers(page)).as("barriers").isEmpty();
    }

    /** The same of what changes with the colours of a page and with nothing else. */
    public static void assertLegible(Page page) {
        assertThat(Axe.barriersOfColour(page)).as("barriers").isEmpty();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
