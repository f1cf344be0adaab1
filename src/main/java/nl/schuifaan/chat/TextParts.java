package nl.schuifaan.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.chat.Inquiry.Entry;
import nl.schuifaan.chat.Inquiry.What;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of one long text into their order. An operator joins the parts of an SMS before we get it; where that
 * fails they come as messages of their own, in any order, and nothing tells which is first. Some phones write it down
 * themselves, (1/2) or 2/2: such parts that come within a minute are put by their numbers. All else stays as it came.
 */
final class TextParts {

    private static final Duration TOGETHER = Duration.ofMinutes(1);
    private static final Pattern MARK =
            Pattern.compile("^[(\\[]?([1-9])/([2-9])[)\\]]?(?=[\\s:.]).*|.*\\s[(\\[]?([1-9])/([2-9])[)\\]]?$",
            Pattern.DOTALL);

    private TextParts() {}

    private record Part(int number, int of) {}

    static List<Entry> inOrder(List<Entry> entries) {
        List<Entry> ordered = new ArrayList<>();
        int from = 0;
        while (from < entries.size()) {
            int to = endOfParts(entries, from);
            List<Entry> parts = new ArrayList<>(entries.subList(from, to));
            if (parts.size() > 1 && Objects.requireNonNull(part(parts.getFirst())).of == parts.size()) {
                parts.sort(Comparator.comparing(entry -> Objects.requireNonNull(part(entry)).number));
            }
            ordered.addAll(parts);
            from = to;
        }
        return ordered;
    }

    /** Where the parts that begin here end; one further where none does. */
    private static int endOfParts(List<Entry> entries, int from) {
        Part first = part(entries.get(from));
        Set<Integer> numbers = new HashSet<>();
        int to = from;
        while (first != null && to < entries.size() && belongs(entries.get(from), first, entries.get(to), numbers)) {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private static boolean belongs(Entry first, Part of, Entry next, Set<Integer> numbers) {
        Part part = part(next);
        return part != null && part.of == of.of && !next.at().isAfter(first.at().plus(TOGETHER))
                && numbers.add(part.number);
    }

    private static @Nullable Part part(Entry entry) {
        Matcher mark = MARK.matcher(entry.what() == What.TEXT && entry.text() != null ? entry.text() : "");
        if (!mark.matches()) {
            return null;
        }
        boolean ahead = mark.group(1) != null;
        Part part = new Part(Integer.parseInt(mark.group(ahead ? 1 : 3)), Integer.parseInt(mark.group(ahead ? 2 : 4)));
        return part.number <= part.of ? part : null;
    }
}
