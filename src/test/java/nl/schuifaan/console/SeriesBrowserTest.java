package nl.schuifaan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.gathering.GatheringDraft;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Gatherings.Copy;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Guests.Turn;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One gathering of a series changed alone, and with those that follow. */
class SeriesBrowserTest extends ConsoleBrowser {

    private static final String MAIN = "main form .button.main";
    private static final String THESE = "button[formaction$='/series']";

    @Override
    protected List<String> settings() {
        return List.of("--QUIET_HOURS=23:59-00:00");
    }

    /** Four of each series, of which the last is a draft still. */
    private void series(String word) {
        Gatherings gatherings = bean(Gatherings.class);
        LocalDate day = bean(MovableClock.class).local().toLocalDate().plusDays(30);
        gatherings.copy(LAAK1, word + 1, day);
        gatherings.series(new GatheringCode(word + 1),
                List.of(new Copy(word + 2, day.plusWeeks(1)), new Copy(word + 3, day.plusWeeks(2)),
                new Copy(word + 4, day.plusWeeks(3))));
        List.of(1, 2, 3).forEach(n -> gatherings.publish(new GatheringCode(word + n), stored(word + n).revision()));
        comes(word + 2, new ChatId("karim"));
        comes(word + 2, new ChatId("berivan"));
        comes(word + 3, new ChatId("berivan"));
    }

    private void comes(String code, ChatId chat) {
        bean(MongoTemplate.class).save(new Document("_id", chat).append("channel", "simulator")
                .append("contact", new Document("language", "nl")), "chats");
        bean(Seats.class).take(new BookingId(code + chat + "/0"), chat, new GatheringCode(code), 1, 0);
    }

    private GatheringVersion stored(String code) {
        return bean(Gatherings.class).find(new GatheringCode(code)).orElseThrow();
    }

    private String title(String code) {
        return stored(code).draft().content().texts().title().get("nl");
    }

    private LocalTime begins(String code) {
        return stored(code).draft().slot().start().toLocalTime();
    }

    @Test
    void a_change_is_for_this_one_alone_or_for_those_that_follow_too_and_what_differed_stays() {
        series("REEKS");
        GatheringDraft third = stored("REEKS3").draft();
        Page page = open("/console/gatherings/REEKS3/edit", PHONE);
        page.fill("[name=seats]", "41");
        assertThat(page.locator(MAIN)).hasText("Alleen deze");
        page.click(MAIN);
        page.waitForURL("**/REEKS3");
        assertThat(List.of("REEKS2", "REEKS4")).allMatch(code -> stored(code).draft().content().capacity().seats()
                == third.content().capacity().seats());

        page.navigate(at("/console/gatherings/REEKS2/edit"));
        page.fill("[name=title-nl]", "Samen aan tafel");
        assertThat(page.locator(THESE)).hasText("Deze en de 2 volgende");
        looksRight(page);
        page.click(THESE);
        assertThat(page.locator("#gatherings")).hasText("3");
        assertThat(page.locator("#people")).hasText("0");
        assertThat(page.locator(MAIN)).hasText("Verander 3 bijeenkomsten");
        assertThat(title("REEKS2")).as("not yet").isNotEqualTo("Samen aan tafel");
        looksRight(page);
        screen(page, "gathering-series");
        page.click(MAIN);
        assertThat(page.locator(".flash.good")).isVisible();
        assertThat(List.of("REEKS2", "REEKS3", "REEKS4")).allMatch(code -> title(code).equals("Samen aan tafel"));
        assertThat(title("REEKS1")).as("came before").isNotEqualTo("Samen aan tafel");
        assertThat(stored("REEKS3").draft().content().capacity().seats()).as("differed").isEqualTo(41);
        assertThat(stored("REEKS3").draft().slot()).isEqualTo(third.slot());
        assertThat(bean(Notices.class).list("moved:REEKS")).isEmpty();
    }

    @Test
    void a_new_time_for_those_that_follow_is_told_to_everyone_of_each_and_every_one_keeps_its_day() throws Exception {
        series("AVOND");
        List<LocalDate> days = List.of(2, 3, 4).stream()
                .map(n -> stored("AVOND" + n).draft().slot().start().toLocalDate()).toList();
        bean(Guests.class).add(new GatheringCode("AVOND3"),
                new GuestEntry("Fatma", null, Language.DUTCH, List.of(), null), 1, 0,
                Turn.IF_FREE, "samira");
        Page page = open("/console/gatherings/AVOND2/move", LAPTOP);
        page.fill("[name=from]", "18:15");
        page.fill("[name=to]", "20:15");
        page.click(THESE);
        assertThat(page.locator("#people")).hasText("3");
        assertThat(page.locator(".one .notice.warn")).containsText("1 aanmelding heeft geen chat");
        assertThat(page.locator(MAIN)).hasText("Verander 3 bijeenkomsten en vertel het aan 3 mensen");
        page.click(MAIN);
        assertThat(page.locator(".flash.good")).containsText("3 mensen");
        assertThat(List.of("AVOND2", "AVOND3", "AVOND4")).allMatch(code -> begins(code).equals(LocalTime.of(18, 15)));
        assertThat(begins("AVOND1")).isNotEqualTo(LocalTime.of(18, 15));
        assertThat(List.of(2, 3, 4)).extracting(n -> stored("AVOND" + n).draft().slot().start().toLocalDate())
                .isEqualTo(days);
        assertThat(bean(Notices.class).list("moved:AVOND")).as("within the minute").isEmpty();
        page.click("#minute button");
        assertThat(page.locator("#flash")).containsText("Ongedaan gemaakt");

        bean(MovableClock.class).forward(Duration.ofSeconds(61));
        bean(Scheduler.class).triggerJob(JobKey.jobKey("planning"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !bean(Notices.class).list("moved:AVOND3").isEmpty());
        assertThat(bean(Notices.class).list("moved:AVOND2")).as("undone").isEmpty();
        assertThat(bean(Notices.class).list("moved:AVOND4")).as("a draft").isEmpty();
    }

    @Test
    void what_cannot_be_or_changed_meanwhile_is_shown_and_nothing_happens() {
        series("WEEK");
        Page page = open("/console/gatherings/WEEK2/move", PHONE);
        page.fill("[name=from]", "22:00");
        page.fill("[name=to]", "20:00");
        page.click(THESE);
        assertThat(page.locator(".notice.bad li")).hasCount(3);
        assertThat(page.locator(MAIN)).hasCount(0);

        page.navigate(at("/console/gatherings/WEEK2/move"));
        page.fill("[name=from]", "18:15");
        page.click(THESE);
        comes("WEEK3", new ChatId("karim"));
        page.click(MAIN);
        assertThat(page.locator("[role=alert]")).containsText("intussen iets veranderd");
        assertThat(page.locator("#people")).hasText("4");
        assertThat(begins("WEEK2")).isNotEqualTo(LocalTime.of(18, 15));

        page.navigate(at("/console/gatherings/WEEK2/edit"));
        page.fill("[name=title-nl]", "Samen aan tafel");
        bean(Gatherings.class).edit(new GatheringCode("WEEK2"), stored("WEEK2").revision(), stored("WEEK2").draft());
        page.click(THESE);
        assertThat(page.locator("[role=alert]")).containsText("intussen iets veranderd");

        page.navigate(at("/console/gatherings/WEEK4/edit"));
        assertThat(page.locator(THESE)).hasCount(0);
    }
}
