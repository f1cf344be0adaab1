package nl.schuifaan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The programme read in from a file and written out in a real browser. */
class ProgrammeBrowserTest extends ConsoleBrowser {

    private static final String PATH = "/console/gatherings/import";

    @Override
    protected void furnish() {
        bean(MongoTemplate.class).getDb().getCollection("chats").insertOne(new Document("_id", "berivan")
                .append("channel", "sms").append("contact", new Document("language", "ku")));
        bean(Seats.class).take(new BookingId("b/0"), new ChatId("berivan"), LAAK1, 2, 0);
    }

    private String written() throws Exception {
        return get(PATH + "/programma.yaml", "*/*").body();
    }

    private Page read(String text, int width) {
        Page page = open(PATH, width);
        page.setInputFiles("#file", new FilePayload("mijn.yaml", "text/yaml", text.getBytes(StandardCharsets.UTF_8)));
        page.click("main form[enctype] button");
        return page;
    }

    @Test
    void the_page_has_no_barrier() {
        looksRightEverywhere(PATH, "programme");
    }

    @Test
    void what_was_written_out_changes_nothing_when_it_is_read_in() throws Exception {
        assertThat(written()).contains("code: LAAK1").doesNotContain("berivan");
        assertThat(read(written(), PHONE).locator("#found")).hasText("Er verandert niets: alles staat er al zo.");
    }

    @Test
    void a_file_is_read_in_only_after_a_look_at_what_it_changes_and_at_how_many_hear_of_it() throws Exception {
        String text = written()
                .replaceFirst("(?s)- code: VERHAAL1.*?(?=- code)", "")
                .replaceFirst("(?s)(- code: LAAK1\\R.*?plek: )[^\\n]+", "$1De Tuin");
        Page page = read(text, LAPTOP);
        assertThat(page.locator("main ul li").first()).containsText("LAAK1: van");
        assertThat(bean(Gatherings.class).find(LAAK1).orElseThrow().draft().content().venue().place())
                .isNotEqualTo("De Tuin");
        page.click("main form .button.main");
        assertThat(page.locator("[role=alert]")).containsText("Kies bij elke bijeenkomst");
        looksRight(page);
        screen(page, "programme-preview");
        page.selectOption("#choice-VERHAAL1", "HIDE");
        page.click("main form .button.main");
        assertThat(page.locator("main form .button.main")).hasText("Lees 2 veranderingen in en vertel het aan 1 mens");
        page.click("main form .button.main");
        assertThat(page.locator("#flash")).containsText("Ingelezen: 2 veranderingen.");
        assertThat(bean(Gatherings.class).find(LAAK1).orElseThrow().draft().content().venue().place())
                .isEqualTo("De Tuin");
        assertThat(bean(Gatherings.class).find(new GatheringCode("VERHAAL1")).orElseThrow().state())
                .isEqualTo(Publication.HIDDEN);
    }

    @Test
    void mistakes_are_said_by_line_and_the_text_is_still_there() {
        Page page = open(PATH, PHONE);
        page.fill("#text", "bijeenkomsten:\n  - code: NEW\n    soort: feest\n");
        page.click("main form[enctype] button");
        assertThat(page.locator("#mistakes + ul")).containsText("regel 2");
        assertThat(page.locator("#text")).hasValue("bijeenkomsten:\n  - code: NEW\n    soort: feest\n");
        looksRight(page);
        page.fill("#text", "");
        page.click("main form[enctype] button");
        assertThat(page.locator("#mistakes + ul")).hasText("Kies een bestand of plak een tekst.");
    }
}
