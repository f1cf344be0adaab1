package nl.schuifaan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.access.Role;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Broadcasts;
import nl.schuifaan.notice.TestReceiver;
import nl.schuifaan.notice.Undelivered;
import nl.schuifaan.settings.MovableClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The life of a gathering, from six fields to a file of who came: two windows, a Telegram, and the simulator. */
class GatheringLifeBrowserTest extends ConsoleBrowser {

    private static final String SIMULATOR_PASSWORD = "stoelen rond de tafel";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final GatheringCode CODE = new GatheringCode("SAMEN7");
    private static final String NEXT = "SAMEN8";

    protected final FakeTelegram telegram = FakeTelegram.start();

    @Override
    protected List<String> settings() {
        return List.of("--TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN, "--TELEGRAM_API_URL=" + telegram.url(),
                "--SIMULATOR_PASSWORD=" + SIMULATOR_PASSWORD, "--QUIET_HOURS=23:59-00:00");
    }

    @AfterAll
    void hangUp() {
        telegram.close();
    }

    /** In pixels: the window of who does things, and that of who looks on. */
    protected List<Integer> windows() {
        return List.of(PHONE, LAPTOP);
    }

    @Test
    void from_six_fields_to_who_came_everybody_sees_what_they_should() throws Exception {
        Page ayse = open("/console/gatherings/new", windows().getFirst(), "Ayşe", Role.COORDINATOR);
        Page dirk = open("/console/account", windows().getLast(), "Dirk", Role.ORGANISER);
        Person dirksPhone = linked(dirk);
        Page phones = simulator();
        Locator samira = phone(phones, "Samira");

        made(ayse);
        dirk.navigate(at("/console/gatherings/" + CODE + "/people"));
        handClock(dirk);
        signsUp(samira, CODE.text(), "Samira");
        dirk.clock().fastForward("15");
        assertThat(dirk.locator("#comes + .table")).containsText("Samira");

        asks(samira, "Mag mijn moeder mee?");
        job("planning");
        Person.Message question = dirksPhone.awaits(it -> it.text().contains("Mag mijn moeder mee?"), SOON);
        await().until(() -> bean(MongoTemplate.class).getCollection("inquiries")
                .countDocuments(Filters.exists("told.message")) > 0);
        dirksPhone.sends("\"text\":\"Heel graag!\",\"reply_to_message\":{\"message_id\":" + question.id() + "}");
        assertThat(samira).containsText("Heel graag!");
        type(samira, "Is er een lift?");
        answered(ayse);
        assertThat(samira).containsText("Ja, naast de deur.");

        moved(ayse);
        assertThat(samira).containsText("De tuin");
        ayse.context().close();
        dirk.context().close();
        until(start().minusDays(1).withHour(18).withMinute(0));
        assertThat(samira).containsText("Vergeet niet:");

        until(start().plusMinutes(5));
        // A month later everybody has to sign in again.
        ayse = open("/console", windows().getFirst(), "Ayşe", Role.COORDINATOR);
        came(ayse);
        dirk = open("/console/gatherings/" + CODE + "/people", windows().getLast(), "Dirk", Role.ORGANISER);
        assertThat(dirk.locator(".there [value=yes]")).hasAttribute("aria-pressed", "true");
        Assertions.assertThat(get("/console/gatherings/" + CODE + "/people/export.csv", "text/csv").body())
                .contains("Samira;");

        signsUpForACopy(ayse, phone(phones, "Karim"));
        ayse.navigate(at("/console/gatherings/" + NEXT + "/call-off"));
        ayse.click("main form .button.ruin");
        assertThat(ayse.locator("#minute-title")).hasText("De bijeenkomst gaat niet door");
        after(Duration.ofSeconds(61));
        assertThat(phone(phones, "Karim")).containsText("gaat niet door");
        Assertions.assertThat(chromium.complaints).isEmpty();
    }

    /** A voice note is played from where it is, and nothing that could do harm comes through. */
    @Test
    void a_voice_note_is_fetched_when_it_is_played_and_only_what_it_is_comes_through() {
        telegram.file("voice-1", "OggS, and then what Berîvan said".getBytes(StandardCharsets.UTF_8));
        telegram.file("page-1", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        Person berivan = telegram.person(78, "Berîvan", "ku");
        for (String file : List.of("voice-1", "page-1", "gone-1")) {
            berivan.sends("\"voice\":{\"file_id\":\"" + file + "\",\"duration\":3}");
        }
        Page page = open("/console/questions", windows().getFirst());
        await().atMost(SOON).untilAsserted(() -> {
            page.navigate(at("/console/questions"));
            Assertions.assertThat(page.locator(".inbox").innerText()).contains("spraakbericht");
        });
        inbox(page, "spraakbericht").click();
        assertThat(page.locator("audio")).hasCount(3);
        looksRight(page);
        List<APIResponse> answers = page.locator("audio").all().stream()
                .map(audio -> page.request().get(at(audio.getAttribute("src")))).toList();
        Assertions.assertThat(answers).extracting(APIResponse::status).containsExactly(200, 415, 404);
        Assertions.assertThat(answers.getFirst().headers()).containsEntry("content-type", "audio/ogg")
                .containsEntry("x-content-type-options", "nosniff")
                .hasEntrySatisfying("cache-control", cache -> Assertions.assertThat(cache).contains("no-store"));
        Assertions.assertThat(answers.getFirst().text()).startsWith("OggS");
        Assertions.assertThat(answers.get(1).text()).doesNotContain("alert");
        page.context().close();
    }

    @Test
    @Tag("criterion-2")
    void a_message_that_did_not_arrive_stands_on_the_home_page_by_itself() throws Exception {
        Person karim = telegram.person(79, "Karim", "nl");
        karim.says("hallo");
        karim.awaits(_ -> true, SOON);
        var chat = bean(TestReceiver.class).find("telegram", "79").orElseThrow();
        Page page = open("/console", windows().getFirst());
        handClock(page);
        Locator told = page.locator("#live .todo a[href^='/console/broadcasts/undelivered']");
        assertThat(told).hasCount(0);
        karim.blocksUnseen(true);
        bean(Broadcasts.class).test(chat, "nl", "Hoort u dit?");
        await().atMost(SOON).until(() -> bean(Undelivered.class).counts().get(Undelivered.End.FAILED) > 0);
        page.clock().fastForward("15");
        assertThat(told).isVisible();
        told.click();
        assertThat(page.locator("main tbody")).containsText("Blokkeert ons");
        karim.blocksUnseen(false);
        page.context().close();
    }

    private Page simulator() {
        String password = Base64.getEncoder().encodeToString(("organiser:" + SIMULATOR_PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
        return chromium.open(at("/simulator"), LAPTOP, 900, Map.of("Authorization", "Basic " + password));
    }

    private static Locator phone(Page page, String name) {
        return page.getByRole(AriaRole.ARTICLE, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Dirk links his Telegram on the page of his account. */
    private Person linked(Page dirk) {
        dirk.locator("form[action='/console/account/chat'] button").click();
        dirk.waitForFunction("() => /c-[a-z2-9]{8}/.test(document.documentElement.outerHTML)");
        Matcher word = Pattern.compile("c-[a-z2-9]{8}").matcher(dirk.content());
        Assertions.assertThat(word.find()).isTrue();
        Person phone = telegram.person(77, "Dirk", "nl");
        phone.says("/start " + word.group());
        await().atMost(SOON).until(() -> !phone.messages().isEmpty());
        return phone;
    }

    private void made(Page page) {
        page.fill("[name=title-nl]", "Samen aan tafel");
        page.fill("[name=date]", bean(MovableClock.class).local().toLocalDate().plusDays(30).toString());
        page.fill("[name=place]", "Buurthuis De Burcht");
        page.fill("[name=seats]", "20");
        page.fill("[name=code]", CODE.text());
        page.click("main form .button.main");
        page.click("text=Vul aan wat nog moet");
        page.fill("[name=address]", "Slachthuislaan 28, Den Haag");
        page.locator("summary").first().click();
        page.fill("[name=about-nl]", "We eten samen.");
        page.click("main form .button.main");
        page.click("form[action$=publish] button");
        assertThat(page.locator("#flash")).containsText("Mensen kunnen zich nu aanmelden");
    }

    private static void signsUp(Locator phone, String code, String name) {
        phone.getByLabel("Meer met de telefoon van").click();
        phone.locator("[name=link]").fill("g-" + code);
        phone.locator("[name=link]").press("Enter");
        for (String token : List.of("language:nl", "sign-up:" + code, "whom:" + code + ":me",
                "adults:" + code + ":2", "children:")) {
            press(phone, token);
        }
        type(phone, name);
        press(phone, "confirm:");
        assertThat(phone).containsText("U doet mee");
    }

    private static void press(Locator phone, String token) {
        try {
            phone.locator("button[value^='" + token + "'], button[value^='!" + token + "']").last().click();
        } catch (TimeoutError missing) {
            throw new AssertionError(token + " is not on the phone: " + phone.innerText(), missing);
        }
    }

    /** Once what was typed before is on its way. */
    private static void type(Locator phone, String text) {
        assertThat(phone.locator("[name=text]")).hasValue("");
        phone.locator("[name=text]").fill(text);
        phone.locator("[name=text]").press("Enter");
    }

    private static void asks(Locator phone, String question) {
        type(phone, "mens");
        assertThat(phone.locator(".schuifaan").last()).containsText("vraag");
        type(phone, question);
        assertThat(phone.locator(".schuifaan").last()).not().containsText("Wat is uw vraag");
    }

    /** The way to the questions of whoever asked that last. */
    private static Locator inbox(Page page, String question) {
        return page.locator(".inbox li", new Page.LocatorOptions().setHasText(question)).locator(".row a").first();
    }

    private void answered(Page page) {
        await().atMost(SOON).untilAsserted(() -> {
            page.navigate(at("/console/questions"));
            Assertions.assertThat(page.locator(".inbox").innerText()).contains("Is er een lift?");
        });
        inbox(page, "Is er een lift?").click();
        page.fill("#text", "Ja, naast de deur.");
        page.click("#reply .main");
        assertThat(page.locator(".talk .ours .said").last()).hasText("Ja, naast de deur.");
    }

    private void moved(Page page) throws Exception {
        page.navigate(at("/console/gatherings/" + CODE + "/move"));
        page.fill("[name=place]", "De tuin");
        page.click("main form .button.main");
        assertThat(page.locator("#people")).hasText("1");
        page.click("main form .button.main");
        assertThat(page.locator("#minute-title")).hasText("De bijeenkomst is verzet");
        after(Duration.ofSeconds(61));
    }

    private void came(Page page) {
        page.navigate(at("/console/gatherings/" + CODE + "/people"));
        page.locator(".there [value=yes]").click();
        assertThat(page.locator(".there [value=yes]")).hasAttribute("aria-pressed", "true");
    }

    private void signsUpForACopy(Page page, Locator phone) {
        page.navigate(at("/console/gatherings/" + CODE + "/copy"));
        page.fill("[name=date]", start().plusDays(20).toLocalDate().toString());
        page.click("main form .button.main");
        page.waitForURL("**/console/gatherings/" + NEXT);
        page.click("form[action$=publish] button");
        assertThat(page.locator("#flash")).containsText("Mensen kunnen zich nu aanmelden");
        signsUp(phone, NEXT, "Karim");
    }

    private LocalDateTime start() {
        return bean(Gatherings.class).find(CODE).orElseThrow().draft().slot().start();
    }

    private void until(LocalDateTime moment) throws Exception {
        after(Duration.between(bean(MovableClock.class).local(), moment));
    }

    /** Time passes, and what is planned is looked at. */
    private void after(Duration time) throws Exception {
        bean(MovableClock.class).forward(time);
        job("planning");
    }

    private void job(String name) throws Exception {
        bean(Scheduler.class).triggerJob(JobKey.jobKey(name));
    }
}
