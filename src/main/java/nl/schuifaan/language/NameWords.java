package nl.schuifaan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around a name: <i>ik heet Karim</i>. They stand in {@code word.name-is}, with a star for the name. */
final class NameWords {

    private final List<Around> patterns = new ArrayList<>();

    NameWords(List<MessagesFile> files) {
        files.forEach(file -> file.words("word.name-is").forEach(words -> patterns.add(pattern(words))));
        // The more words are around it, the surer: "navê min * e" before "navê min *".
        patterns.sort((a, b) -> b.pattern.pattern().length() - a.pattern.pattern().length());
    }

    /** @param least the shortest text with these words and a name, in characters */
    private record Around(Pattern pattern, int least) {}

    private static Around pattern(String words) {
        int star = words.indexOf('*');
        String before = star < 0 ? words + " " : words.substring(0, star);
        String after = star < 0 ? "" : words.substring(star + 1);
        String marks = "[\\s\\p{P}]*";
        Pattern pattern = Pattern.compile(
                marks + Pattern.quote(before) + marks + "(\\S.*?)" + Pattern.quote(after) + "[\\s.!]*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        return new Around(pattern, before.length() + 1 + after.length());
    }

    /** The name, without the words around it; empty when there are none. */
    Optional<String> within(String text) {
        for (Around around : patterns) {
            Matcher found = text.length() < around.least ? null : around.pattern.matcher(text);
            if (found != null && found.matches()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
