package nl.schuifaan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import nl.schuifaan.access.Role;
import nl.schuifaan.activity.Activities;
import nl.schuifaan.activity.Activity;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gatherings made, changed, opened and hidden in a real browser. */
class GatheringEditBrowserTest extends ConsoleBrowser {

    private String day() {
        return bean(MovableClock.class).local().toLocalDate().plusDays(20).toString();
    }

    private GatheringVersion stored(String code) {
        return bean(Gatherings.class).find(new GatheringCode(code)).orElseThrow();
    }

    /** Fills in the six fields, and makes a draft. */
    private Page made(String code, int width) {
        Page page = open("/console/gatherings/new", width);
        page.fill("[name=title-nl]", "Schuif aan in Laak");
        page.fill("[name=date]", day());
        page.fill("[name=place]", "Buurthuis De Burcht");
        page.fill("[name=seats]", "70");
        page.fill("[name=code]", code);
        page.click("main form .button.main");
        return page;
    }

    @ParameterizedTest
    @CsvSource({"/console/gatherings/new,gathering-new", "/console/gatherings/VERHAAL1/edit,gathering-edit",
            "/console/gatherings/VERHAAL1,gathering-open", "/console/gatherings,gatherings-list"})
    void a_page_has_no_barrier_in_any_width_colour_or_direction(String path, String name) {
        looksRightEverywhere(path, name);
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void six_fields_make_a_draft_whose_list_ticks_itself_until_it_can_be_opened(int width) {
        String code = "ZES" + width;
        Page page = made(code, width);
        page.waitForURL("**/console/gatherings/" + code);
        assertThat(page.locator("#flash")).containsText("Bewaard als concept");
        assertThat(page.locator(".checks .badge.bad")).hasCount(2);
        assertThat(page.locator("form[action$=publish]")).hasCount(0);
        looksRight(page);
        screen(page, "gathering-draft-" + width);

        page.click("text=Vul aan wat nog moet");
        page.fill("[name=address]", "Slachthuislaan 28, Den Haag");
        page.locator("summary").first().click();
        page.fill("[name=about-nl]", "We eten samen en praten over de wijk.");
        page.click("#languages > summary");
        page.fill("[name=title-tr]", "Laak'ta sofraya buyurun");
        looksRight(page);
        page.click("main form .button.main");
        assertThat(page.locator(".checks .badge.bad")).hasCount(0);
        page.click("form[action$=publish] button");
        assertThat(page.locator("#flash")).containsText("Mensen kunnen zich nu aanmelden");
        assertThat(stored(code).state()).isEqualTo(Publication.PUBLISHED);
        assertThat(stored(code).draft().content().texts().title()).containsEntry("tr", "Laak'ta sofraya buyurun");
        page.click("form[action$=hide] button");
        assertThat(page.locator("#state")).hasText("Deze bijeenkomst is verborgen");
        assertThat(bean(Activities.class).about("gathering:" + code, bean(MovableClock.class).instant().plusSeconds(9),
                10)).extracting(Activity::deed).containsExactly(Deed.GATHERING_HIDDEN, Deed.GATHERING_PUBLISHED,
                Deed.GATHERING_EDITED, Deed.GATHERING_MADE);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        Page page = open("/console/gatherings/new", PHONE);
        page.fill("[name=title-nl]", "Samen eten");
        page.fill("[name=seats]", "0");
        page.fill("[name=code]", "import");
        page.locator("[name=interpreters][value=ku]").evaluate("tick => { tick.checked = true; }");
        page.click("main form .button.main");

        assertThat(page.locator("[role=alert] li")).hasText(new String[] {"Dag: kies een dag.",
                "Code: kies een andere code; dit woord gebruikt het programma zelf.", "Plek: vul dit in.",
                "Aantal plaatsen: schrijf een getal van 1 tot en met 1000."});
        assertThat(page.locator("#code-error")).isVisible();
        assertThat(page.locator("[name=title-nl]")).hasValue("Samen eten");
        assertThat(page.locator("[name=interpreters][value=ku]")).isChecked();
        looksRight(page);
        screen(page, "gathering-new-wrong");
    }

    @Test
    void an_evening_in_the_past_and_a_code_that_is_taken_are_refused() {
        Page page = open("/console/gatherings/new", LAPTOP);
        page.fill("[name=title-nl]", "Gisteren");
        page.fill("[name=date]", LocalDate.of(2020, 1, 5).toString());
        page.fill("[name=place]", "Buurthuis");
        page.fill("[name=seats]", "9");
        page.fill("[name=code]", "GISTER");
        page.click("main form .button.main");
        assertThat(page.locator("#date-error")).hasText("Dag: dit is in het verleden.");
        page.fill("[name=date]", day());
        page.fill("[name=code]", "verhaal1");
        page.click("main form .button.main");
        assertThat(page.locator("#code-error"))
                .hasText("Code: een andere bijeenkomst heeft die code al; kies een nieuwe.");
    }

    @Test
    @Tag("criterion-11")
    void two_volunteers_edit_one_gathering_and_the_second_sees_both_texts_and_loses_nothing() {
        made("SAMEN1", LAPTOP).waitForURL("**/SAMEN1");
        Page second = open("/console/gatherings/SAMEN1/edit", LAPTOP, "Dirk", Role.ORGANISER);
        Page first = open("/console/gatherings/SAMEN1/edit", LAPTOP, "Ayşe", Role.ORGANISER);
        first.fill("[name=title-nl]", "Schuif aan bij Ayşe");
        first.click("main form .button.main");
        first.waitForURL("**/SAMEN1");

        second.fill("[name=title-nl]", "Schuif aan bij Dirk");
        second.fill("[name=seats]", "80");
        second.click("main form .button.main");
        assertThat(second.locator("#changed")).hasText("Intussen gewijzigd door Ayşe");
        assertThat(second.locator(".theirs").first()).hasText("Schuif aan bij Ayşe");
        assertThat(second.locator(".mine").first()).hasText("Schuif aan bij Dirk");
        assertThat(second.locator("[name=title-nl]")).hasValue("Schuif aan bij Dirk");
        looksRight(second);
        screen(second, "gathering-edit-conflict");
        assertThat(stored("SAMEN1").draft().content().texts().title()).containsEntry("nl", "Schuif aan bij Ayşe");

        second.click("main form .button.main");
        second.waitForURL("**/SAMEN1");
        assertThat(stored("SAMEN1").draft().content().texts().title()).containsEntry("nl", "Schuif aan bij Dirk");
        assertThat(stored("SAMEN1").draft().content().capacity().seats()).isEqualTo(80);
    }

    @Test
    void what_people_know_of_already_keeps_its_day_and_place_whatever_is_sent() {
        var before = stored("VERHAAL1").draft();
        Page page = open("/console/gatherings/VERHAAL1/edit", PHONE);
        assertThat(page.locator("[name=date]")).hasCount(0);
        page.locator("main form").evaluate("""
                form => form.insertAdjacentHTML('beforeend', '<input type=hidden name=date value=2031-01-05>')""");
        page.fill("[name=seats]", "21");
        page.click("main form .button.main");
        page.waitForURL("**/VERHAAL1");
        assertThat(stored("VERHAAL1").draft().slot()).isEqualTo(before.slot());
        assertThat(stored("VERHAAL1").draft().content().survey()).isEqualTo(before.content().survey());
        assertThat(stored("VERHAAL1").draft().content().capacity().seats()).isEqualTo(21);
    }

    @Test
    void a_viewer_makes_and_changes_nothing() {
        List.of("/console/gatherings/new", "/console/gatherings/VERHAAL1/edit").forEach(path -> {
            open("/console", LAPTOP).context().close();
            Page page = open(path, LAPTOP, "Karim", Role.VIEWER);
            assertThat(page.locator("main form[action*=gatherings]")).hasCount(0);
            assertThat(page.locator("h1")).not().containsText("bijeenkomst");
        });
        chromium.complaints.removeIf(one -> one.contains("403"));
    }
}
