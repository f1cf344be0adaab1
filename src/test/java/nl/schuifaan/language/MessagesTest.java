package nl.schuifaan.language;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.schuifaan.language.Phrasebook.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of everything that is written in {@code messages/}. */
class MessagesTest {

    private static final Phrasebook BOOK = OurMessages.phrasebook();
    private static final MessagesFile DUTCH = BOOK.files().get("nl");

    /** Longer than any title, name or address that is put in. */
    private static final String LONG_VALUE = "Ww".repeat(100);

    /** Telegram's limits, in UTF-16 units. */
    private static final int TEXT = 4096;
    private static final int COMMAND = 256;
    private static final int SHORT_DESCRIPTION = 120;
    private static final int DESCRIPTION = 512;
    /** What a button shows on a small phone. Ours. */
    private static final int BUTTON = 40;

    /** What one text may cost as an SMS, with values of the usual length. */
    private static final int SEGMENTS = 3;
    private static final Map<String, Object> USUAL = usual();

    static Stream<MessagesFile> files() {
        return BOOK.files().values().stream();
    }

    private static Set<String> texts(MessagesFile file) {
        return file.entries().keySet().stream().filter(LanguagePack::isText).collect(toCollection(TreeSet::new));
    }

    private static boolean isShort(String key) {
        return key.endsWith(".sms");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyLanguageSaysEverythingAndNothingElse(MessagesFile file) {
        assertThat(texts(file)).filteredOn(key -> !isShort(key))
                .containsExactlyInAnyOrderElementsOf(texts(DUTCH).stream().filter(key -> !isShort(key)).toList());
        assertThat(texts(file)).filteredOn(MessagesTest::isShort)
                .allSatisfy(key -> assertThat(file.entries()).containsKey(key.substring(0, key.length() - 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyLanguageHasItsDatesListsWordsAndNames(MessagesFile file) {
        assertThat(file.entries().keySet()).containsAll(DUTCH.entries().keySet().stream()
                .filter(key -> !LanguagePack.isText(key) && !isShort(key) && !key.startsWith("word.stop.list."))
                .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyTextPutsTheSameIn(MessagesFile file) {
        texts(file).stream().filter(key -> !isShort(key))
                .forEach(key -> assertThat(Arguments.of(file.entries().get(key))).as(key)
                .isEqualTo(Arguments.of(DUTCH.entries().get(key))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everySorryNamesStop(MessagesFile file) {
        assertThat(texts(file)).filteredOn(key -> key.startsWith("sorry") || key.equals("human.passed"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(key -> assertThat(file.entries().get(key).text()).as(key).contains("STOP"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyPluralHasTheFormsThatItsLanguageNeeds(MessagesFile file) {
        Set<String> needed = new PluralCategories(new ULocale(file.language().code())).names();
        texts(file).forEach(key -> eachChoice(file.entries().get(key), ArgType.PLURAL, (name, selectors) ->
                assertThat(selectors).as("%s of {%s} in %s", key, name, file.language()).containsAll(needed)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyChoiceIsTheSameAsInDutch(MessagesFile file) {
        texts(file).stream().filter(key -> !isShort(key)).forEach(key -> {
            Map<String, Set<String>> dutch = new HashMap<>();
            eachChoice(DUTCH.entries().get(key), ArgType.SELECT, dutch::put);
            eachChoice(file.entries().get(key), ArgType.SELECT, (name, selectors) ->
                    assertThat(selectors).as("%s of {%s} in %s", key, name, file.language())
                    .isEqualTo(dutch.get(name)));
        });
    }

    private static void eachChoice(MessageEntry entry, ArgType type, BiConsumer<String, Set<String>> each) {
        MessagePattern pattern = new MessagePattern(entry.text());
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START && pattern.getPart(i).getArgType() == type) {
                Set<String> selectors = new HashSet<>();
                for (int j = i + 2; j < pattern.getLimitPartIndex(i); j++) {
                    if (pattern.getPartType(j) == Part.Type.ARG_SELECTOR) {
                        selectors.add(pattern.getSubstring(pattern.getPart(j)));
                    } else if (pattern.getPartType(j) == Part.Type.MSG_START) {
                        j = pattern.getLimitPartIndex(j);
                    }
                }
                each.accept(pattern.getSubstring(pattern.getPart(i + 1)), selectors);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyTextFitsWhereItIsShown(MessagesFile file) {
        texts(file).forEach(key ->
                assertThat(said(file, key, LONG_VALUE)).as(key).isNotBlank().hasSizeLessThanOrEqualTo(TEXT));
        texts(file).forEach(key -> assertThat(said(file, key, "")).as(key).hasSizeLessThanOrEqualTo(limit(key)));
    }

    private static int limit(String key) {
        return key.startsWith("telegram.command.") ? COMMAND
                : key.equals("telegram.short-description") ? SHORT_DESCRIPTION
                : key.equals("telegram.description") ? DESCRIPTION
                : key.startsWith("button.") ? BUTTON
                : TEXT;
    }

    /** The text with the same value for everything. */
    private static String said(MessagesFile file, String key, String value) {
        List<Object> arguments = new ArrayList<>();
        Arguments.of(file.entries().get(key)).forEach(name -> {
            arguments.add(name);
            arguments.add(value);
        });
        return BOOK.say(new Phrase(key, arguments), file.language(), Form.FULL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noTextHasSpacesTooManyOrLettersThatCannotBeSeen(MessagesFile file) {
        file.entries().forEach((key, entry) -> {
            assertThat(entry.text()).as(key)
                    .doesNotContain("  ", " \n", "\n ", "\t", "\u00A0", "\u200B", "\u200E", "\uFFFD", "\u0640");
            assertThat(entry.text().strip()).as(key).isEqualTo(entry.text()).isNotEmpty();
        });
    }

    @Test
    void sorani_isWrittenInItsOwnLetters() {
        MessagesFile sorani = BOOK.files().get("ckb");

        sorani.entries().forEach((key, entry) -> {
            if (!key.startsWith("word.")) {
                assertThat(entry.text()).as(key).doesNotContainPattern("[يىكةؤأإھ\u064B-\u0652]")
                        .doesNotContain("\u200C");
                assertThat(entry.text()).as(key + ": no word begins with ر").doesNotContainPattern("(^|[\\s،؛؟«{])ر");
            }
        });
    }

    @Test
    void arabicHasNoKurdishOrPersianLetters() {
        BOOK.files().get("ar").entries().forEach((key, entry) -> {
            if (!key.startsWith("word.")) {
                assertThat(entry.text()).as(key).doesNotContainPattern("[یکەێۆڕڵڤگچپژھ]");
            }
        });
    }

    @Test
    void arabicScriptHasItsOwnPunctuation() {
        files().filter(file -> BOOK.rightToLeft(file.language())).forEach(file -> texts(file).forEach(key ->
                assertThat(file.entries().get(key).text().replaceAll("\\{\\w+, [a-z, ]+", "{"))
                        .as("%s in %s", key, file.language()).doesNotContainPattern("[,;?]|\\s[،؛؟:.!]")));
    }

    /**
     * Words in capitals are what one is asked to type; Arabic script has no capitals, but there they stand at the lines
     * of the help.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyWordThatOneIsAskedToTypeIsUnderstood(MessagesFile file) {
        Set<String> asked = new TreeSet<>();
        texts(file).forEach(key -> Pattern.compile("(?<![\\p{L}{])\\p{Lu}{2,}( \\p{Lu}{2,})*(?![\\p{L}}])")
                .matcher(file.entries().get(key).text()).results().map(MatchResult::group)
                .filter(word -> word.length() > 2).forEach(asked::add));
        file.entries().get("help.words").text().lines().skip(1).map(line -> line.substring(0, line.indexOf(':')))
                .forEach(asked::add);

        assertThat(asked).hasSizeGreaterThan(5).allSatisfy(word ->
                assertThat(BOOK.keywords().find(word, file.language())).as("%s in %s", word, file.language())
                .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void figuresAreWestern(MessagesFile file) {
        texts(file)
                .forEach(key -> assertThat(file.entries().get(key).text()).as(key).doesNotContainPattern("[٠-٩۰-۹]"));
    }

    @Test
    void noDutchTextCostsTwiceAsMuchByAccident() {
        String costly = texts(DUTCH).stream()
                .filter(key -> !key.startsWith("telegram."))
                .filter(key -> !DUTCH.entries().containsKey(key + ".sms"))
                .filter(key -> !SmsText.of(said(DUTCH, key, "")).costly().isEmpty())
                .map(key -> key + " has " + SmsText.of(said(DUTCH, key, "")).costly())
                .collect(joining("\n"));

        assertThat(costly).as("letters outside GSM-7 in texts that go by SMS").isEmpty();
    }

    private static Map<String, Object> usual() {
        Map<String, Object> usual = new HashMap<>(Map.of(
                "title", "Gesprek in Escamp", "place", "Wijkcentrum De Mussen", "address", "Hoefkade 602", "name",
                "Samira",
                "code", "ESCAMP1", "n", 12, "limit", 8, "people", Phrase.of("count.adults", "n", 3)));
        List.of("start", "end", "at").forEach(name -> usual.put(name, LocalDateTime.of(2026, 11, 25, 19, 30)));
        return usual;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noSmsIsLongerThanThreeSegments(MessagesFile file) {
        texts(file).stream().filter(key -> !isShort(key) && !key.startsWith("telegram.")).forEach(key -> {
            List<Object> arguments = new ArrayList<>();
            Arguments.of(DUTCH.entries().get(key)).forEach(name -> {
                arguments.add(name);
                arguments.add(USUAL.getOrDefault(name, "Laak"));
            });
            SmsText sms = SmsText.of(BOOK.say(new Phrase(key, arguments), file.language(), Form.SHORT));
            assertThat(sms.segments()).as("%s in %s: %s", key, file.language(), sms).isLessThanOrEqualTo(SEGMENTS);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noWordMeansTwoThingsInOneLanguage(MessagesFile file) {
        Map<String, Keyword> meanings = new HashMap<>();
        Keywords.eachWord(file, (word, meaning) ->
                assertThat(meanings.put(Keywords.fold(word), meaning)).as(word).isIn(meaning, null));
        Map<String, Integer> numbers = new HashMap<>();
        Keywords.eachNumber(file, (word, number) -> {
            Integer before = numbers.put(Keywords.fold(word), number);
            assertThat(before == null || before.equals(number) || isThreeOrThirty(before, number)).as(word).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyNameThatIsAskedAboutMeansSomething(MessagesFile file) {
        assertThat(file.words("word.names")).isNotEmpty().allMatch(word ->
                BOOK.keywords().find(word, file.language()).isPresent()
                || BOOK.keywords().number(word, file.language()).isPresent()
                || BOOK.keywords().stopWish(word, file.language()).kind() != StopWish.Kind.NO);
    }

    /** The one pair that is told apart by its exact letters alone: سێ and سی. */
    private static boolean isThreeOrThirty(int one, int other) {
        return Set.of(one, other).equals(Set.of(3, 30));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noStoryIsPromisedInTheEveningAsMostAreToldByDay(MessagesFile file) {
        assertThat(List.of("page.storyteller", "results.part.story")).allSatisfy(key ->
                assertThat(file.entries().get(key).text()).as(key)
                .doesNotContainPattern("(?iu)avond|evening|akşam|êvar|مساء|أمسي|ئێوار"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyKeywordHasAWord(MessagesFile file) {
        for (Keyword keyword : Keyword.values()) {
            assertThat(file.words("word." + Keywords.keyName(keyword))).as(keyword.name()).isNotEmpty();
        }
    }
}
