package nl.schuifaan.evening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.access.Role;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The organisers' pages of an evening, in a real browser. */
class EveningPagesBrowserTest extends ConsoleBrowser {

    private static final String PAGES = "/console/gatherings/AVOND2/";

    @Override
    protected void furnish() {
        MongoTemplate mongo = bean(MongoTemplate.class);
        Laak.starting(mongo, "AVOND2", Instant.now().minus(Duration.ofMinutes(20)), 60)
                .with("b1", "Ayşe Yılmaz", 2, 2, "tr", "HALAL").with("b2", "Berîvan", 1, 0, "ckb", "INTERPRETER")
                .with("b3", "Karim", 1, 0, "nl", "NO_MEAT").with("b4", "Dirk", 2, 0, "nl", "WHEELCHAIR")
                .with("b5", "Samira", 1, 0, "nl", "ALLERGY");
        Evenings evenings = bean(Evenings.class);
        evenings.setTables(new GatheringCode("AVOND2"), 2, 8, 1);
        evenings.addStaff(new GatheringCode("AVOND2"), "Noor", List.of("nl", "tr"), false);
        evenings.addStaff(new GatheringCode("AVOND2"), "Jan", List.of("nl"), false);
        bean(Tables.class).make(new GatheringCode("AVOND2"));
        evenings.bind(new GatheringCode("AVOND2"), "b3", "b5", true);
        bean(DoorLinks.class).make(new GatheringCode("AVOND2"), Kind.DOOR, "Karim");
        bean(DoorLinks.class).make(new GatheringCode("AVOND2"), Kind.COOK, "Leyla");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evening", "tables", "tables/again", "dinner"})
    void a_page_has_no_barrier_in_any_width_colour_or_direction(String page) {
        looksRightEverywhere(PAGES + page, "evening-" + page.replace('/', '-'));
    }

    @Test
    void the_board_names_nobody() {
        Page page = open(PAGES + "evening", LAPTOP);
        assertThat(page.locator("#live")).containsText("Nog niet binnen");
        assertThat(page.locator("#live").textContent()).doesNotContain("Ayşe").doesNotContain("Noor");
    }

    @Test
    void a_link_for_a_helper_is_shown_once_with_its_code_and_opens_the_door_list() {
        Page page = open(PAGES + "evening", PHONE);
        page.fill("#helper", "Zeynep");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Maak een link")).click();
        assertThat(page.locator(".qr svg")).isVisible();
        looksRight(page);
        String link = page.inputValue("#door-link");
        Page phone = chromium.open(link, PHONE, 844);
        assertThat(phone.locator("#helper")).hasText("U bent Zeynep");
        page.navigate(at(PAGES + "evening"));
        assertThat(page.locator(".qr")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Stop de link van Zeynep")).click();
        phone.reload();
        assertThat(phone.locator("#closed")).isVisible();
    }

    @Test
    void somebody_is_moved_by_keyboard_and_pinned_and_what_does_not_work_out_is_said() {
        Page page = open(PAGES + "tables", LAPTOP);
        assertThat(page.locator("main")).containsText("Voor 1 mens met Soranî is geen tolk: Berîvan.");
        int other = bean(Evenings.class).find(new GatheringCode("AVOND2")).seat("b4").orElseThrow().at().getFirst() == 1
                ? 2 : 1;
        page.getByLabel("Tafel voor Dirk (2)").first().selectOption(String.valueOf(other));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Verplaats Dirk (2)")).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#flash")).containsText("Gedaan.");
        assertThat(bean(Evenings.class).find(new GatheringCode("AVOND2")).seat("b4").orElseThrow().at())
                .containsOnly(other);
        assertThat(bean(Evenings.class).find(new GatheringCode("AVOND2")).seat("b4").orElseThrow().pinned()).isTrue();
    }

    @Test
    void a_facilitators_chat_is_connected_by_a_word_that_is_shown_once_and_what_they_tell_stands_at_the_table() {
        Page page = open(PAGES + "tables", PHONE);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Koppel de chat van Noor")).click();
        String word = page.inputValue("#chat-word");
        looksRight(page);
        page.navigate(at(PAGES + "tables"));
        assertThat(page.locator("#chat-word")).hasCount(0);
        TableChat chat = bean(TableChat.class);
        chat.carryOut(new ChatId("chat-of-noor"), new Effect.LeadTable(word.substring(Facilitators.PREFIX.length())));
        chat.carryOut(new ChatId("chat-of-noor"), new Effect.CountTable(new GatheringCode("AVOND2"), 3, 1));
        page.reload();
        assertThat(page.locator("main")).containsText("chat gekoppeld");
        assertThat(page.locator("main")).containsText("Noor zegt: 3 aan tafel, 1 nog niet er");
    }

    @Test
    void the_papers_are_pdfs() throws Exception {
        for (String name : List.of("door-list.pdf", "cards.pdf")) {
            var answer = get(PAGES + "tables/" + name, "application/pdf");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("%PDF");
        }
    }

    @Test
    void the_cook_sees_totals_by_a_link_and_nobodys_name() {
        Page page = open(PAGES + "dinner", PHONE);
        page.fill("#helper", "Leyla");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Maak een link")).click();
        Page cook = chromium.open(page.inputValue("#cook-link"), SMALL, 780);
        assertThat(cook.locator("main, #main").first()).containsText("Halal");
        assertThat(cook.content()).doesNotContain("Ayşe").doesNotContain("Samira");
        looksRight(cook);
        Page over = chromium.open(at("/dinner/" + "x".repeat(43)), SMALL, 780);
        assertThat(over.locator("#main")).containsText("Deze link werkt niet meer");
    }

    @Test
    void who_may_see_numbers_alone_sees_no_tables() {
        assertThat(open(PAGES + "evening", LAPTOP, "Samira", Role.COORDINATOR).locator("#live")).isVisible();
        Page page = open(PAGES + "tables", LAPTOP, "Piet", Role.VIEWER);
        assertThat(page.content()).doesNotContain("Berîvan");
    }
}
