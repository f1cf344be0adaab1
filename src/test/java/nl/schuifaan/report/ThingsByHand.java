package nl.schuifaan.report;

import static nl.schuifaan.report.GroupsByHand.groups;
import static nl.schuifaan.report.GroupsByHand.shown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.schuifaan.report.GroupsByHand.Group;
import org.bson.Document;

/** Tables of a year that are not of who came: gatherings, tables, links, sign-ups by link, messages and questions. */
final class ThingsByHand {

    private static final int TEN = 10;
    private static final int MANY = 100;

    private final Map<String, Map<String, Long>> tables = new TreeMap<>();
    private final RandomYear random;
    private final int year;
    private final Predicate<String> asked;

    /** @param asked whether it is asked of a month */
    ThingsByHand(RandomYear random, int year, Predicate<String> asked) {
        this.random = random;
        this.year = year;
        this.asked = asked;
    }

    Map<String, Map<String, Long>> tables() {
        things();
        weeksAndMonths();
        return tables;
    }

    /** Of the mirror. */
    Map<String, Map<String, Long>> steps() {
        tables.put("WAITS", months("waits"));
        tables.put("STEPS", new TreeMap<>());
        random.days.stream().flatMap(day -> day.get("steps", Document.class).keySet().stream()).distinct()
                .forEach(step -> tables.get("STEPS").putAll(alone(step)));
        return tables;
    }

    private boolean asked(String month) {
        return asked.test(month);
    }

    private static String month(Document gathering) {
        return CountedByHand.month(gathering);
    }

    private void things() {
        Map<String, Long> kinds = new TreeMap<>();
        Map<String, Long> interpreters = new TreeMap<>();
        Map<String, Long> opened = new TreeMap<>();
        boolean whole = asked(year + "-01") && asked(year + "-12");
        List<Document> those = random.gatherings.stream().filter(one -> month(one).startsWith(year + "-")
                && asked(month(one))).toList();
        for (Document one : those) {
            kinds.merge(one.getString("kind"), 1L, Long::sum);
            one.getList("interpreters", String.class).forEach(language -> interpreters.merge(language, 1L, Long::sum));
            opened.merge(whole ? "" : month(one), one.getEmbedded(List.of("links", "LOTA", "opened"), Integer.class)
                    .longValue(), Long::sum);
        }
        tables.put("GATHERINGS", kinds);
        tables.put("INTERPRETERS", interpreters);
        tables.put("TABLES", spoken(random.evenings.stream().filter(evening -> those.stream().anyMatch(one ->
                one.getString("_id").equals(evening.getString("_id")))).toList()));
        tables.put("OPENED", new TreeMap<>(Map.of("Partner LOTA", opened.values().stream()
                .mapToLong(n -> n / TEN * TEN).sum())));
    }

    /** Each table once for each language of those who led or interpreted there. */
    private static Map<String, Long> spoken(List<Document> evenings) {
        Set<String> all = new HashSet<>();
        evenings.forEach(evening -> evening.getList("staff", Document.class).stream()
                .filter(one -> one.get("table") != null).forEach(one -> one.getList("languages", String.class)
                .forEach(language -> all.add(evening.get("_id") + "/" + one.get("table") + "/" + language))));
        Map<String, Long> spoken = new TreeMap<>();
        all.forEach(one -> spoken.merge(one.split("/")[2], 1L, Long::sum));
        return spoken;
    }

    private void weeksAndMonths() {
        Map<String, Map<String, Long>> weeks = new TreeMap<>();
        random.partners.forEach(one -> one.get("weeks", Document.class).forEach((week, n) -> {
            if (week.startsWith(year + "-")) {
                weeks.computeIfAbsent(week, _ -> new TreeMap<>()).put(one.getString("name"), (Long) n);
            }
        }));
        List<String> thursdays = weeks.keySet().stream().map(week -> LocalDate.of(year, 1, 4).with(DayOfWeek.THURSDAY)
                .plusWeeks(Integer.parseInt(week.substring(6)) - 1).toString().substring(0, 7)).toList();
        tables.put("PARTNER", shown(groups(List.copyOf(weeks.values()), MANY), group ->
                thursdays.subList(group.from(), group.until()).stream().allMatch(this::asked)));
        Map<String, Long> messages = new TreeMap<>();
        random.days.stream().filter(day -> day.getString("_id").startsWith(year + "-")
                && asked(day.getString("_id").substring(0, 7)))
                .forEach(day -> add(day.get("messages", Document.class), messages));
        tables.put("MESSAGES", messages);
        tables.put("QUESTIONS", months("promises"));
    }

    private Map<String, Long> months(String what) {
        return shown(groups(monthly(day -> day.get(what, Document.class)), MANY), this::askedMonths);
    }

    private Map<String, Long> alone(String step) {
        return shown(groups(monthly(day -> new Document(step, day.get("steps", Document.class)
                .getOrDefault(step, 0))), MANY * MANY, _ -> Map.of()), this::askedMonths);
    }

    private boolean askedMonths(Group group) {
        return asked("%d-%02d".formatted(year, group.from() + 1)) && asked("%d-%02d".formatted(year, group.until()));
    }

    private List<Map<String, Long>> monthly(Function<Document, Document> numbers) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> {
            Map<String, Long> sum = new TreeMap<>();
            random.days.stream().filter(day -> day.getString("_id").startsWith("%d-%02d".formatted(year, month)))
                    .forEach(day -> add(numbers.apply(day), sum));
            return sum;
        }).toList();
    }

    private static void add(Document numbers, Map<String, Long> to) {
        numbers.forEach((row, n) -> to.merge(row, ((Integer) n).longValue(), Long::sum));
    }
}
