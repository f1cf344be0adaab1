package nl.schuifaan.evening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.id.GatheringCode;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class DoorTapBrowserTest extends ConsoleBrowser {

    private static final GatheringCode CODE = new GatheringCode("DEUR2");

    @Test
    void a_list_that_comes_anew_under_a_finger_loses_no_press() {
        Laak.starting(bean(MongoTemplate.class), CODE.text(), Instant.now().minus(Duration.ofMinutes(5)), 90)
                .with("b0", "Karim", 1, 0, "nl");
        Page page = chromium.open(at("/door/" + bean(DoorLinks.class).make(CODE, Kind.DOOR, "Dirk")), 390, 780);
        page.locator("#list .button.main").hover();
        page.mouse().down();
        page.waitForResponse(answer -> answer.url().endsWith("/list"),
                () -> page.evaluate("() => { window.dispatchEvent(new Event('online')); }"));
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.mouse().up();
        assertThat(page.locator("#list li")).hasClass("there");
    }
}
