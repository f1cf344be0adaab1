package nl.schuifaan.poll;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.schuifaan.channel.simulator.Chromium;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.id.GatheringCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page to print: every number on it is one that may be shown, in any language, and it can be read by all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultPageTest {

    private static final String FEW = "Te weinig antwoorden";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** How long a bar of 100% is drawn. */
    private static final int LONGEST = 258;

    private Evening evening;
    private Asking organiser;
    private List<Snapshot> snapshots;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        evening = new Evening(folder, false, _ -> {});
        organiser = Asking.organiser(evening.application);
        new MadeUp(evening.mongo(), 7).programme().close();
        snapshots = evening.bean(Snapshots.class).list();
    }

    @AfterAll
    void stop() {
        evening.close();
    }

    @Test
    void every_number_of_a_question_comes_from_the_results() throws Exception {
        check(organiser.get("/api/polls/page").body(), Results.whole(snapshots));
        check(organiser.get("/api/polls/parts/district/page").body(), Results.part(snapshots, Kind.DISTRICT));
        check(organiser.get("/api/polls/parts/story/page").body(), Results.part(snapshots, Kind.STORY));
        check(organiser.get("/api/polls/LAAK1.after/page").body(),
                Results.gathering(snapshots, Kind.DISTRICT, LAAK1));
        check(organiser.get("/api/polls/HUIS3.after/page").body(),
                Results.gathering(snapshots, Kind.STORY, new GatheringCode("HUIS3")));
    }

    /**
     * The numbers that stand in each section outside of the words of the question, held against what may be shown of
     * it.
     */
    private static void check(String page, Results results) {
        List<String> sections = Pattern.compile("<section[\\s\\S]*?</section>").matcher(page).results()
                .map(MatchResult::group).toList();
        List<Set<Integer>> shown = sections.stream().map(ResultPageTest::numbers).filter(numbers -> !numbers.isEmpty())
                .toList();
        Map<String, Set<Integer>> allowed = new TreeMap<>();
        results.questions()
                .forEach(one -> allowed.computeIfAbsent(one.name(), _ -> new TreeSet<>()).addAll(numbers(one)));

        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(allowed.values());
        assertThat(sections).filteredOn(section -> numbers(section).isEmpty())
                .allMatch(section -> section.contains(FEW));
        assertThat(facts(page)).containsExactly(results.invited(), results.begun(), results.finished());
    }

    private static Set<Integer> numbers(CountedQuestion question) {
        Set<Integer> numbers = new TreeSet<>(List.of(question.n(), question.of()));
        question.counts().forEach(count -> {
            numbers.add(count);
            numbers.add(Math.round(100f * count / question.n()));
        });
        return numbers;
    }

    /** The numbers that are read, and those that are measured: how long a bar is. */
    private static Set<Integer> numbers(String section) {
        String values =
                section.replaceAll(
                "<h2[\\s\\S]*?</h2>|<title[\\s\\S]*?</title>|<desc[\\s\\S]*?</desc>|<caption[\\s\\S]*?</caption>"
                + "|<text class=\"label\"[\\s\\S]*?</text>|<th scope=\"row\"[\\s\\S]*?</th>|<p "
                + "class=\"hint\"[\\s\\S]*?</p>|<q[\\s\\S]*?</q>", "");
        Set<Integer> numbers = new TreeSet<>();
        NUMBER.matcher(values.replaceAll("<[^>]*>", " ")).results()
                .forEach(found -> numbers.add(Integer.parseInt(found.group())));
        Pattern.compile("<rect class=\"(now|before)\"[^>]*width=\"([0-9.]+)\"").matcher(section).results()
                .forEach(found ->
                numbers.add(Math.toIntExact(Math.round(100 * Double.parseDouble(found.group(2)) / LONGEST))));
        return numbers;
    }

    private static List<Integer> facts(String page) {
        return Pattern.compile("<dd>(\\d+)</dd>").matcher(page).results().map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    /** Three people said beforehand whether they know where to report; four were at the training. */
    @Test
    @Tag("criterion-9")
    void what_is_hidden_stands_nowhere() throws Exception {
        String laak = organiser.get("/api/polls/LAAK1.after/page").body();
        String report = laak.substring(laak.indexOf("Weet u waar u discriminatie kunt melden?"));
        assertThat(report.substring(0, report.indexOf("</section>"))).contains(FEW)
                .as("said in the table, not again at each answer")
                .doesNotContain("<rect class=\"few\"", "class=\"before\"");
        String training = organiser.get("/api/polls/parts/training/page").body();
        assertThat(training).contains(FEW).doesNotContain("<section", "<dd>", "<rect class=\"now\"", "LEER1");
        assertThat(organiser.get("/api/polls/LEER1.after/page").body()).contains(FEW)
                .doesNotContain("<section", "<dd>", "LEER1<");
        assertThat(organiser.get("/api/polls/page").body()).doesNotContain("LEER1");
    }

    @Test
    void only_words_that_may_be_quoted_are_on_it() throws Exception {
        String page = organiser.get("/api/polls/page").body();
        List<Words> words = Results.whole(snapshots).questions().stream().flatMap(one -> one.words().stream())
                .toList();
        long quoted = words.stream().filter(Words::quote).count();
        assertThat(quoted).isPositive().isLessThan(words.size());
        assertThat(Pattern.compile("<q ").matcher(page).results().count()).isEqualTo(quoted);
        assertThat(page).as("how many are withheld").contains("Niet om te laten lezen: " + (words.size() - quoted));
    }

    @ParameterizedTest
    @CsvSource({"nl, ltr", "en, ltr", "tr, ltr", "ku, ltr", "ar, rtl", "ckb, rtl"})
    void it_speaks_every_language(String language, String direction) throws Exception {
        var answer = organiser.get("/api/polls/page?lang=" + language);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-store");
        assertThat(answer.body()).contains("<html dir=\"" + direction + "\" lang=\"" + language + "\"")
                .doesNotContain("[results.", "[poll.", "<script");
        assertThat(answer.body()).contains("10-12-2026").contains(snapshots.get(1).digest());
        if (!language.equals("nl")) {
            assertThat(answer.body()).doesNotContain(FEW, "Hoe vond u het?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void it_can_be_read_by_all_on_paper_and_on_a_phone(String language) {
        try (Chromium chromium = Chromium.start()) {
            for (int width : List.of(794, 390)) {
                Page page = chromium.open(organiser.at("/api/polls/LAAK1.after/page?lang=" + language), width, 900,
                        organiser.headers());
                Chromium.assertAccessible(page);
                assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .isEqualTo(true);
                picture(page, language + "-" + width);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                picture(page, language + "-" + width + "-print");
            }
            assertThat(chromium.complaints).isEmpty();
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", "results-" + name + ".png")));
    }
}
