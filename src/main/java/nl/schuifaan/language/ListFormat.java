package nl.schuifaan.language;

import java.util.function.Function;

/** What stands between the parts of a list: {@code A, B en C}. */
final class ListFormat {

    private final String two;
    private final String more;
    private final String last;

    /** @param entry the entry of a key in this language, or in Dutch where this one lacks it */
    ListFormat(Function<String, MessageEntry> entry) {
        two = between(entry.apply("format.list.two"));
        more = between(entry.apply("format.list.more"));
        last = between(entry.apply("format.list.last"));
    }

    /** What stands before the part with this index, of a list of that size. */
    String before(int index, int size) {
        if (index == 0) {
            return "";
        }
        if (index < size - 1) {
            return more;
        }
        return size == 2 ? two : last;
    }

    private static String between(MessageEntry entry) {
        if (!entry.text().startsWith("{a}") || !entry.text().endsWith("{b}")) {
            throw entry.place().wrong("a list is written {a}…{b}");
        }
        return entry.text().substring(3, entry.text().length() - 3);
    }
}
