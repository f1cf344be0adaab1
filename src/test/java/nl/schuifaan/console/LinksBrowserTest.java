package nl.schuifaan.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.gathering.Partners;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.pdf.QrCode;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The links of a gathering in a real browser, with what came of them. */
class LinksBrowserTest extends ConsoleBrowser {

    private static final String PATH = "/console/gatherings/LAAK1/links";

    private final FakeTelegram telegram = FakeTelegram.start();

    @Override
    protected List<String> settings() {
        return List.of("--TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN, "--TELEGRAM_API_URL=" + telegram.url(),
                "--SIMULATOR_PASSWORD=schuif-maar-aan");
    }

    @Override
    protected void furnish() {
        Partners partners = bean(Partners.class);
        partners.opened(new GatheringCode("laak1"), null);
        partners.opened(LAAK1, "buurthuis");
        partners.opened(LAAK1, "BUURTHUIS");
        partners.opened(LAAK1, "VERZONNEN");
        partners.opened(new GatheringCode("NERGENS"), "BIEB");
        bean(Seats.class).take(new BookingId("b/0"), new ChatId("berivan"), LAAK1, 1, 3);
        partners.signedUp(LAAK1, "BUURTHUIS", new BookingId("b/0"));
        MongoTemplate mongo = bean(MongoTemplate.class);
        Date start = mongo.getCollection("gatherings").find(new Document("_id", "LAAK1")).first().getDate("start");
        mongo.getCollection("report-counts").insertOne(new Document("_id", "EERDER").append("kind", "STORY")
                .append("place", "Laak").append("start", start).append("at", start).append("marked", true)
                .append("people", new Document("CAME", 42))
                .append("partners", new Document("BUURTHUIS", 12).append("none", 30)));
    }

    @AfterAll
    void hangUp() {
        telegram.close();
    }

    @Test
    void the_page_has_no_barrier() {
        looksRightEverywhere(PATH, "gathering-links");
    }

    @Test
    void each_partner_has_a_link_of_its_own_with_what_came_of_it() {
        Page page = open(PATH, PHONE);
        assertThat(page.locator("#link-g-LAAK1")).hasValue("https://t.me/schuifaanbot?start=g-LAAK1");
        assertThat(page.locator("#link-g-LAAK1_p-BUURTHUIS"))
                .hasValue("https://t.me/schuifaanbot?start=g-LAAK1_p-BUURTHUIS");
        assertThat(page.locator(".stat .value")).hasText(new String[] {"3", "1", "–"});
        assertThat(page.locator(".stat .note").nth(1)).hasText("4 mensen");
        assertThat(page.locator("article", new Page.LocatorOptions().setHasText("Buurthuis De Lantaarn")))
                .containsText("2 keer geopend, 1 aanmelding");
        assertThat(page.locator("article", new Page.LocatorOptions().setHasText("Buurthuis De Lantaarn")))
                .containsText("kwamen 12 mensen via deze partner");
        assertThat(page.locator("article", new Page.LocatorOptions().setHasText("via deze partner"))).hasCount(1);
        assertThat(page.locator("body")).not().containsText("VERZONNEN");
    }

    @Test
    void the_code_and_the_poster_lead_to_the_same_link() {
        Page page = open(PATH, LAPTOP);
        APIResponse code = page.request().get(at(PATH + "/qr.png?partner=BUURTHUIS"));
        assertThat(code.headers()).containsEntry("content-type", "image/png");
        assertThat(code.body()).isEqualTo(QrCode.of("https://t.me/schuifaanbot?start=g-LAAK1_p-BUURTHUIS").png());

        APIResponse poster = page.request().get(at(PATH + "/poster.pdf"));
        assertThat(poster.status()).isEqualTo(200);
        assertThat(new String(poster.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(poster.headers().get("content-disposition")).contains("LAAK1.pdf");
        assertThat(page.request().get(at(PATH + "/qr.png?partner=VERZONNEN")).status()).isEqualTo(404);
    }
}
