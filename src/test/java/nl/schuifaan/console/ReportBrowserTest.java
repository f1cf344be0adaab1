package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.api.OrganiserApi;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.example.Examples;
import nl.schuifaan.privacy.PersonalDataService;
import nl.schuifaan.report.ByHand;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The annual report of the made-up neighbourhood: read, taken along, frozen. */
class ReportBrowserTest extends ConsoleBrowser {

    private static final String JSON = "application/json";

    private int year;

    @Override
    protected void furnish() {
        assertThat(bean(Examples.class).fill()).isEqualTo(Examples.State.POSSIBLE);
        year = bean(MovableClock.class).local().getYear();
        bean(ByHand.class).add(year - 1, "Mensen bij de verhalen", "420", "Presentielijsten", "test");
        bean(ByHand.class).add(year - 1, "Mensen bij de trainingen", "42", "Presentielijsten", "test");
        bean(ByHand.class).add(year - 1, "Online bereikt", "6.300", "Cijfers van Facebook", "test");
    }

    private byte[] bytes(String path) throws Exception {
        String session = MadeSessions.COOKIE + "=" + MadeSessions.of(application, "Samira", Role.COORDINATOR);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(at(path)))
                .header("Cookie", session).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private ReportView now() {
        return bean(ReportReading.class).report(year, Locale.of("nl"));
    }

    @Test
    void the_report_reads_on_a_phone_and_on_paper() {
        looksRightEverywhere("/console/report", "report");
        looksRightEverywhere("/console/mirror", "mirror");
        looksRightEverywhere("/console/results", "results-list");
        for (String one : resultsOfGatherings()) {
            looksRightEverywhere(one, "result-" + one.replaceAll(".*/", ""));
        }
        Page page = open("/console/report", LAPTOP, "Dirk", Role.VIEWER);
        assertThat(page.locator("form[action*=freeze]").count()).as("a viewer only reads").isZero();
        assertThat(page.content()).contains("6.300").contains("Cijfers van Facebook");
        page.locator("details.how").first().locator("summary").click();
        PlaywrightAssertions.assertThat(page.locator("details.how .inside").first()).isVisible();
    }

    /** Of the latest, and of one where too few answered, if there is one. */
    private List<String> resultsOfGatherings() {
        Page list = open("/console/results", LAPTOP);
        List<String> all = list.locator("main a[href*='/console/results/']").all().stream()
                .map(link -> link.getAttribute("href")).filter(path -> !path.matches(".*(/all|csv|pdf).*")).toList();
        list.context().close();
        assertThat(all).hasSizeGreaterThan(1);
        return List.of(all.getFirst(), all.getLast());
    }

    @Test
    void page_table_and_api_show_the_same_numbers() throws Exception {
        ReportView view = now();
        assertThat(view.figures()).hasSizeBetween(4, 5);
        Page page = open("/console/report", LAPTOP);
        view.sections().forEach(section -> section.rows().forEach(row -> assertThat(
                page.locator("#" + section.id()).locator("xpath=..").innerText().replaceAll("[.,\\u00a0\\u202f]", ""))
                .contains(row.label().replaceAll("[.,]", "")).contains(String.valueOf(row.number()))));
        String key = OrganiserApi.key(application, Role.VIEWER);
        assertThat(ReportFiles.read(get("/api/report", JSON, key).body())).isEqualTo(view);
        assertThat(get("/api/report?year=1800", JSON, key).statusCode()).isEqualTo(400);
        assertThat(get("/api/report?lang=xx", JSON, key).statusCode()).isEqualTo(400);
        assertThat(new String(bytes("/console/report/file/" + year + "/json"), StandardCharsets.UTF_8))
                .isEqualTo(ReportFiles.json(view));
        Map<String, String> sheets = sheets(bytes("/console/report/file/" + year + "/xlsx"));
        String all = String.join("\n", sheets.values());
        view.sections().stream().flatMap(section -> section.rows().stream()).map(Line::number)
                .forEach(number -> assertThat(all).contains("<v>" + number + "</v>"));
        assertThat(all).contains("<v>6300</v>");
    }

    private static Map<String, String> sheets(byte[] workbook) throws Exception {
        Map<String, String> sheets = new HashMap<>();
        Path file = Files.write(Files.createTempFile("report", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                sheets.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(),
                        StandardCharsets.UTF_8));
            }
        }
        return sheets;
    }

    @Test
    void an_edition_is_frozen_once_and_forgetting_somebody_changes_nothing_in_it() throws Exception {
        Page page = open("/console/report", LAPTOP);
        page.fill("#foreword", "Wij zijn **trots**. <script>alert(1)</script> [x](javascript:alert(1))");
        page.locator("form[action*=freeze] button").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        String first = page.url();
        assertThat(page.locator(".written").innerHTML()).contains("<strong>trots</strong>", "&lt;script&gt;")
                .doesNotContain("<script>", "javascript:");
        byte[] json = bytes(first.substring(first.indexOf("/console")) + "/json");
        MongoTemplate mongo = bean(MongoTemplate.class);
        String chat = mongo.getCollection("chats").find().first().getString("_id");
        bean(PersonalDataService.class).forget(chat);
        page = open("/console/report", LAPTOP);
        page.fill("#foreword", "Wij zijn **trots**. <script>alert(1)</script> [x](javascript:alert(1))");
        page.locator("form[action*=freeze] button").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();

        assertThat(page.url()).as("the same digest").isEqualTo(first);
        assertThat(bytes(first.substring(first.indexOf("/console")) + "/json")).isEqualTo(json);
        assertThat(mongo.getCollection("report-editions").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("report-editions").find().first().toJson()).doesNotContain(chat);
        looksRight(page);
        screen(page, "report-edition");
    }

    @Test
    void a_number_that_is_none_is_refused_and_what_was_typed_comes_back() {
        Page page = open("/console/report", PHONE);
        page.fill("#what", "Online bereikt");
        page.fill("#number", "veel");
        page.fill("#source", "Instagram");
        page.locator("form[action*=numbers] button").first().click();
        PlaywrightAssertions.assertThat(page.locator(".flash.bad")).isVisible();
        assertThat(page.inputValue("#what")).isEqualTo("Online bereikt");
        page.fill("#number", "1.200");
        page.locator("form[action*=numbers] button").first().click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        assertThat(bean(MongoTemplate.class).getCollection("report-entries").find(new Document("number", 1200L))
                .first())
                .isNotNull();
    }

    @Test
    void a_pdf_says_what_the_page_says() throws Exception {
        ReportView view = now();
        byte[] pdf = bytes("/console/report/file/" + year + "/pdf");
        Files.createDirectories(Path.of("target/pdf"));
        Path file = Files.write(Path.of("target/pdf/report.pdf"), pdf);
        String text = new String(new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start()
                .getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        view.sections().forEach(section -> section.rows().forEach(row ->
                assertThat(text).contains(ReportWords.number(row.number(), Locale.of("nl")))));
        assertThat(text).contains(view.title()).contains("6.300").contains("Hoe is dit geteld?");
    }
}
