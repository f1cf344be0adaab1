package nl.schuifaan.language;

import java.util.function.BiConsumer;

/**
 * Reads the syntax of {@link java.util.Properties}, which itself does not tell in which line a key stands and lets the
 * last of two equal keys win in silence.
 */
final class PropertiesReader {

    /** Stands above a text that a native reader still has to look at. */
    static final String REVIEW = "# review";

    private final String file;
    private final String[] lines;
    private int next;
    private boolean review;

    PropertiesReader(String file, String text) {
        this.file = file;
        this.lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
    }

    void forEach(BiConsumer<String, MessageEntry> each) {
        while (next < lines.length) {
            SourceLine place = new SourceLine(file, next + 1);
            String line = lines[next++].stripLeading();
            if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != '!') {
                keyAndText(joined(line), place, review, each);
                review = false;
            } else {
                review = line.equals(REVIEW);
            }
        }
    }

    /** The line with those that it is continued by. */
    private String joined(String line) {
        StringBuilder whole = new StringBuilder(line);
        while (isContinued(whole) && next < lines.length) {
            whole.setLength(whole.length() - 1);
            whole.append(lines[next++].stripLeading());
        }
        return whole.toString();
    }

    /** Ends in a backslash that is not itself escaped. */
    static boolean isContinued(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static void keyAndText(String line, SourceLine place, boolean review, BiConsumer<String,
            MessageEntry> each) {
        int end = 0;
        while (end < line.length() && " \t\f=:".indexOf(line.charAt(end)) < 0) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, line.length());
        int start = end;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        if (start == line.length() || "=:".indexOf(line.charAt(start)) < 0) {
            throw place.wrong("there is no = after the key");
        }
        String text = line.substring(start + 1).strip();
        each.accept(unescaped(line.substring(0, end), place), new MessageEntry(unescaped(text, place), place, review));
    }

    private static String unescaped(String text, SourceLine place) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '\\' || i + 1 == text.length()) {
                plain.append(letter);
            } else if (text.charAt(++i) == 'u') {
                plain.append(byNumber(text, i + 1, place));
                i += 4;
            } else {
                plain.append(named(text.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static char named(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    private static char byNumber(String text, int at, SourceLine place) {
        String digits = text.substring(Math.min(at, text.length()), Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw place.wrong("\\u" + digits + " is not a letter: four hexadecimal digits should follow \\u");
        }
        return (char) Integer.parseInt(digits, 16);
    }
}
