package nl.schuifaan.language;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a typed word means, in any of the languages and with the spellings people use. The words stand in
 * {@code messages/} under {@code word.*}; everything is looked up in maps made once, and no text, however odd, brings
 * an exception.
 */
public final class Keywords {

    /** No keyword is longer, so nothing longer is looked at. In characters. */
    private static final int LONGEST = 80;
    private static final int HIGHEST_NUMBER = 99;
    private static final String OTHERS = "";
    /** A language whose words are often typed without its letters. */
    private static final String LOOSELY = "word.loosely";
    /** What takes something away is done for its own words alone, not for one that is like them. */
    private static final Set<Keyword> EXACT = EnumSet.of(Keyword.STOP, Keyword.FORGET, Keyword.CANCEL);

    private final Map<String, Lexicon<Keyword>> meanings = new HashMap<>();
    private final Map<String, Lexicon<Integer>> numbers = new HashMap<>();
    private final StopWishes stops;
    private final Party.Words parties;
    private final NameWords nameWords;
    private final Set<String> aroundNumbers = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Keyword> commands = new HashMap<>();
    private final LanguageGuess guess;
    private final Map<Language, MessagesFile> files;

    Keywords(List<MessagesFile> files) {
        this.files = files.stream().collect(Collectors.toUnmodifiableMap(MessagesFile::language, Function.identity()));
        for (Keyword keyword : Keyword.values()) {
            commands.put(keyword.name().toLowerCase(Locale.ROOT), keyword);
        }
        Set<String> ambiguous = new HashSet<>();
        files.forEach(file -> file.words("word.ambiguous").forEach(word -> ambiguous.add(fold(word))));
        Lexicon<Keyword> anyMeaning = new Lexicon<>();
        Lexicon<Integer> anyNumber = new Lexicon<>();
        for (MessagesFile file : files) {
            boolean loosely = !file.words(LOOSELY).isEmpty();
            Lexicon<Keyword> ownMeanings = new Lexicon<>();
            Lexicon<Integer> ownNumbers = new Lexicon<>();
            eachWord(file, (word, keyword) -> {
                ownMeanings.add(word, keyword, loosely && !EXACT.contains(keyword));
                if (!ambiguous.contains(fold(word))) {
                    anyMeaning.add(word, keyword, false);
                }
            });
            eachNumber(file, (word, number) -> {
                ownNumbers.add(word, number, false);
                if (!ambiguous.contains(fold(word))) {
                    anyNumber.add(word, number, false);
                }
            });
            meanings.put(file.language().code(), ownMeanings);
            numbers.put(file.language().code(), ownNumbers);
            file.words("word.names").forEach(word -> names.add(fold(word)));
            file.words("word.people").forEach(word -> aroundNumbers.addAll(List.of(fold(word).split(" "))));
        }
        meanings.put(OTHERS, anyMeaning);
        numbers.put(OTHERS, anyNumber);
        parties = new Party.Words(files);
        nameWords = new NameWords(files);
        guess = new LanguageGuess(files);
        stops = new StopWishes(files, ambiguous);
    }

    /** Every word of a file with its meaning. */
    static void eachWord(MessagesFile file, BiConsumer<String, Keyword> each) {
        for (Keyword keyword : Keyword.values()) {
            file.words("word." + keyName(keyword)).forEach(word -> each.accept(word, keyword));
        }
    }

    /** Every word of a file for a number. */
    static void eachNumber(MessagesFile file, BiConsumer<String, Integer> each) {
        for (int n = 0; n <= HIGHEST_NUMBER; n++) {
            int number = n;
            file.words("word." + n).forEach(word -> each.accept(word, number));
        }
    }

    static String keyName(Keyword keyword) {
        return keyword.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The meaning of a whole message, if it is a keyword: looked up in {@code language} first, exactly and then folded,
     * and then in the others. Ambiguous words are not found, unless the language is known and makes them clear.
     */
    public Optional<Keyword> find(String text, @Nullable Language language) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String typed = text.strip();
        if (typed.startsWith("/")) {
            String command = command(typed);
            Keyword meant = commands.get(command.toLowerCase(Locale.ROOT));
            return meant != null ? Optional.of(meant) : find(command, language);
        }
        return lookedUp(meanings, new Spelling(typed), language);
    }

    /** {@code stop} of {@code /stop@SchuifaanBot please}. */
    private static String command(String typed) {
        int end = 1;
        while (end < typed.length() && typed.charAt(end) != '@' && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        return typed.substring(1, end);
    }

    private static <T> Optional<T> lookedUp(Map<String, Lexicon<T>> words, Spelling spelling,
            @Nullable Language language) {
        Lexicon<T> own = language == null ? null : words.get(language.code());
        Optional<T> meaning = own == null ? Optional.empty() : own.find(spelling);
        return meaning.or(() -> Objects.requireNonNull(words.get(OTHERS)).find(spelling));
    }

    /**
     * Whether this clearly asks for no more messages, in whatever language; {@code /stop} too. Ambiguous words do not.
     */
    public boolean stop(String text) {
        return stopWish(text, null).kind() == StopWish.Kind.STOP;
    }

    /**
     * Whether this is a wish to get no more messages, in whatever language; {@code /stop} too.
     *
     * @param language of the person: <i>dur</i> is <i>stop</i> in Turkish, and <i>far</i> as Kurmancî is typed; null
     *                 when not known
     */
    public StopWish stopWish(String text, @Nullable Language language) {
        String typed = text.strip();
        if (typed.startsWith("/")) {
            return find(typed, null).equals(Optional.of(Keyword.STOP)) ? StopWish.CLEAR : StopWish.NONE;
        }
        return stops.of(typed, language);
    }

    /** Whether this word, which means something, is a first name as well. */
    public boolean alsoName(String text) {
        return text.length() <= LONGEST && names.contains(fold(text));
    }

    /**
     * A number from 0 to 99 in digits of any script, or in words to ten, also as {@code 2 kişi} or
     * {@code met z'n tweeën}.
     */
    public OptionalInt number(String text, @Nullable Language language) {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        OptionalInt whole = oneNumber(text, language);
        if (whole.isPresent()) {
            return whole;
        }
        String[] words = Folding.plain(text).split(" ");
        if (words.length == 1) {
            return whole;
        }
        List<String> left = Stream.of(words).filter(word -> !aroundNumbers.contains(fold(word))).toList();
        return left.size() == 1 ? oneNumber(left.getFirst(), language) : OptionalInt.empty();
    }

    /** Adults and children, as {@code ik en 2 kinderen} or {@code 2 volwassenen en 1 kind}; empty for anything else. */
    public Optional<Party> party(String text, @Nullable Language language) {
        return text.length() > LONGEST ? Optional.empty()
                : parties.of(Folding.plain(text), word -> oneNumber(word, language));
    }

    /** The name in {@code ik heet Karim}, in whatever language; empty when no such words are around it. */
    public Optional<String> nameWithin(String text) {
        return text.length() > LONGEST ? Optional.empty() : nameWords.within(text);
    }

    private OptionalInt oneNumber(String text, @Nullable Language language) {
        Spelling spelling = new Spelling(text);
        int figures = figures(spelling.plain());
        if (figures >= 0) {
            return OptionalInt.of(figures);
        }
        Optional<Integer> named = lookedUp(numbers, spelling, language);
        return named.isPresent() ? OptionalInt.of(named.get()) : OptionalInt.empty();
    }

    /** One or two figures as a number; -1 for anything else. */
    private static int figures(String plain) {
        if (plain.isEmpty() || plain.length() > 2) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
                return -1;
            }
            number = 10 * number + plain.charAt(i) - '0';
        }
        return number;
    }

    /** The language that this names and nothing else, in whatever language: <i>Türkçe, turks, tr</i>. */
    public Optional<Language> named(String text) {
        return text.length() > LONGEST ? Optional.empty() : guess.named(fold(text));
    }

    /** The language a message is written in, as far as one can tell from its words and letters. */
    public Optional<Language> languageOf(String text) {
        return guess.of(text);
    }

    /** How that is written in that language, the most usual spelling first; none when there is no word for it. */
    public List<String> spellings(Keyword keyword, Language language) {
        return written(keyName(keyword), language);
    }

    /** How that number is written in words, the most usual spelling first; none when there are no words for it. */
    public List<String> spellings(int number, Language language) {
        return written(Integer.toString(number), language);
    }

    private List<String> written(String key, Language language) {
        MessagesFile file = files.get(language);
        return file == null ? List.of() : file.words("word." + key);
    }

    /** Brings spellings together that mean the same; only for comparing. */
    public static String fold(String text) {
        return Folding.folded(Folding.plain(text));
    }
}
