package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import nl.schuifaan.access.Role;
import nl.schuifaan.api.OrganiserApi;
import nl.schuifaan.console.testing.ConsoleBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first pages, and every part, in a real browser. */
class ConsoleBrowserTest extends ConsoleBrowser {

    @ParameterizedTest
    @CsvSource({"/,front", "/console,home", "/console/gatherings,gatherings", "/console/gatherings/VERHAAL1,gathering",
            "/console/help/kit,kit", "/console/account,account", "/console/colleagues,colleagues",
            "/console/keys,keys", "/console/sign-in,sign-in"})
    void a_page_has_no_barrier_in_any_width_colour_or_direction(String path, String name) {
        looksRightEverywhere(path, name);
    }

    @Test
    void a_language_chosen_once_stays() {
        Page page = open("/console?lang=en", LAPTOP);
        page.navigate(at("/console/gatherings"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Gatherings");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void a_gathering_is_found_by_a_word_of_its_title_in_any_language() {
        Page page = open("/console/gatherings", PHONE);
        page.fill("#q", "destpêkeke");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody a").click();
        page.waitForURL("**/console/gatherings/VERHAAL1");
    }

    @Test
    void the_home_page_looks_again_by_itself_and_says_so() {
        Page page = open("/console", LAPTOP);
        handClock(page);
        var asked = page.waitForRequest(request -> request.url().endsWith("/console/live"), () ->
                page.clock().fastForward("15"));
        assertThat(asked.headerValue("X-Poll")).isEqualTo("1");
    }

    @Test
    void what_is_not_there_is_said_in_words_to_people_and_as_a_problem_to_programs() throws Exception {
        assertThat(get("/nergens", "text/html").body()).contains("Deze bladzijde is er niet")
                .doesNotContain("Whitelabel");
        assertThat(get("/console/gatherings/NIETS", "text/html").statusCode()).isEqualTo(404);
        var problem = get("/api/broadcasts/nergens", "text/html", OrganiserApi.key(application, Role.ORGANISER));
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
