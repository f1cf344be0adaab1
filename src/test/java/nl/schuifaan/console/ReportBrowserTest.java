package nl.schuifaan.console;

import static java.util.stream.Collectors.toMap;
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
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.api.OrganiserApi;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Section;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.example.Examples;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.poll.RandomPolls;
import nl.schuifaan.poll.RandomPolls.Counted;
import nl.schuifaan.privacy.PersonalDataService;
import nl.schuifaan.report.CountedByHand;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.RandomYear;
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
    }

    private byte[] bytes(String path) throws Exception {
        String session = MadeSessions.COOKIE + "=" + MadeSessions.of(application, "Samira", Role.COORDINATOR);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(at(path)))
                .header("Cookie", session).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private ReportView now() {
        return bean(ReportReading.class).report(Period.year(year), Locale.of("nl"));
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
    }

    @Test
    void months_that_are_chosen_are_followed_by_every_form() throws Exception {
        YearMonth until = YearMonth.from(bean(MovableClock.class).local());
        Period period = new Period(until.minusMonths(3), until);
        Page page = open("/console/report", LAPTOP);
        page.locator("details.folded summary").first().click();
        page.selectOption("#from", period.from().toString());
        page.selectOption("#until", period.until().toString());
        page.locator("details.folded form button").first().click();
        ReportView view = bean(ReportReading.class).report(period, Locale.of("nl"));

        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(view.title());
        assertThat(page.inputValue("#from")).isEqualTo(period.from().toString());
        looksRight(page);
        screen(page, "report-months");
        String files = "/console/report/file/" + period.key();
        assertThat(new String(bytes(files + "/json"), StandardCharsets.UTF_8)).isEqualTo(ReportFiles.json(view));
        assertThat(get("/api/report?from=" + period.from() + "&until=" + period.until(), JSON,
                OrganiserApi.key(application, Role.VIEWER)).body()).isEqualTo(ReportFiles.json(view));
        assertThat(text("months", bytes(files + "/pdf")).replaceAll("\\s+", " ")).contains(view.title());
        assertThat(ReportForms.workbook(bytes(files + "/xlsx"), view.sections().size()))
                .isEqualTo(view.sections().stream().map(ReportForms::said).toList());
        page.locator("form[action*=freeze] button").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(view.title());
    }

    @Test
    void months_that_cannot_be_are_answered_clearly_and_stay_chosen() throws Exception {
        String now = YearMonth.from(bean(MovableClock.class).local()).toString();
        Page page = open("/console/report?from=" + now + "&until=2025-01", PHONE);
        PlaywrightAssertions.assertThat(page.locator("#from-error")).containsText("andersom");
        assertThat(page.inputValue("#from")).isEqualTo(now);
        page.navigate(at("/console/report?from=x&until=" + now));
        PlaywrightAssertions.assertThat(page.locator("#from-error")).isVisible();
        String key = OrganiserApi.key(application, Role.VIEWER);
        for (String months
                : List.of("from=2025-05&until=2025-01", "from=2025-05&until=2999-01", "from=x", "until=2025-01",
                "from=2001-01&until=2025-01")) {
            assertThat(get("/api/report?" + months, JSON, key).statusCode()).as(months).isEqualTo(400);
        }
    }

    /**
     * Of neighbourhoods drawn by lot with a year behind them, small ones too: counted here without the report's code.
     * With {@code -Dneighbourhoods=100} of so many.
     */
    @Test
    void neighbourhoods_read_the_same_on_the_page_on_paper_in_a_table_and_for_a_program() throws Exception {
        MongoTemplate mongo = bean(MongoTemplate.class);
        String path = "/console/report/file/" + RandomYear.YEAR;
        List<Document> own = mongo.getCollection("poll_results").find().into(new ArrayList<>());
        for (int seed = 0; seed < Integer.getInteger("neighbourhoods", 4); seed++) {
            mongo.getCollection("poll_results").deleteMany(new Document());
            RandomPolls polls = new RandomPolls(mongo, seed, 1 + seed % 5);
            Random lot = new Random(seed);
            RandomYear random = new RandomYear(seed, 1 + lot.nextInt(90), 1 + lot.nextInt(14)).in(mongo);
            random.counted(mongo, Instant.parse("2026-02-01T12:00:00Z"));
            ReportView view = ReportFiles.read(new String(bytes(path + "/json"), StandardCharsets.UTF_8));
            Map<String, Map<String, Long>> byHand = CountedByHand.tables(random);
            assertThat(view.sections()).hasSameSizeAs(byHand.keySet());
            view.sections().forEach(section -> assertThat(section.rows().stream().collect(toMap(Line::key,
                    Line::number))).as(section.title()).isEqualTo(byHand.get(section.id())));
            assertThat(view.asked()).extracting(one -> new Counted(one.question(), one.when().equals("Vooraf"), one.n(),
                    one.of(), one.rows().stream().map(row -> (int) row.number()).toList()))
                    .containsExactlyInAnyOrderElementsOf(polls.counted());
            assertThat(ReportForms.polls(bytes(path + "/xlsx"), view.sections().size())).as("workbook")
                    .containsExactlyInAnyOrderElementsOf(polls.counted());
            readsTheSame(view, seed);
            random.outOf(mongo);
            polls.clear();
        }
        mongo.getCollection("poll_results").deleteMany(new Document());
        own.forEach(mongo.getCollection("poll_results")::insertOne);
    }

    private void readsTheSame(ReportView view, int seed) throws Exception {
        String page = new String(bytes("/console/report?year=" + RandomYear.YEAR), StandardCharsets.UTF_8);
        List<List<String>> sheets = ReportForms.workbook(bytes("/console/report/file/" + RandomYear.YEAR + "/xlsx"),
                view.sections().size());
        String text = text("random", bytes("/console/report/file/" + RandomYear.YEAR + "/pdf"));
        asked(view, page, text);
        for (int i = 0; i < view.sections().size(); i++) {
            Section section = view.sections().get(i);
            assertThat(ReportForms.page(page, section)).as("page, %d", seed).isEqualTo(ReportForms.said(section));
            assertThat(sheets.get(i)).as("table, %d", seed).isEqualTo(ReportForms.said(section));
            assertThat(section.rows()).as("PDF, %d", seed)
                    .allMatch(row -> ReportForms.pdf(text, row, Locale.of("nl")));
        }
    }

    /** What people answered; costs, and numbers from elsewhere. */
    private static void asked(ReportView view, String page, String text) {
        for (int i = 0; i < view.asked().size(); i++) {
            ReportView.Asked asked = view.asked().get(i);
            assertThat(ReportForms.page(page, "asked-" + i)).isEqualTo(ReportForms.said(asked.rows()));
            assertThat(page).contains(asked.answered());
            assertThat(asked.rows()).as("PDF").allMatch(row -> ReportForms.pdf(text, row, Locale.of("nl")));
        }
        view.entries().forEach(one -> assertThat(List.of(page, text)).allMatch(form -> form.contains(one.what())
                && form.contains(ReportWords.number(one.number(), Locale.of("nl")))));
        assertThat(page.replace("&euro;", "€")).contains(view.costs());
        assertThat(text).contains(view.costs().replace('\u00a0', ' '));
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
        ChatId chat = new ChatId(mongo.getCollection("chats").find().first().getString("_id"));
        bean(PersonalDataService.class).forget(chat);
        page = open("/console/report", LAPTOP);
        page.fill("#foreword", "Wij zijn **trots**. <script>alert(1)</script> [x](javascript:alert(1))");
        page.locator("form[action*=freeze] button").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();

        assertThat(page.url()).as("the same digest").isEqualTo(first);
        assertThat(bytes(first.substring(first.indexOf("/console")) + "/json")).isEqualTo(json);
        assertThat(mongo.getCollection("report-editions").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("report-editions").find().first().toJson()).doesNotContain(chat.text());
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
        Page page = open("/console/report", LAPTOP);
        page.locator("form[action$=paper] button").click();
        PlaywrightAssertions.assertThat(page.locator("#live a.button.main")).isVisible();
        looksRight(page);
        String href = page.locator("#live a.button.main").getAttribute("href");
        ReportView view = now();
        String text = text("report", bytes(href));
        view.sections().forEach(section -> section.rows().forEach(row ->
                assertThat(text).contains(ReportWords.number(row.number(), Locale.of("nl")))));
        assertThat(text).contains(view.title(), "6.300", "Hoe is dit geteld?", view.costs().replace('\u00a0', ' '));
        String summary = text("summary", bytes("/console/report/file/" + year + "/summary"));
        view.figures().forEach(figure -> assertThat(summary).contains(figure.value(), figure.label()));
        assertThat(summary.chars().filter(letter -> letter == '\f').count()).as("pages").isEqualTo(1);
        text("report-en",
                bean(ReportPdf.class).pdf(bean(ReportReading.class).report(Period.year(year), Locale.of("en")), null));
    }

    private static String text(String name, byte[] pdf) throws Exception {
        Files.createDirectories(Path.of("target/pdf"));
        Path file = Files.write(Path.of("target/pdf/" + name + ".pdf"), pdf);
        return new String(new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start()
                .getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
