package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.schuifaan.access.Role;
import nl.schuifaan.activity.Activities;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.example.Examples;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Guests.Turn;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.SingleMessages;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The people of a gathering in a real browser. */
class PeopleBrowserTest extends ConsoleBrowser {

    private static final String NUMBER = "+31612345678";

    private GatheringCode over;
    private GatheringCode upcoming;

    @Override
    protected void furnish() {
        bean(Examples.class).fill();
        List<Overview> all = bean(GatheringOverviews.class).endingAfter(LocalDate.EPOCH.atStartOfDay());
        over = all.stream().filter(one -> one.over(bean(MovableClock.class).local()) && one.taken() > 0)
                .max(Comparator.comparing(Overview::start)).orElseThrow().code();
        upcoming = all.stream().filter(one -> !one.over(bean(MovableClock.class).local()) && one.free() > 5
                && one.waiting() == 0).findFirst().orElseThrow().code();
        bean(Guests.class).add(upcoming, new GuestEntry("Berîvanka", NUMBER, new Language("ku"),
                List.of(Wish.HALAL, Wish.ALLERGY), "noten"), 2, 1, Turn.IF_FREE, "samira");
    }

    private String people(GatheringCode code) {
        return "/console/gatherings/" + code + "/people";
    }

    private List<Deed> deeds(GatheringCode code) {
        return bean(Activities.class).about("gathering:" + code, Instant.now().plusSeconds(60), 50).stream()
                .map(one -> one.deed()).toList();
    }

    @Test
    void the_list_has_no_barrier_in_any_width_colour_or_direction() {
        looksRightEverywhere(people(upcoming), "people");
        looksRightEverywhere(people(over), "people-over");
    }

    @Test
    void a_number_is_masked_until_it_is_asked_for_and_that_is_written_down() {
        Page page = open(people(upcoming) + "?q=berîvanka", PHONE);
        assertThat(page.content()).contains("Berîvanka").doesNotContain("612345678");
        long before = deeds(upcoming).stream().filter(Deed.NUMBER_SHOWN::equals).count();
        page.locator("form[hx-post$='/number'] button").click();
        PlaywrightAssertions.assertThat(page.locator("a[href='tel:" + NUMBER + "']")).isVisible();
        assertThat(deeds(upcoming)).filteredOn(Deed.NUMBER_SHOWN::equals).hasSize((int) before + 1);
    }

    @Test
    void who_was_there_is_noted_by_one_tap_and_taken_back_and_the_counts_follow() {
        Page page = open(people(over), PHONE);
        page.evaluate("window.same = true");
        Locator first = page.locator(".there").first();
        Locator count = page.locator(".stat .value").nth(1);
        first.locator("[value=unknown]").click();
        PlaywrightAssertions.assertThat(first.locator("[value=unknown]")).hasAttribute("aria-pressed", "true");
        String came = count.textContent();
        first.locator("[value=yes]").click();
        PlaywrightAssertions.assertThat(first.locator("[value=yes]")).hasAttribute("aria-pressed", "true");
        PlaywrightAssertions.assertThat(count).not().hasText(came);
        first.locator("[value=unknown]").click();
        PlaywrightAssertions.assertThat(count).hasText(came);
        assertThat(page.evaluate("window.same")).as("the page stayed").isEqualTo(true);
    }

    @Test
    void before_a_gathering_has_begun_there_is_nothing_to_note() {
        Page page = open(people(upcoming), LAPTOP);
        PlaywrightAssertions.assertThat(page.locator(".there")).hasCount(0);
    }

    @Test
    void a_viewer_is_kept_out_and_sees_no_name() {
        open("/console", PHONE).context().close();
        Page page = open(people(upcoming), PHONE, "Dirk", Role.VIEWER);
        assertThat(page.content()).doesNotContain("Berîvanka");
        assertThat(page.locator("h1").textContent()).isNotBlank();
    }

    @Test
    void the_pages_of_one_sign_up_have_no_barrier() {
        looksRightEverywhere(people(upcoming) + "/add", "people-add");
        looksRightEverywhere(people(upcoming) + "/one?booking=" + booking("Berîvanka"), "people-one");
    }

    private BookingId booking(String name) {
        return bean(PeopleAtGatherings.class).of(upcoming).stream().filter(one -> name.equals(one.name())).findFirst()
                .orElseThrow().booking();
    }

    @Test
    void a_caller_is_added_changed_and_cancelled_and_what_was_wrong_is_still_there() {
        Page page = open(people(upcoming) + "/add", PHONE);
        page.fill("#name", "Ayşenur");
        page.fill("#number", "12");
        page.locator("input[value=WHEELCHAIR]").check();
        page.locator(".main").click();
        PlaywrightAssertions.assertThat(page.locator("#number-error")).isVisible();
        assertThat(page.inputValue("#name")).isEqualTo("Ayşenur");
        page.fill("#number", "");
        page.locator("#agreed").check();
        page.locator(".main").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).containsText("Ayşenur");

        page.getByText("Ayşenur", new Page.GetByTextOptions().setExact(true)).click();
        page.fill("#adults", "3");
        page.locator(".main").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        assertThat(bean(PeopleAtGatherings.class).find(upcoming, booking("Ayşenur")).orElseThrow().people())
                .isEqualTo(3);

        page.navigate(at(people(upcoming) + "/one?booking=" + booking("Ayşenur")));
        page.locator(".ruin").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        assertThat(deeds(upcoming)).contains(Deed.PERSON_ADDED, Deed.PERSON_CHANGED, Deed.PERSON_CANCELLED);
    }

    private PersonAtGathering withChat() {
        return bean(PeopleAtGatherings.class).of(upcoming).stream()
                .filter(one -> one.writable() && one.group() == PersonAtGathering.Group.COMES).findFirst()
                .orElseThrow();
    }

    @Test
    void the_page_of_a_person_has_no_barrier() {
        looksRightEverywhere("/console/people/" + withChat().person(), "person");
    }

    @Test
    void a_message_is_seen_as_it_arrives_and_sent_once() {
        ChatId person = withChat().person();
        Page page = open("/console/people/" + person, PHONE);
        page.fill("#text", "Tot zaterdag!");
        page.locator("form[action$='/preview'] button").click();
        PlaywrightAssertions.assertThat(page.locator(".said")).hasText("Tot zaterdag!");
        looksRight(page);
        page.locator(".main").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".timeline li")).hasCount(1);
        assertThat(bean(SingleMessages.class).to(person)).hasSize(1);
    }

    @Test
    void what_is_kept_is_shown_and_forgotten_once_the_word_is_typed_and_then_nothing_is_left() {
        bean(Guests.class).add(upcoming, new GuestEntry("Zeynepka", "+31687654321"), 1, 0, Turn.IF_FREE, "samira");
        ChatId person = bean(PeopleAtGatherings.class).find(upcoming, booking("Zeynepka")).orElseThrow().person();
        Page page = open("/console/people/" + person, LAPTOP);
        page.locator("form[action$='/data'] button").click();
        PlaywrightAssertions.assertThat(page.locator("pre").first()).containsText("Zeynepka");
        looksRight(page);
        page.navigate(at("/console/people/" + person));
        page.fill("#typed", "wis");
        page.locator(".ruin").click();
        PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("niets meer");
        page.navigate(at(people(upcoming)));
        assertThat(page.content()).doesNotContain("Zeynepka");
    }

    @Test
    @Tag("criterion-12")
    void a_list_is_pasted_looked_at_read_in_and_taken_back() {
        Page page = open(people(upcoming) + "/import", PHONE);
        page.fill("#text", "Naam;Mensen\nHatiçanka;1\nBerîvanka;2");
        looksRight(page);
        page.locator(".main").click();
        PlaywrightAssertions.assertThat(page.locator(".badge.warn")).containsText("Berîvanka");
        looksRight(page);
        page.locator(".main").click();
        looksRight(page);
        assertThat(bean(PeopleAtGatherings.class).of(upcoming)).filteredOn(one -> "Hatiçanka".equals(one.name()))
                .hasSize(1);
        page.locator(".ruin").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        assertThat(bean(PeopleAtGatherings.class).of(upcoming)).noneMatch(one -> "Hatiçanka".equals(one.name()));
    }

    @Test
    void a_file_of_the_people_is_for_colleagues_that_may_see_them_and_is_written_down() throws Exception {
        var csv = get(people(upcoming) + "/export.csv", "text/csv");
        assertThat(csv.body()).startsWith("\ufeffNaam;").contains("Berîvanka;'" + NUMBER);
        assertThat(csv.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(get(people(upcoming) + "/export.xlsx", "*/*").statusCode()).isEqualTo(200);
        assertThat(deeds(upcoming)).contains(Deed.PEOPLE_EXPORTED);
        Page viewer = open("/console", PHONE, "Dirk", Role.VIEWER);
        for (String path : List.of("", "/export.csv", "/export.xlsx", "/add", "/import")) {
            assertThat(viewer.request().get(at(people(upcoming) + path)).status()).as(path).isEqualTo(403);
        }
    }
}
