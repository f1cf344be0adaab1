package nl.schuifaan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every word a person sees comes from {@code messages/}: none stands in the program, and the program asks for none that
 * is not there.
 */
class TextsInTheProgramTest {

    private static final Path SOURCES = Path.of("src/main/java/nl/schuifaan");
    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m)^\\s*//.*$|(?<=[;{},)])\\s+//.*$");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY =
            Pattern.compile("(?:Phrase\\.of|\\bsay|saying)\\(\"([a-z][a-z0-9.-]*[a-z0-9])\"[,)]");
    /** Begins with a capital letter, or has three words. Keys and tokens do neither. */
    private static final Pattern SENTENCE = Pattern.compile("^[A-Z][a-z]|[A-Za-z]+ [A-Za-z]+ [A-Za-z]+");

    private static final Pattern NOT_ASCII = Pattern.compile("[\\p{L}&&[^\\p{ASCII}]]");

    /** Dutch words that English does not have, so that two of them in one literal are a Dutch sentence. */
    private static final Set<String> DUTCH = Set.of("de", "het", "een", "u", "uw", "wij", "ons", "niet", "van", "voor",
            "met", "geen",
            "deze", "dit", "er", "bent", "hebt", "kunt", "wilt", "graag", "mensen", "bijeenkomst", "stuur", "kies",
            "typ");

    /** The tool of who tries things out, in Dutch like the console; and the tables of letters. */
    private static final Set<String> MAY_SPEAK = Set.of("channel/simulator", "language");

    private static final MessagesFile MESSAGES = OurMessages.phrasebook().files().get("nl");

    private static Map<String, String> sources(Predicate<String> folder) {
        Map<String, String> sources = new TreeMap<>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")
                    && folder.test(SOURCES.relativize(file.getParent()).toString()))
                    .forEach(file -> sources.put(SOURCES.relativize(file).toString(), withoutComments(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static String withoutComments(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source).results().map(found -> found.group(1)).toList();
    }

    @Test
    void noWordsWithLettersOfAnyLanguageStandInTheProgram() {
        List<String> found = new ArrayList<>();
        sources(folder -> !MAY_SPEAK.contains(folder)).forEach((file, source) -> literals(source).stream()
                .filter(literal -> NOT_ASCII.matcher(literal).find())
                .forEach(literal -> found.add(file + ": " + literal)));

        assertThat(found).isEmpty();
    }

    @Test
    void noDutchSentencesStandWherePeopleAreSpokenTo() {
        List<String> found = new ArrayList<>();
        sources(folder -> folder.startsWith("conversation") || folder.startsWith("chat") || folder.equals("channel/sms")
                || folder.equals("channel/telegram")).forEach((file, source) -> literals(source).stream()
                .filter(TextsInTheProgramTest::isDutch).forEach(literal -> found.add(file + ": " + literal)));

        assertThat(found).isEmpty();
    }

    private static boolean isDutch(String literal) {
        return Pattern.compile("[^a-z]+").splitAsStream(literal.toLowerCase(java.util.Locale.ROOT))
                .filter(DUTCH::contains).count() >= 2;
    }

    @Test
    void noSentenceOfAnyLanguageStandsInTheConversation() {
        List<String> found = new ArrayList<>();
        // The reasons in Unsaid are stored, and counted for organisers: nobody is told them.
        sources(folder -> folder.equals("conversation")).forEach((file, source) -> literals(source).stream()
                .filter(_ -> !file.endsWith("/Unsaid.java")).filter(literal -> SENTENCE.matcher(literal).find())
                .forEach(literal -> found.add(file + ": " + literal)));

        assertThat(found).isEmpty();
    }

    @Test
    void theProgramAsksForNoKeyThatIsNotThere() {
        Set<String> asked = new TreeSet<>();
        sources(folder -> !folder.equals("language")).values().forEach(source ->
                KEY.matcher(source).results().map((MatchResult found) -> found.group(1)).forEach(asked::add));

        assertThat(asked).hasSizeGreaterThan(50);
        asked.removeAll(MESSAGES.entries().keySet());
        assertThat(asked).isEmpty();
    }

    @Test
    void noKeyIsThereThatTheProgramNeverAsksFor() {
        Set<String> literals = new TreeSet<>();
        sources(_ -> true).values().forEach(source -> literals.addAll(literals(source)));
        List<String> beginnings = literals.stream().filter(literal -> literal.matches("[a-z-]+(\\.[a-z-]+)*\\."))
                .toList();

        assertThat(MESSAGES.entries().keySet()).filteredOn(LanguagePack::isText)
                .filteredOn(key -> !key.endsWith(".sms"))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith) && !literals.contains(key)).isEmpty();
    }
}
