package nl.schuifaan.evening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.evening.HundredAndTwenty.Party;
import nl.schuifaan.evening.Tables.Outcome;
import nl.schuifaan.evening.Tables.Proposal;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The door list on two phones in a real browser, with a net that comes and goes. */
class DoorBrowserTest extends ConsoleBrowser {

    private static final GatheringCode CODE = new GatheringCode("DEUR1");
    private static final String SAVED = "Alles is opgeslagen.";
    private static final List<String> NAMES = List.of("Ayşe", "Berîvan", "Karim", "Dirk", "Samira", "Yılmaz", "Fatma",
            "بەریوان", "بريفان", "Hêvî", "Şilan", "Jan", "Mohammed", "Leyla", "Noor", "Ibrahim", "Zeynep", "Piet",
            "Rojda", "Elif", "Sara", "Youssef");

    private Laak laak;

    @BeforeEach
    void anEvening() {
        MongoTemplate mongo = bean(MongoTemplate.class);
        List.of("arrivals", "walk-ins", "evenings", "door-links").forEach(name ->
                mongo.getCollection(name).deleteMany(new Document()));
        laak = Laak.starting(mongo, CODE.text(), Instant.now().minus(Duration.ofMinutes(5)), 90);
        for (int i = 0; i < NAMES.size(); i++) {
            laak.with("b" + i, NAMES.get(i), i % 5 == 0 ? 2 : 1, i % 5 == 0 ? 2 : 0, "nl");
        }
    }

    private String link(String helper) {
        return "/door/" + bean(DoorLinks.class).make(CODE, Kind.DOOR, helper);
    }

    /** A phone whose browser has been there before: the page is kept on it. */
    private Page phone(String path) {
        return phoneAt(at(path));
    }

    private Page phoneAt(String address) {
        Page page = chromium.open(address, SMALL, 780);
        assertThat(page.locator("#net")).hasText(SAVED);
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return page;
    }

    private static Locator row(Page page, String name) {
        return page.locator("#list li").filter(new Locator.FilterOptions().setHas(page.locator("b",
                new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static void tick(Page page, String name) {
        row(page, name).locator(".button.main").click();
        assertThat(row(page, name)).hasClass("there");
    }

    @Test
    @Tag("criterion-6")
    void a_hundred_and_twenty_people_two_phones_without_a_net_and_one_killed_count_every_arrival_once() {
        List<Party> coming = HundredAndTwenty.coming(aBigEvening(), new Random(14));
        int third = coming.size() / 3;
        int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        try (Cable ofKarim = new Cable(port); Cable ofDirk = new Cable(port)) {
            String first = ofKarim.at(link("Karim"));
            Page karim = phoneAt(first);
            Page dirk = phoneAt(ofDirk.at(link("Dirk")));
            coming.subList(0, third / 2).forEach(party -> tick(karim, party.name()));
            coming.subList(third / 2, third).forEach(party -> tick(dirk, party.name()));
            ofKarim.cut();
            ofDirk.cut();
            coming.subList(third, 2 * third - 4).forEach(party -> tick(karim, party.name()));
            coming.subList(2 * third - 8, 2 * third).forEach(party -> tick(dirk, party.name()));
            walkIns(dirk, 0, 5);
            holds("while nobody has a net");

            karim.close();
            Page again = karim.context().newPage();
            again.navigate(first);
            assertThat(row(again, coming.get(third).name())).hasClass("there");
            tick(again, coming.get(2 * third).name());
            ofKarim.mend();
            ofDirk.mend();
            saved(again, dirk);
            holds("with a net");

            ofKarim.cut();
            ofDirk.cut();
            coming.subList(2 * third + 1, coming.size()).forEach(party -> tick(again, party.name()));
            row(again, coming.getLast().name()).locator(".button.quiet").first().click();
            tick(again, coming.getLast().name());
            walkIns(dirk, 5, 10);
            ofKarim.mend();
            ofDirk.mend();
            saved(again, dirk);
            agree(HundredAndTwenty.COME, 12);
            assertThat(dirk.locator("#list li.there")).hasCount(coming.size() + 10,
                    new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
        fewStandUp();
    }

    private List<Party> aBigEvening() {
        laak = Laak.starting(bean(MongoTemplate.class), CODE.text(), Instant.now().minus(Duration.ofMinutes(17)), 140);
        List<Party> all = HundredAndTwenty.signUp(laak, bean(Evenings.class), CODE.text());
        assertThat(bean(Tables.class).make(CODE)).isEqualTo(Outcome.DONE);
        holds("as made");
        return all;
    }

    private static void walkIns(Page page, int from, int to) {
        for (int i = from; i < to; i++) {
            page.locator("#walk-in summary").click();
            page.fill("#name", "Nieuw" + i);
            page.fill("#people", i < 2 ? "2" : "1");
            page.locator("#walk-in .button").click();
            assertThat(row(page, "Nieuw" + i)).hasClass("there");
        }
    }

    private void holds(String when) {
        Evening evening = bean(Evenings.class).find(CODE);
        assertThat(bean(Tables.class).unmet(evening)).as(when).isEmpty();
        assertThat(evening.tables()).as(when).allMatch(table -> evening.free(table.number()) >= 0);
    }

    private static void saved(Page... pages) {
        List.of(pages).forEach(page -> assertThat(page.locator("#net")).hasText(SAVED,
                new LocatorAssertions.HasTextOptions().setTimeout(30_000)));
    }

    /** With the seats of those not there given away, at most 15 % of those who sit get another table. */
    private void fewStandUp() {
        assertThat(bean(Releases.class).release(CODE)).isTrue();
        holds("with the seats given away");
        Proposal proposal = bean(Tables.class).propose(CODE).orElseThrow();
        assertThat(proposal.standingUp()).isLessThanOrEqualTo((HundredAndTwenty.COME + 12) * 15 / 100);
        assertThat(bean(Tables.class).accept(CODE, proposal.id())).isEqualTo(Outcome.DONE);
        holds("adapted at the door");
        assertThat(bean(Board.class).of(CODE).standing()).isZero();
    }

    @Test
    void a_guests_code_before_the_camera_opens_her_line_also_without_a_net() {
        int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        try (Cable cable = new Cable(port)) {
            Page karim = phoneAt(cable.at(link("Karim")));
            String pass = bean(Passes.class).address(CODE, ExpectedParty.line(CODE, "b1")).split("#")[1];
            cable.cut();
            Page camera = karim.context().newPage();
            camera.navigate(cable.at("/door/pass#" + pass));
            assertThat(camera.locator("#list li")).hasCount(1);
            assertThat(row(camera, "Berîvan").locator(".button.main")).isFocused();
            camera.keyboard().press("Enter");
            assertThat(row(camera, "Berîvan")).hasClass("there");
            assertThat(camera.locator("#list li")).not().hasCount(1);

            camera.navigate(cable.at("/door/pass#of-another-evening"));
            assertThat(camera.locator("#net")).containsText("hoort niet bij deze lijst");
        }
        Page guest = chromium.open(at("/door/pass#x"), SMALL, 780);
        assertThat(guest.locator("#held")).containsText("Deze code is voor de deur");
    }

    /** Door, board, attendance and the audience of the poll. */
    private void agree(int arrived, int walkIns) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(bean(Board.class).of(CODE).arrived()).isEqualTo(arrived);
            assertThat(bean(Board.class).of(CODE).walkIns()).isEqualTo(walkIns);
            assertThat(bean(Attendance.class).walkIns(CODE)).isEqualTo(walkIns);
            assertThat(bean(Bookings.class).of(CODE).stream().filter(party -> Objects.equals(party.came(), true))
                    .mapToInt(Bookings.Party::people).sum()).as("whom the poll is for").isEqualTo(arrived);
        });
    }

    @Test
    void a_name_is_found_however_it_is_spelt() {
        Page page = phone(link("Karim"));
        found(page, "yilmaz", "Yılmaz");
        found(page, "berivan", "Berîvan", "بەریوان", "بريفان");
        found(page, "بريفان", "بريفان", "بەریوان", "Berîvan");
        found(page, "hevi", "Hêvî");
        found(page, "silan", "Şilan");
        found(page, "fatna", "Fatma");
        found(page, "mohamed", "Mohammed");
        page.fill("#q", "xxxxxx");
        assertThat(page.locator("#none")).isVisible();
    }

    private static void found(Page page, String sought, String... names) {
        page.fill("#q", sought);
        assertThat(page.locator("#list b").allTextContents()).as(sought).contains(names);
        assertThat(page.locator("#list b").first()).hasText(names[0]);
    }

    @Test
    void a_family_comes_with_one_tap_or_with_fewer_and_undo_takes_it_back() {
        Page page = phone(link("Karim"));
        row(page, "Ayşe").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("#last")).containsText("Ayşe: binnen");
        assertThat(page.locator("#list .in")).containsText("4 binnen");
        page.locator("#last button").click();
        assertThat(row(page, "Ayşe")).not().hasClass("there");
        row(page, "Ayşe").locator("summary").click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Ayşe: 3 personen")).click();
        assertThat(page.locator("#list .in")).containsText("3 binnen");
        page.locator("[data-show=not]").click();
        assertThat(row(page, "Ayşe")).hasCount(0);
        assertThat(page.locator("[data-show=in] b")).hasText("3");
    }

    @Test
    void a_link_that_is_over_shows_nothing_and_leaves_nothing_on_the_phone() {
        String path = link("Karim");
        Page page = phone(path);
        bean(DoorLinks.class).end(CODE, bean(DoorLinks.class).of(CODE).getFirst().id());
        page.reload();
        assertThat(page.locator("#closed")).isVisible();
        assertThat(page.locator("#list li")).hasCount(0);
        assertThat(page.evaluate("link => DoorKeep.list(link).then(it => it === undefined)", path.substring(6)))
                .isEqualTo(true);

        Page other = phone(link("Dirk"));
        other.evaluate("""
                async () => { const link = location.pathname.split('/')[2]; const it = await DoorKeep.list(link);
                  await DoorKeep.keepList(link, {...it.list, until: Date.now() - 1}); }""");
        other.context().setOffline(true);
        other.reload();
        assertThat(other.locator("#waiting")).containsText("geen internet");
        assertThat(other.content()).doesNotContain("Berîvan");
        assertThat(chromium.open(at("/door/" + "x".repeat(43)), SMALL, 780).locator("#closed")).isVisible();
    }

    @Test
    void it_has_no_barrier_on_a_small_phone_in_the_light_and_in_the_dark() {
        Page page = phone(link("Karim"));
        tick(page, "Ayşe");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE));
            looksRight(page);
            screen(page, "door-" + SMALL + "-" + scheme.name().toLowerCase());
        }
        for (String language : List.of("en", "tr")) {
            page.navigate(page.url().replaceAll("\\?.*", "") + "?lang=" + language);
            assertThat(page.locator("#list li")).hasCount(NAMES.size());
            looksRight(page);
        }
        assertThat(chromium.complaints).filteredOn(it -> !it.contains("ERR_") && !it.contains("410")).isEmpty();
    }

    @Test
    void twenty_people_are_in_within_ninety_seconds_by_keyboard_alone() {
        Page page = phone(link("Karim"));
        long begun = System.nanoTime();
        for (String name : NAMES.subList(0, 20)) {
            page.focus("#q");
            page.keyboard().type(name.substring(0, 3), new TypeOptions()
                    .setDelay(150));
            Locator button = row(page, name).locator(".button.main");
            button.focus();
            page.keyboard().press("Enter");
            assertThat(row(page, name)).hasClass("there");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(90));
        await().untilAsserted(() -> assertThat(bean(Board.class).of(CODE).arrived()).isEqualTo(20 + 4 * 3));
    }
}
