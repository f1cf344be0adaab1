package nl.schuifaan.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One file of {@code messages/} as it was written: its keys in order, each with its raw text and its line. */
record MessagesFile(String name, Language language, Map<String, MessageEntry> entries) {

    private static final Pattern NAME = Pattern.compile("schuifaan_([a-z]{2,3})\\.properties");
    private static final Pattern COMMA = Pattern.compile("\\s*[,،]\\s*");

    MessagesFile {
        entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file, line and reason, when it is not well written
     */
    static MessagesFile read(String name, String text) {
        var match = NAME.matcher(name);
        if (!match.matches()) {
            throw new SourceLine(name, 1).wrong("the name of the file should be schuifaan_<language code>.properties");
        }
        Map<String, MessageEntry> entries = new LinkedHashMap<>();
        new PropertiesReader(name, text).forEach((key, entry) -> {
            MessageEntry first = entries.putIfAbsent(key, entry);
            if (first != null) {
                throw entry.place().wrong(key + " is already written in line " + first.place().line());
            }
        });
        return new MessagesFile(name, new Language(match.group(1)), entries);
    }

    /** This file with those texts of another that have one of these keys. */
    MessagesFile with(MessagesFile other, Set<String> keys) {
        Map<String, MessageEntry> all = new LinkedHashMap<>(entries);
        other.entries.forEach((key, entry) -> {
            if (keys.contains(key)) {
                all.putIfAbsent(key, entry);
            }
        });
        return new MessagesFile(name, language, all);
    }

    /** This file with other texts under some of its keys; a key that it lacks is added at its end. */
    MessagesFile edited(Map<String, String> texts) {
        Map<String, MessageEntry> all = new LinkedHashMap<>(entries);
        texts.forEach((key, text) -> all.put(key, new MessageEntry(text, place(key), false)));
        return new MessagesFile(name, language, all);
    }

    /** Where a key stands, or would. */
    SourceLine place(String key) {
        MessageEntry entry = entries.get(key);
        return entry == null ? new SourceLine(name, entries.size() + 1) : entry.place();
    }

    @Nullable MessageEntry entry(String key) {
        return entries.get(key);
    }

    /**
     * The words of a key that lists some with a comma between, Latin or Arabic; none when the file does not have it.
     */
    List<String> words(String key) {
        MessageEntry entry = entries.get(key);
        return entry == null ? List.of() : split(entry.text());
    }

    static List<String> split(String list) {
        return COMMA.splitAsStream(list.strip()).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
