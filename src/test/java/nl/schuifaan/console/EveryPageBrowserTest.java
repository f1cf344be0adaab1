package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.example.Examples;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.Audience;
import nl.schuifaan.notice.BroadcastDrafts;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.report.YearReports;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.wording.Readers;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Every page by keyboard alone, and as wide as a window of 1280 pixels leaves it at 400 %, which is more than 200 % of
 * any phone (WCAG 1.4.10): in a neighbourhood with a year behind it, so that there is something on each.
 */
class EveryPageBrowserTest extends ConsoleBrowser {

    private static final int NARROW = 320;

    /** What can be pressed or filled in, in the order in which it is come by; of radio buttons the chosen one. */
    private static final String INTERACTIVE = """
            const interactive = () => [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
              .filter(e => e.checkVisibility() && !e.disabled
                && (e.type !== 'radio' || e.checked || !document.querySelector(`[name="${e.name}"]:checked`)));
            """;

    /** Notes whatever the keyboard comes to, and whether it is to be seen that it has. */
    private static final String LISTEN = "(() => {" + INTERACTIVE + """
            window.come = new Map();
            document.addEventListener('focusin', event => {
              const s = getComputedStyle(event.target);
              window.come.set(event.target, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);
            });
            window.first = null;
            document.addEventListener('focusin', event => { window.first ??= event.target; });
            // Of fields for a day or a time each part is a stop of its own.
            return interactive().reduce((sum, e) => sum + (['date', 'time'].includes(e.type) ? 4 : 1), 3);
            })()""";

    private static final String LEFT = "(() => {" + INTERACTIVE + """
            const told = e => e.outerHTML.slice(0, 110);
            const wrong = interactive().filter(e => !window.come.has(e)).map(e => 'not reached: ' + told(e));
            window.come.forEach((seen, e) => {
              if (!seen && e.id !== 'main') wrong.push('not seen to be at: ' + told(e));
            });
            // Where one can begin to type at once, the way past the sections is come to afterwards.
            const begun = document.querySelector('[autofocus]');
            if (!begun && !window.first?.matches('.skip'))
              wrong.push('first is ' + (window.first ? told(window.first) : 'nothing'));
            return wrong;
            })()""";

    private static final String OUTSIDE = """
            (() => {
              const wrong = [], width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth > width) wrong.push('wider than the window');
              for (const e of document.body.querySelectorAll('*')) {
                if (!e.checkVisibility() || e.closest('.hidden, .skip, thead, svg, option')) continue;
                const r = e.getBoundingClientRect();
                const out = r.width && r.height && (r.right > width + 1 || r.left < -1);
                if (out) wrong.push('outside: ' + e.outerHTML.slice(0, 110));
                const cut = getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1
                  && e.clientWidth > 1;
                if (cut && !e.matches('input, select, textarea, pre'))
                  wrong.push('cut: ' + e.outerHTML.slice(0, 110));
              }
              return wrong;
            })()""";

    private final List<String> pages = new ArrayList<>();

    @Override
    protected void furnish() {
        bean(Examples.class).fill();
        Overview coming = bean(GatheringOverviews.class).endingAfter(bean(MovableClock.class).local()).stream()
                .filter(one -> one.taken() > 5 && !one.calledOff()).findFirst().orElseThrow();
        Overview over = bean(GatheringOverviews.class).endedBy(bean(MovableClock.class).local()).stream()
                .filter(one -> one.taken() > 5).reduce((_, last) -> last).orElseThrow();
        PersonAtGathering one = bean(PeopleAtGatherings.class).of(coming.code()).getFirst();
        ChatId chat = new ChatId(Objects.requireNonNull(bean(MongoTemplate.class).getDb().getCollection("questions")
                .find()
                .first()).getString("chat"));
        String draft = bean(BroadcastDrafts.class).keep(null, new Audience(Audience.Kind.INVITATIONS, null, null, null),
                Map.of("nl", "Kom eten!"), false, null, "Dirk").id();
        String link = bean(Readers.class).invite(new Language("ckb"), Duration.ofDays(7)).reveal();
        pages.addAll(List.of("/", "/console/sign-in", "/console", "/console/gatherings", "/console/gatherings/new",
                "/console/gatherings/import", "/console/questions", "/console/questions/answers",
                "/console/broadcasts", "/console/broadcasts/undelivered", "/console/broadcasts/new",
                "/console/broadcasts/preview/" + draft,
                "/console/results", "/console/results/all", "/console/report", "/console/mirror", "/console/texts",
                "/console/texts/sign-up?in=ckb", "/console/texts/sign-up/sign-up.sure",
                "/console/texts/sign-up/sign-up.sure/ar", "/console/read/" + link, "/console/colleagues",
                "/console/keys", "/console/settings", "/console/activity", "/console/account", "/console/help",
                "/console/people/" + one.person(), "/console/examples", "/console/nowhere",
                "/console/gatherings/NERGENS"));
        pages.add("/console/questions/" + chat);
        String path = "/console/gatherings/" + coming.code();
        List.of("", "/edit", "/move", "/call-off", "/copy", "/links", "/people", "/people/add", "/people/import",
                "/people/one?booking=" + one.booking(), "/evening", "/tables").forEach(page -> pages.add(path + page));
        pages.add("/console/gatherings/" + over.code() + "/people");
    }

    @Test
    void each_is_read_without_scrolling_sideways_and_used_by_keyboard_alone() {
        Page page = open("/console", NARROW);
        List<String> wrong = new ArrayList<>();
        for (String path : pages) {
            page.setViewportSize(NARROW, 640);
            page.navigate(at(path));
            told(page, OUTSIDE, path, wrong);
            page.setViewportSize(LAPTOP, 900);
            int stops = (Integer) page.evaluate(LISTEN);
            for (int stop = 0; stop < stops; stop++) {
                page.keyboard().press("Tab");
            }
            told(page, LEFT, path, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(chromium.complaints).allMatch(one -> one.contains("status of 40"));
    }

    @Test
    void home_shows_how_many_of_the_years_goal_were_reached_and_its_bar_is_full_at_most() {
        long reached = bean(YearReports.class).reached(bean(MovableClock.class).local().getYear()).orElseThrow();
        Page page = open("/console", PHONE);
        for (int goal : new int[] {(int) reached + 1, (int) reached - 1}) {
            page.navigate(at("/console/settings"));
            page.fill("#name", "Buurthuis Laak");
            page.fill("#contact", "070 123 45 67");
            page.fill("#goal", String.valueOf(goal));
            page.click("main form .button.main");
            page.navigate(at("/console"));
            PlaywrightAssertions.assertThat(page.locator("p:has(#reached-label) b"))
                    .hasText(reached + " van " + goal);
            assertThat(page.locator("progress[aria-labelledby=reached-label]").getAttribute("max"))
                    .isEqualTo(String.valueOf(goal));
            assertThat(page.locator("progress[aria-labelledby=reached-label]").getAttribute("value"))
                    .isEqualTo(String.valueOf(Math.min(goal, reached)));
        }
    }

    /** Otherwise it would find nothing anywhere. */
    @Test
    void what_stands_out_is_cut_cannot_be_reached_or_shows_no_focus_is_found() {
        Page page = open("/console/help", NARROW);
        page.evaluate("""
                document.querySelector('main').insertAdjacentHTML('afterbegin', `<p id="wide">${'a'.repeat(200)}</p>
                  <p class="cut-off">${'b'.repeat(200)}</p><button class="hop" tabindex="-1">x</button>
                  <button class="blind">y</button>`);
                const style = new CSSStyleSheet();
                style.replaceSync(`#wide { width: 900px } .cut-off { overflow: hidden; white-space: nowrap }
                  .blind { outline: none !important }`);
                document.adoptedStyleSheets = [style];""");
        List<String> wrong = new ArrayList<>();
        told(page, OUTSIDE, "", wrong);
        int stops = (Integer) page.evaluate(LISTEN);
        for (int stop = 0; stop < stops; stop++) {
            page.keyboard().press("Tab");
        }
        told(page, LEFT, "", wrong);
        assertThat(String.join("\n", wrong))
                .contains("wider than the window", "outside: <p id=\"wide\"",
                "cut: <p class=\"cut-off\"",
                "not reached: <button class=\"hop\"", "not seen to be at: <button class=\"blind\"");
    }

    private static void told(Page page, String question, String path, List<String> wrong) {
        ((List<?>) page.evaluate(question)).forEach(one -> wrong.add(path + ": " + one));
    }
}
