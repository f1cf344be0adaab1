package nl.schuifaan.language;

import com.ibm.icu.util.ULocale;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every word that people see, in every language there is: the content of {@code messages/}. Immutable and quick. */
public final class Phrasebook {

    /** How long a text may be. */
    public enum Form {
        /** As it stands under its key. */
        FULL,
        /** The shorter {@code key.sms} where there is one. */
        SHORT
    }

    static final String SHORTER = ".sms";

    private final List<Language> languages;
    private final Map<String, MessagesFile> files = new HashMap<>();
    private final Map<String, LanguagePack> full = new HashMap<>();
    private final Map<String, LanguagePack> brief = new HashMap<>();
    private final Keywords keywords;
    private final TextDigests digests = new TextDigests();
    /** Text into which nothing is put → the same folded, of the few hundred that stand on buttons. */
    private final Map<String, String> labels = new ConcurrentHashMap<>();
    private final LongAdder fallbacks = new LongAdder();

    private Phrasebook(List<MessagesFile> read) {
        languages = read.stream().map(MessagesFile::language).toList();
        read.forEach(file -> add(file, read.getFirst()));
        ArgumentCheck.against(read.getFirst(), read);
        keywords = new Keywords(read);
    }

    /** The same with other texts in some files; what those do not touch is shared, as all of it weighs megabytes. */
    private Phrasebook(Phrasebook before, List<MessagesFile> read) {
        languages = before.languages;
        for (MessagesFile file : read) {
            String code = file.language().code();
            if (file == before.files.get(code)) {
                files.put(code, file);
                full.put(code, Objects.requireNonNull(before.full.get(code)));
                brief.put(code, Objects.requireNonNull(before.brief.get(code)));
            } else {
                add(file, read.getFirst());
            }
        }
        ArgumentCheck.against(read.getFirst(), read);
        keywords = before.keywords;
    }

    private void add(MessagesFile file, MessagesFile dutch) {
        files.put(file.language().code(), file);
        full.put(file.language().code(), new LanguagePack(file, dutch, Form.FULL));
        brief.put(file.language().code(), new LanguagePack(file, dutch, Form.SHORT));
    }

    /**
     * Reads the files of {@code messages/}.
     *
     * @param files file name ({@code schuifaan_nl.properties}) → its text
     * @throws IllegalArgumentException naming file, line and reason, when anything in them is wrong
     */
    public static Phrasebook read(Map<String, String> files) {
        return new Phrasebook(inOrder(files));
    }

    /**
     * The same for files that were copied from ours and changed. What their Dutch lacks is newer than the copy, and is
     * said as it stands in ours, in each language that they have; they may do without a {@code key.sms}.
     */
    public static Phrasebook read(Map<String, String> files, Map<String, String> ours) {
        Map<String, MessagesFile> behind = new HashMap<>();
        inOrder(ours).forEach(file -> behind.put(file.name(), file));
        List<MessagesFile> read = inOrder(files);
        Set<String> known = read.getFirst().entries().keySet();
        Set<String> lacking = Objects.requireNonNull(behind.get(read.getFirst().name())).entries()
                .keySet().stream()
                .filter(key ->
                !known.contains(key.endsWith(SHORTER) ? key.substring(0, key.length() - SHORTER.length()) : key))
                .collect(Collectors.toSet());
        return new Phrasebook(read.stream()
                .map(file -> behind.containsKey(file.name()) ? file.with(behind.get(file.name()), lacking) : file)
                .toList());
    }

    /** Dutch first. */
    private static List<MessagesFile> inOrder(Map<String, String> files) {
        List<MessagesFile> read = files.entrySet().stream()
                .map(file -> MessagesFile.read(file.getKey(), file.getValue()))
                .sorted(Comparator.comparing((MessagesFile file) -> !file.language().equals(Language.DUTCH))
                        .thenComparing(MessagesFile::name))
                .toList();
        if (read.isEmpty() || !read.getFirst().language().equals(Language.DUTCH)) {
            throw new IllegalArgumentException(
                    "schuifaan_nl.properties is not there: what other languages lack is said in Dutch");
        }
        return read;
    }

    /**
     * The text of a file.
     *
     * @throws IllegalArgumentException naming file and line, when it is not UTF-8
     */
    public static String decode(String file, byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(left).toString();
        } catch (CharacterCodingException _) {
            long line = 1 + new String(bytes, 0, left.position(), StandardCharsets.ISO_8859_1).chars()
                    .filter(c -> c == '\n').count();
            throw new SourceLine(file, (int) line).wrong("this is not UTF-8; save the file as UTF-8");
        }
    }

    /** The key without the ending of a shorter wording. */
    static String full(String key) {
        return key.endsWith(SHORTER) ? key.substring(0, key.length() - SHORTER.length()) : key;
    }

    /**
     * The same book with other texts under some keys; words that people type, and ways of writing dates, stay.
     *
     * @param texts code of a language there is a file for → key → text
     * @throws IllegalArgumentException naming file, line and reason, when one of them is not well written
     */
    public Phrasebook edited(Map<String, Map<String, String>> texts) {
        return texts.isEmpty() ? this
                : new Phrasebook(this, languages.stream().map(language -> files.get(language.code()))
                .map(file -> texts.containsKey(file.language().code()) ? file.edited(texts.get(file.language().code()))
                : file).toList());
    }

    /**
     * Every text of a language as it was written, by key, in the order of its file. Words that people type, and ways of
     * writing dates, are none.
     */
    public Map<String, WrittenText> written(Language language) {
        Map<String, WrittenText> texts = new LinkedHashMap<>();
        MessagesFile file = files.get(language.code());
        if (file != null) {
            file.entries().forEach((key, entry) -> {
                if (LanguagePack.isText(key)) {
                    texts.put(key, new WrittenText(entry.text(), entry.review()));
                }
            });
        }
        return texts;
    }

    /** What a text may put in: what Dutch puts in under the same key. */
    public Set<String> arguments(String key) {
        MessageEntry original = dutch().entry(full(key));
        return original == null ? Set.of() : Arguments.of(original);
    }

    /**
     * How a text would look under a key, with examples put in.
     *
     * @param examples values by the name of the argument; one that is not there is shown as its name in braces
     * @throws IllegalArgumentException with file, line and reason, when it is not well written or asks for what the
     * program does not give
     */
    public String tried(Language language, String key, String text, Map<String, String> examples) {
        return new Trial(this, dutch(), files.getOrDefault(language.code(), dutch()), key, text)
                .said(language, examples);
    }

    /**
     * The texts of one file, by key; not the words that people type, nor ways of writing dates.
     *
     * @param into where they go
     * @return the language that its name tells
     * @throws IllegalArgumentException naming file, line and reason, when it is not well written
     */
    public static Language readTexts(String name, String text, Map<String, String> into) {
        MessagesFile file = MessagesFile.read(name, text);
        file.entries().forEach((key, entry) -> {
            if (LanguagePack.isText(key)) {
                into.put(key, entry.text());
            }
        });
        return file.language();
    }

    /** The languages there is a file for, Dutch first. */
    public List<Language> languages() {
        return languages;
    }

    public boolean speaks(Language language) {
        return full.containsKey(language.code());
    }

    public boolean rightToLeft(Language language) {
        LanguagePack voice = full.get(language.code());
        return voice != null ? voice.rightToLeft : new ULocale(language.code()).isRightToLeft();
    }

    /**
     * The phrase in that language. A text that is missing there is said in Dutch, and counted; one that is missing in
     * Dutch too is its key in brackets.
     */
    public String say(Phrase phrase, Language language, Form form) {
        Language own = phrase.language();
        return say(phrase, voice(own != null ? own : language, form));
    }

    /** The same for many phrases of one message. */
    public Function<Phrase, String> saying(Language language, Form form) {
        LanguagePack asked = voice(language, form);
        return phrase -> say(phrase, phrase.language() == null ? asked : voice(phrase.language(), form));
    }

    private String say(Phrase phrase, LanguagePack asked) {
        Template template = asked.text(phrase.key());
        LanguagePack voice = template == null ? inDutch(asked.form) : asked;
        return switch (template == null ? voice.text(phrase.key()) : template) {
            case null -> "[" + phrase.key() + "]";
            case Template.Whole(String _, String alone) -> alone;
            case Template other -> new Rendering(this, voice, phrase.arguments()).text(other);
        };
    }

    /** What {@link #say} gives, folded for comparing as {@link Keywords#fold} does. */
    public String folded(Phrase phrase, Language language, Form form) {
        String said = say(phrase, language, form);
        return phrase.arguments().isEmpty() ? labels.computeIfAbsent(said, Keywords::fold) : Keywords.fold(said);
    }

    /** What a language is called in another: <i>Arabisch</i> in Dutch. */
    public String nameOf(Language spoken, Language in) {
        return voice(in, Form.FULL).nameOf(spoken);
    }

    /** The voice of that language, or Dutch where there is none. */
    LanguagePack voice(Language language, Form form) {
        Map<String, LanguagePack> voices = form == Form.SHORT ? brief : full;
        LanguagePack own = voices.get(language.code());
        return own != null ? own : Objects.requireNonNull(voices.get(Language.DUTCH.code()));
    }

    /** The voice that says this key: that one, or Dutch in the same form where it lacks the key. */
    LanguagePack voiceFor(String key, LanguagePack asked) {
        return asked.text(key) != null ? asked : inDutch(asked.form);
    }

    private LanguagePack inDutch(Form form) {
        fallbacks.increment();
        return voice(Language.DUTCH, form);
    }

    /**
     * The key with the digest of its raw text, so that a consent can prove what was agreed to:
     * {@code consent.sign-up#1a2b3c4d}. Where the language lacks the key it is that of the Dutch text, which is what
     * people saw.
     */
    public String version(String key, Language language) {
        MessageEntry own = files.getOrDefault(language.code(), dutch()).entry(key);
        MessageEntry seen = own != null ? own : dutch().entry(key);
        return key + "#" + (seen == null ? "missing" : digests.of(seen.text()));
    }

    private MessagesFile dutch() {
        return Objects.requireNonNull(files.get(Language.DUTCH.code()));
    }

    /** Texts that were said in Dutch because their own language lacked them, since these files were read. */
    public long fallbacks() {
        return fallbacks.sum();
    }

    public Keywords keywords() {
        return keywords;
    }

    /** What is written, for the check of the build. */
    Map<String, MessagesFile> files() {
        return Map.copyOf(files);
    }
}
