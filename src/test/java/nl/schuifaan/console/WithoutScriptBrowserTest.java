package nl.schuifaan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.settings.MovableClock;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Each kind of form of the console, in a browser that runs no script. */
class WithoutScriptBrowserTest extends ConsoleBrowser {

    private static final String MAIN = "main form .button.main";

    @Override
    protected List<String> settings() {
        return List.of("--QUIET_HOURS=23:59-00:00");
    }

    @Override
    protected void furnish() {
        bean(MongoTemplate.class).getDb().getCollection("chats").insertOne(new Document("_id", "karim")
                .append("channel", "simulator").append("contact", new Document("language", "ar").append("name", "Karim")
                .append("consents", List.of(new Document("purpose", "INVITATIONS").append("at", "2026-10-01T12:00")
                .append("medium", "BUTTONS").append("language", "ar").append("text", "consent.invitations")))));
        bean(MongoTemplate.class).getDb().getCollection("questions").insertOne(new Document("_id", "karim/1")
                .append("chat", "karim").append("text", "هل يوجد مترجم؟").append("at", Date.from(Instant.now())));
    }

    private GatheringVersion stored(String code) {
        return bean(Gatherings.class).find(new GatheringCode(code)).orElseThrow();
    }

    private LocalDate today() {
        return bean(MovableClock.class).local().toLocalDate();
    }

    private PersonAtGathering party(String code, String name) {
        return bean(PeopleAtGatherings.class).of(new GatheringCode(code)).stream()
                .filter(one -> name.equals(one.name())).findFirst()
                .orElseThrow();
    }

    /** To where somebody wanted to go before they were asked who they are. */
    @Test
    void one_signs_in_by_password_and_code() {
        MadeSessions.of(application, "Samira", Role.COORDINATOR);
        MadeSessions.of(application, "Dirk", Role.ORGANISER);
        Page page = chromium.openWithoutScript(at("/console/gatherings"), PHONE, 844, List.of());
        page.fill("#name", "Dirk");
        page.fill("#password", MadeSessions.password());
        page.click("button.main");
        page.fill("#code", MadeSessions.code(application, page.locator("#secret").textContent()));
        page.click("button.main");
        page.waitForURL("**/console/gatherings");
        page.click("form.out button");
        page.waitForURL("**/console/sign-in?why=out");
    }

    @Test
    void a_colleague_is_invited_and_joins() {
        Page page = openWithoutScript("/console/colleagues");
        page.click("form[action$='/invite'] button");
        String link = page.inputValue("#invitation");
        Page berivan = chromium.openWithoutScript(link, PHONE, 844, List.of());
        berivan.fill("#name", "Berîvan");
        berivan.fill("#password", MadeSessions.password());
        berivan.click("button.main");
        berivan.fill("#code", MadeSessions.code(application, berivan.locator("#secret").textContent()));
        berivan.click("button.main");
        assertThat(berivan.locator("a.me")).hasText("Berîvan");
    }

    @Test
    void a_gathering_is_made_changed_opened_moved_and_called_off() {
        Page page = openWithoutScript("/console/gatherings/new");
        page.fill("[name=title-nl]", "Schuif aan in Laak");
        page.fill("[name=date]", today().plusDays(20).toString());
        page.fill("[name=place]", "Buurthuis De Burcht");
        page.fill("[name=seats]", "70");
        page.fill("[name=code]", "PLAIN1");
        page.click(MAIN);
        page.click(".actions a.button.main");
        page.fill("[name=address]", "Slachthuislaan 28, Den Haag");
        page.locator("summary").first().click();
        page.fill("[name=about-nl]", "We eten samen.");
        page.click(MAIN);
        page.click("form[action$=publish] button");
        assertThat(page.locator(".flash.good")).isVisible();
        Assertions.assertThat(stored("PLAIN1").state()).isEqualTo(Publication.PUBLISHED);
        bean(Seats.class).take(new BookingId("plain/0"), new ChatId("karim"), new GatheringCode("PLAIN1"), 1, 0);

        page.navigate(at("/console/gatherings/PLAIN1/move"));
        page.fill("[name=date]", today().plusDays(22).toString());
        page.click(MAIN);
        assertThat(page.locator("#people")).hasText("1");
        page.click(MAIN);
        Assertions.assertThat(stored("PLAIN1").draft().slot().start().toLocalDate()).isEqualTo(today().plusDays(22));
        page.click("#minute button");
        assertThat(page.locator(".flash.good")).isVisible();
        Assertions.assertThat(stored("PLAIN1").draft().slot().start().toLocalDate()).isEqualTo(today().plusDays(20));

        page.navigate(at("/console/gatherings/PLAIN1/call-off"));
        page.click("main form .button.ruin");
        assertThat(page.locator("#minute-title")).isVisible();
        Assertions.assertThat(stored("PLAIN1").state()).isEqualTo(Publication.CALLED_OFF);
    }

    @Test
    void a_caller_is_added_shown_changed_and_cancelled() {
        Page page = openWithoutScript("/console/gatherings/LAAK1/people/add");
        page.fill("#name", "Ayşenur");
        page.fill("#number", "0612345678");
        page.locator("#agreed").check();
        page.click("main .main");
        assertThat(page.locator(".flash.good")).containsText("Ayşenur");
        page.locator("form[action$='/number'] button").first().click();
        assertThat(page.locator("a[href='tel:+31612345678']")).isVisible();

        page.navigate(at("/console/gatherings/LAAK1/people/one?booking=" + party("LAAK1", "Ayşenur").booking()));
        page.fill("#adults", "3");
        page.click("main .main");
        assertThat(page.locator(".flash.good")).isVisible();
        Assertions.assertThat(party("LAAK1", "Ayşenur").people()).isEqualTo(3);
        page.navigate(at("/console/gatherings/LAAK1/people/one?booking=" + party("LAAK1", "Ayşenur").booking()));
        page.click(".ruin");
        assertThat(page.locator(".flash.good")).isVisible();
        Assertions.assertThat(party("LAAK1", "Ayşenur").group()).isEqualTo(PersonAtGathering.Group.CANCELLED);
    }

    @Test
    void a_question_is_answered_and_noted() {
        Page page = openWithoutScript("/console/questions/karim");
        page.fill("#text", "نعم، يوجد مترجم.");
        page.click("#reply .main");
        assertThat(page.locator(".talk .ours .said")).hasText("نعم، يوجد مترجم.");
        page.navigate(at("/console/questions/karim"));
        page.click("details.folded > summary");
        page.fill("#note", "Belt liever.");
        page.click("form[action$='/note'] button");
        assertThat(page.locator(".talk")).containsText("Belt liever.");
    }

    @Test
    void a_broadcast_is_looked_at_sent_and_undone() {
        Page page = openWithoutScript("/console/broadcasts/new");
        page.selectOption("#kind", "invitations");
        page.fill("#text-nl", "Kom eten!");
        page.fill("#text-ar", "تعالوا لنأكل معًا");
        page.click("form.preview .main");
        assertThat(page.locator(".preview .main")).containsText("1");
        page.click(".preview .main");
        page.click("#live .main");
        page.navigate(page.url());
        assertThat(page.locator("#live form")).hasCount(0);
        assertThat(page.locator("#sent")).hasText("0");
    }

    @Test
    void a_text_is_tried_changed_and_put_back() {
        Page page = openWithoutScript("/console/texts/sign-up/sign-up.needs/nl");
        page.fill("#text", "Nodig {oeps");
        page.click("button[value=try]");
        assertThat(page.locator("#tried .notice.bad")).isVisible();
        page.fill("#text", "Hebt u iets nodig?");
        page.click("button[value=save]");
        assertThat(page.locator(".flash.good")).isVisible();
        page.locator("form[action$='/back'] button").first().click();
        assertThat(page.locator(".flash.good")).isVisible();
    }

    @Test
    void settings_are_changed() {
        Page page = openWithoutScript("/console/settings");
        page.fill("#name", "Buurthuis Laak");
        page.fill("#contact", "070 123 45 67");
        page.fill("#goal", "900");
        page.click(MAIN);
        assertThat(page.locator(".flash.good")).isVisible();
        assertThat(page.locator("#goal")).hasValue("900");
    }
}
