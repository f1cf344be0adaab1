package nl.schuifaan.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.transcript.Transcript.Answer;
import nl.schuifaan.transcript.translating.TranscriptTranslator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the transcripts cost by SMS, in every language. The report is {@code target/sms-segments.md}. */
class SmsSegmentsTest {

    private static final Phrasebook WORDS = OurMessages.phrasebook();
    private static final String SIGN_UP = "I01-drie-sms-en";

    /** A link to a calendar file stands under the text, where there is one. */
    private static final String LINK = "\nhttps://schuifaan.example/calendar/%s?language=%s";

    /** Transcript → language → its messages as they go out. */
    private static final Map<String, Map<Language, List<String>>> SENT = new LinkedHashMap<>();

    @BeforeAll
    static void play() {
        for (String name : TranscriptTest.names()) {
            Map<Language, List<String>> sent = new LinkedHashMap<>();
            Transcript script = TranscriptTest.read(name);
            WORDS.languages().forEach(language -> sent.put(language,
                    messages(TranscriptTranslator.play(script, language, "sms", WORDS).transcript())));
            SENT.put(name, sent);
        }
    }

    /** As they go out. */
    static List<String> messages(Transcript transcript) {
        return transcript.lines().stream().filter(Answer.class::isInstance).map(Answer.class::cast)
                .map(answer -> asSms(answer, transcript.language())).toList();
    }

    private static String asSms(Answer answer, Language language) {
        String choices = IntStream.range(0, answer.choices().size())
                .mapToObj(i -> "\n" + (i + 1) + " " + answer.choices().get(i)).collect(Collectors.joining());
        return answer.text() + choices + (answer.file() == null ? "" : LINK.formatted(answer.file(), language));
    }

    @Test
    void no_text_takes_more_than_three_segments() {
        List<String> dear = new ArrayList<>();
        SENT.forEach((name, languages) -> languages.forEach((language, texts) -> texts.stream()
                .filter(text -> SmsText.of(text).segments() > 3)
                .forEach(text ->
                dear.add("%s %s, %d segments:%n%s".formatted(name, language, SmsText.of(text).segments(), text)))));
        assertThat(dear.stream().distinct().toList()).isEmpty();
    }

    @Test
    void a_sign_up_takes_four_segments_in_Dutch_and_seven_in_a_dearer_script() {
        SENT.get(SIGN_UP).forEach((language, texts) -> assertThat(segments(texts)).as("%s: %s", language, texts)
                .isLessThanOrEqualTo(language.equals(Language.DUTCH) ? 4 : 7));
    }

    /** Names may have any letter; our own words may not cost the double. */
    @Test
    void Dutch_has_no_letter_that_makes_it_dearer() {
        SENT.forEach((name, languages) -> assertThat(languages.get(Language.DUTCH)).as(name).allSatisfy(text -> {
            String ours = withoutLanguages(text).replaceAll("Ayşe|Berîvan|Soranî", "");
            assertThat(inEveryLanguage(text) ? "" : SmsText.of(ours).costly()).as(text).isEmpty();
        }));
    }

    private static String withoutLanguages(String text) {
        return WORDS.languages().stream()
                .map(language -> WORDS.say(Phrase.of("language.name"), language, Form.FULL))
                .reduce(text, (left, name) -> left.replace(name, ""));
    }

    /** The first greeting. */
    private static boolean inEveryLanguage(String text) {
        return text.contains("Hoş geldiniz!");
    }

    @Test
    void the_report_is_written() throws IOException {
        String report = report();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "sms-segments.md"), report);
        if (Boolean.getBoolean("transcripts.write")) {
            Files.writeString(Path.of("docs", "sms-segments.md"), report);
        }
        System.out.println(report.substring(0, report.indexOf("## Each text")));
        assertThat(report).contains("| " + SIGN_UP + " |");
    }

    private static String report() {
        String head = "| | " + WORDS.languages().stream().map(Language::code).collect(Collectors.joining(" | "))
                + " |\n|---"
                + "|--:".repeat(WORDS.languages().size()) + "|\n";
        StringBuilder report = new StringBuilder("""
                # What the conversations cost by SMS

                Segments that are sent and paid for, in each language. Written by `SmsSegmentsTest`, which also keeps the bounds: no text
                over 3, a sign-up (`LAAK1`, how many, yes) at most 4 in Dutch and 7 in a script that is dearer.

                ## A whole conversation

                """).append(head);
        SENT.forEach((name, sent) ->
                report.append(row(name, sent.values().stream().map(SmsSegmentsTest::segments).toList())));
        report.append(
                "\n## Each text\n\nThe texts that every transcript has at the same place, by how they begin in "
                + "Dutch.\n\n").append(head);
        Map<String, List<Integer>> texts = new LinkedHashMap<>();
        SENT.values().stream().filter(sent -> sent.values().stream().map(List::size).distinct().count() == 1)
                .forEach(sent -> {
            for (int i = 0; i < sent.get(Language.DUTCH).size(); i++) {
                int at = i;
                texts.putIfAbsent(beginning(sent.get(Language.DUTCH).get(i)),
                        sent.values().stream().map(all -> SmsText.of(all.get(at)).segments()).toList());
            }
        });
        texts.forEach((text, segments) -> report.append(row(text, segments)));
        return report.toString();
    }

    private static String row(String name, List<Integer> segments) {
        return "| " + name + " | " + segments.stream().map(String::valueOf).collect(Collectors.joining(" | ")) + " |\n";
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").replace("|", "/");
        return line.length() <= 90 ? line : line.substring(0, 90) + "…";
    }

    private static int segments(List<String> texts) {
        return texts.stream().mapToInt(text -> SmsText.of(text).segments()).sum();
    }
}
