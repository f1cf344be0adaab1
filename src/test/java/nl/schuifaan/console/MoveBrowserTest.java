package nl.schuifaan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gatherings moved, called off and copied in a real browser. */
class MoveBrowserTest extends ConsoleBrowser {

    @Override
    protected List<String> settings() {
        return List.of("--QUIET_HOURS=23:59-00:00");
    }

    @Override
    protected void furnish() {
        comes(new ChatId("berivan"), "ku", "sms", "LAAK1", "VERHAAL3");
        comes(new ChatId("karim"), "ar", "simulator", "LAAK1", "ESCAMP1");
    }

    private void comes(ChatId chat, String language, String channel, String... gatherings) {
        bean(MongoTemplate.class).getDb().getCollection("chats").insertOne(new Document("_id", chat)
                .append("channel", channel).append("contact", new Document("language", language)));
        for (String code : gatherings) {
            bean(Seats.class).take(new BookingId(code + chat + "/0"), chat, new GatheringCode(code), 1, 1);
        }
    }

    private GatheringVersion stored(String code) {
        return bean(Gatherings.class).find(new GatheringCode(code)).orElseThrow();
    }

    private LocalDate day(String code) {
        return stored(code).draft().slot().start().toLocalDate();
    }

    private List<?> notices(String beginning) {
        return bean(Notices.class).list(beginning);
    }

    @Test
    void the_pages_have_no_barrier() {
        looksRightEverywhere("/console/gatherings/LAAK1/move", "gathering-move");
        looksRightEverywhere("/console/gatherings/LAAK1/call-off", "gathering-call-off");
        looksRightEverywhere("/console/gatherings/LAAK1/copy", "gathering-copy");
    }

    @Test
    void a_move_is_seen_in_six_languages_then_done_and_undone_before_anybody_hears_of_it() {
        var before = stored("LAAK1").draft();
        Page page = open("/console/gatherings/LAAK1/move", PHONE);
        page.fill("[name=date]", day("LAAK1").plusDays(2).toString());
        page.click("main form .button.main");
        assertThat(page.locator("#people")).hasText("2");
        assertThat(page.locator(".phone")).hasCount(6);
        assertThat(page.locator(".phone.sms [lang=ku]")).hasCount(1);
        assertThat(page.locator("main form .button.main")).hasText("Verzet en vertel het aan 2 mensen");
        assertThat(stored("LAAK1").draft()).isEqualTo(before);
        looksRight(page);
        screen(page, "gathering-move-preview");

        page.click("main form .button.main");
        assertThat(page.locator("#minute-title")).hasText("De bijeenkomst is verzet");
        assertThat(day("LAAK1")).isEqualTo(before.slot().start().toLocalDate().plusDays(2));
        looksRight(page);
        screen(page, "gathering-moved");
        page.click("#minute button");
        assertThat(page.locator("#flash")).containsText("Ongedaan gemaakt");
        assertThat(stored("LAAK1").draft()).isEqualTo(before);
        assertThat(notices("moved:LAAK1")).isEmpty();
    }

    @Test
    void what_changed_since_it_was_shown_is_shown_again_and_nothing_happens() {
        Page page = open("/console/gatherings/ESCAMP1/call-off", LAPTOP);
        assertThat(page.locator("main form .button.ruin")).hasText("Laat het niet doorgaan en vertel het aan 1 mens");
        comes(new ChatId("samira"), "nl", "simulator", "ESCAMP1");
        page.click("main form .button.ruin");
        assertThat(page.locator("[role=alert]")).containsText("intussen iets veranderd");
        assertThat(stored("ESCAMP1").state()).isEqualTo(Publication.PUBLISHED);
        page.locator("[name=preview]").evaluate("field => field.remove()");
        page.click("main form .button.ruin");
        assertThat(page.locator("main form .button.ruin"))
                .hasText("Laat het niet doorgaan en vertel het aan 2 mensen");
        assertThat(stored("ESCAMP1").state()).isEqualTo(Publication.PUBLISHED);
    }

    @Test
    void a_minute_after_it_was_called_off_people_hear_of_it_and_it_is_too_late_to_undo() {
        Page page = open("/console/gatherings/VERHAAL3/call-off", LAPTOP);
        page.click("main form .button.ruin");
        assertThat(page.locator("#minute-title")).hasText("De bijeenkomst gaat niet door");
        page.locator("#minute").evaluate("minute => minute.removeAttribute('hx-trigger')");
        bean(MovableClock.class).forward(Duration.ofSeconds(61));
        await().atMost(Duration.ofSeconds(30)).until(() -> !notices("called-off:VERHAAL3").isEmpty());
        page.navigate(at("/console/gatherings/VERHAAL3"));
        assertThat(page.locator("#minute-title")).hasCount(0);
        assertThat(stored("VERHAAL3").state()).isEqualTo(Publication.CALLED_OFF);
    }

    @Test
    void a_wrong_time_is_said_at_its_field_and_what_was_typed_stays() {
        Page page = open("/console/gatherings/VERHAAL2/move", PHONE);
        page.fill("[name=to]", "03:00");
        page.fill("[name=place]", "De tuin");
        page.click("main form .button.main");
        assertThat(page.locator("#date-error")).hasText("Het einde moet na het begin zijn.");
        assertThat(page.locator("[name=place]")).hasValue("De tuin");
        looksRight(page);
    }

    @Test
    @Tag("criterion-7")
    void a_series_over_the_change_of_the_clock_keeps_the_hour_and_names_its_days_first() {
        Page page = open("/console/gatherings/DD1/copy", LAPTOP);
        String from = stored("DD1").draft().slot().start().toLocalTime().toString();
        page.fill("[name=date]", "2031-03-26");
        page.locator("summary").first().click();
        page.fill("[name=times]", "3");
        page.click("main form .button.main");
        assertThat(page.locator("#days")).hasText("Deze 3 dagen");
        assertThat(page.locator("main ol li").nth(1)).containsText("2 april 2031");
        looksRight(page);
        screen(page, "gathering-series");
        page.click("main form .button.main");
        assertThat(page.locator("main ol .badge.good")).hasCount(3);
        assertThat(day("DD4")).isEqualTo("2031-04-09");
        assertThat(stored("DD3").draft().slot().start().toLocalTime().toString()).isEqualTo(from);
        assertThat(stored("DD3").state()).isEqualTo(Publication.DRAFT);
    }

    @Test
    @Tag("criterion-7")
    void a_copy_asks_for_the_day_alone_and_refuses_an_hour_that_does_not_exist() {
        Page page = open("/console/gatherings/OMV1/copy", PHONE);
        page.fill("[name=date]", "2031-05-07");
        page.click("main form .button.main");
        page.waitForURL("**/console/gatherings/OMV2");
        assertThat(stored("OMV2").draft().content().texts())
                .isEqualTo(stored("OMV1").draft().content().texts());

        page.navigate(at("/console/gatherings/OMV2/edit"));
        page.fill("[name=date]", "2031-03-30");
        page.fill("[name=from]", "02:30");
        page.fill("[name=to]", "04:00");
        page.click("main form .button.main");
        assertThat(page.locator("#date-error")).containsText("de klok vooruit");
    }
}
