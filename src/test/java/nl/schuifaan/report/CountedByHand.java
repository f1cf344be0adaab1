package nl.schuifaan.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The tables of months that are over, worked out once more from the documents themselves, by the rules as they stand
 * under each table of the report and without a word of its code.
 */
public final class CountedByHand {

    private static final int FIVE = 5;
    private static final int TEN = 10;
    private static final int MANY = 100;
    private static final int VERY_MANY = 400;

    private final Map<String, Document> chats = new HashMap<>();
    private final Map<String, Map<String, Long>> tables = new TreeMap<>();
    /** Gatherings put together until ten people came. */
    private final List<List<Document>> pieces = new ArrayList<>();
    private final RandomYear random;
    private final int year;
    private final String from;
    private final String until;
    private long visits;

    private CountedByHand(RandomYear random, int year, String from, String until) {
        this.random = random;
        this.year = year;
        this.from = from;
        this.until = until;
        random.chats.forEach(chat -> chats.put(chat.getString("_id"), chat));
        pieces(random.gatherings.stream().filter(one -> month(one).startsWith(year + "-")).toList());
    }

    /** By name of the measure; without rows of nobody. */
    public static Map<String, Map<String, Long>> tables(RandomYear random) {
        return tables(random, RandomYear.YEAR + "-01", RandomYear.YEAR + "-12");
    }

    /** From the first month until the last one; year by year, and added up. */
    static Map<String, Map<String, Long>> tables(RandomYear random, String from, String until) {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        for (int year = Integer.parseInt(from.substring(0, 4)); until.compareTo(year + "-01") >= 0; year++) {
            CountedByHand counted = new CountedByHand(random, year, from, until);
            counted.people();
            counted.things();
            counted.weeksAndMonths();
            counted.into(all);
        }
        return all;
    }

    /** What only the organisation looks at, of the year. */
    static Map<String, Map<String, Long>> mirror(RandomYear random) {
        CountedByHand counted = new CountedByHand(random, RandomYear.YEAR, RandomYear.YEAR + "-01",
                RandomYear.YEAR + "-12");
        counted.tables.put("WAITS", counted.months("waits"));
        counted.tables.put("STEPS", new TreeMap<>());
        random.days.stream().flatMap(day -> day.get("steps", Document.class).keySet().stream()).distinct()
                .forEach(step -> counted.tables.get("STEPS").putAll(counted.alone(step)));
        MirrorByHand.tables(random, counted.fitting()).forEach(counted.tables::put);
        Map<String, Map<String, Long>> all = new TreeMap<>();
        counted.into(all);
        return all;
    }

    private void into(Map<String, Map<String, Long>> all) {
        tables.forEach((measure, rows) -> {
            Map<String, Long> sum = all.computeIfAbsent(measure, _ -> new TreeMap<>());
            rows.forEach((row, n) -> sum.merge(row, n, Long::sum));
            sum.values().removeIf(n -> n == 0);
        });
    }

    static String month(Document gathering) {
        return gathering.getDate("start").toInstant().toString().substring(0, 7);
    }

    private boolean asked(String month) {
        return month.compareTo(from) >= 0 && month.compareTo(until) <= 0;
    }

    private boolean asked(List<Document> gatherings) {
        return gatherings.stream().allMatch(one -> asked(month(one)));
    }

    private void pieces(List<Document> gatherings) {
        List<Document> five = new ArrayList<>();
        List<Document> ten = new ArrayList<>();
        for (Document gathering : gatherings) {
            five.add(gathering);
            if (came(five) >= FIVE) {
                visits += asked(five) ? came(five) : 0;
                ten.addAll(five);
                five.clear();
            }
            if (five.isEmpty() && came(ten) >= TEN) {
                pieces.add(List.copyOf(ten));
                ten.clear();
            }
        }
    }

    private long came(List<Document> gatherings) {
        return gatherings.stream().mapToLong(one -> people(one, this::came).values().stream()
                .mapToLong(Long::longValue).sum()).sum();
    }

    private String came(Document party) {
        return seated(party) && Boolean.TRUE.equals(party.get("came")) ? "CAME" : "";
    }

    static boolean seated(Document party) {
        return party.getString("state").equals("GRANTED");
    }

    /** People of a gathering by what is said of their party; an empty word counts nobody. */
    static Map<String, Long> people(Document gathering, Function<Document, String> row) {
        Map<String, Long> people = new TreeMap<>();
        gathering.get("bookings", Document.class).forEach((id, party) -> {
            Document one = new Document((Document) party).append("booking", id);
            people.merge(row.apply(one), (long) one.getInteger("adults") + one.getInteger("children"), Long::sum);
        });
        people.remove("");
        return people;
    }

    private void people() {
        tables.put("VISITS", new TreeMap<>(Map.of("CAME", visits)));
        split("PART", MANY, one -> people(one, party -> came(party).isEmpty() ? ""
                : one.getString("kind")));
        split("PLACE", MANY, one -> people(one, party -> came(party).isEmpty() ? "" : one.getString("place")));
        split("LANGUAGE", MANY, one -> people(one, party -> came(party).isEmpty() ? "" : contact(party)
                .getString("language")));
        split("CHANNEL", MANY, one -> people(one, party -> came(party).isEmpty() ? "" : chats
                .get(party.getString("contact")).getString("channel")));
        split("INTERPRETER", MANY, one -> people(one, party -> came(party).isEmpty() ? "" : asked(party) ? "INTERPRETER"
                : "none"));
        split("AGE", MANY, this::ages);
        split("WAITING", MANY, one -> people(one, CountedByHand::waited));
        firsts();
        cancelled();
        outcome();
        months();
    }

    /** In parts of an SMS. */
    static long segments(RandomYear random, String from, String until) {
        return random.segments.stream().filter(day -> day.getString("_id").compareTo(from) >= 0
                && day.getString("_id").substring(0, 7).compareTo(until) <= 0)
                .mapToLong(day -> day.getInteger("used")).sum();
    }

    private Document contact(Document party) {
        return chats.get(party.getString("contact")).get("contact", Document.class);
    }

    private boolean asked(Document party) {
        return contact(party).getList("bookings", Document.class).stream()
                .anyMatch(one -> one.getString("id").equals(party.getString("booking"))
                        && !one.getList("wishes", String.class).isEmpty());
    }

    private Map<String, Long> ages(Document gathering) {
        Map<String, Long> ages = new TreeMap<>();
        gathering.get("bookings", Document.class).values().stream().map(Document.class::cast)
                .filter(party -> !came(party).isEmpty()).forEach(party -> {
                    ages.merge("ADULTS", (long) party.getInteger("adults"), Long::sum);
                    ages.merge("CHILDREN", (long) party.getInteger("children"), Long::sum);
                });
        return ages;
    }

    private static String waited(Document party) {
        if (party.getString("state").equals("CANCELLED")) {
            return "";
        }
        return party.getInteger("passed") > 0 ? "PASSED" : !seated(party) ? "VAIN"
                : party.getInteger("position") > 0 ? "SEATED" : "";
    }

    /** By gathering, in which month each had come before; whoever never had counts as long ago. */
    private Map<Object, Map<String, Long>> before() {
        Map<Object, Map<String, Long>> before = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        for (Document gathering : random.gatherings) {
            before.put(gathering.get("_id"), people(gathering, party -> came(party).isEmpty() ? ""
                    : last.getOrDefault(party.getString("contact"), "0000-00")));
            gathering.get("bookings", Document.class).values().stream().map(Document.class::cast)
                    .filter(party -> !came(party).isEmpty())
                    .forEach(party -> last.put(party.getString("contact"), month(gathering)));
        }
        return before;
    }

    private static Map<String, Long> sum(List<Document> gatherings, Map<Object, Map<String, Long>> numbers) {
        Map<String, Long> sum = new TreeMap<>();
        gatherings.forEach(one -> numbers.get(one.get("_id")).forEach((row, n) -> sum.merge(row, n, Long::sum)));
        return sum;
    }

    private void firsts() {
        Map<Object, Map<String, Long>> before = before();
        Function<List<Document>, Map<String, Long>> rows = piece -> {
            Map<String, Long> sum = new TreeMap<>();
            sum(piece, before).forEach((month, n) -> sum.merge(month.compareTo(year + "-01") < 0 ? "first" : "again", n,
                    Long::sum));
            return sum;
        };
        Map<String, Long> shown = new TreeMap<>();
        for (Group group : groups(pieces.stream().map(rows).toList(), Integer.MAX_VALUE)) {
            List<Document> those = gatherings(group);
            if (asked(those)) {
                (group.fits ? FirstsByHand.since(from, year + "-01", sum(those, before)) : group.ready)
                        .forEach((row, n) -> shown.merge(row, n, Long::sum));
            }
        }
        tables.put("PEOPLE", shown);
    }

    private List<Document> gatherings(Group group) {
        return pieces.subList(group.from, group.until).stream().flatMap(List::stream).toList();
    }

    private void cancelled() {
        long waiting = 0;
        long shown = 0;
        List<Document> those = new ArrayList<>();
        for (List<Document> piece : pieces) {
            long here = piece.stream().mapToLong(one -> people(one, party ->
                    party.getString("state").equals("CANCELLED") ? "X" : "").getOrDefault("X", 0L)).sum();
            if (waiting == 0) {
                those.clear();
            }
            those.addAll(piece);
            waiting += here;
            shown += waiting >= TEN && asked(those) ? waiting : 0;
            waiting = waiting >= TEN ? 0 : waiting;
        }
        tables.put("CANCELLED", new TreeMap<>(Map.of("CANCELLED", shown)));
    }

    private void split(String measure, int patience, Function<Document, Map<String, Long>> rows) {
        tables.put(measure, shown(groups(sums(rows), patience), group -> asked(gatherings(group))));
    }

    private static Map<String, Long> shown(List<Group> groups, Predicate<Group> asked) {
        Map<String, Long> shown = new TreeMap<>();
        groups.stream().filter(asked).forEach(group -> group.ready.forEach((row, n) -> shown.merge(row, n, Long::sum)));
        return shown;
    }

    private List<Map<String, Long>> sums(Function<Document, Map<String, Long>> rows) {
        return pieces.stream().map(piece -> {
            Map<String, Long> sum = new TreeMap<>();
            piece.forEach(one -> rows.apply(one).forEach((row, n) -> sum.merge(row, n, Long::sum)));
            return sum;
        }).toList();
    }

    /** Pieces that are counted as one, and what is shown of them. */
    private record Group(int from, int until, boolean fits, Map<String, Long> ready) {}

    /** Waits until each row is ten, or too many wait, or the year is over. */
    private static List<Group> groups(List<Map<String, Long>> pieces, int patience) {
        return groups(pieces, patience, CountedByHand::together);
    }

    private static List<Group> groups(List<Map<String, Long>> pieces, int patience,
            UnaryOperator<Map<String, Long>> atLast) {
        List<Group> groups = new ArrayList<>();
        Map<String, Long> waiting = new TreeMap<>();
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            from = sum(waiting) == 0 ? i : from;
            pieces.get(i).forEach((row, n) -> waiting.merge(row, n, Long::sum));
            boolean fits = waiting.values().stream().allMatch(n -> n == 0 || n >= TEN);
            boolean end = i == pieces.size() - 1 || sum(waiting) >= patience;
            Map<String, Long> ready = fits ? Map.copyOf(waiting) : end ? atLast.apply(waiting) : Map.of();
            if (!ready.isEmpty()) {
                groups.add(new Group(from, i + 1, fits, ready));
                waiting.clear();
            }
        }
        return groups;
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** From the smallest on, until those that stand together are ten. */
    private static Map<String, Long> together(Map<String, Long> rows) {
        Map<String, Long> left = new TreeMap<>(rows);
        left.values().removeIf(n -> n == 0);
        long small = 0;
        while (!left.isEmpty()) {
            Map.Entry<String, Long> least = left.entrySet().stream().min(Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())).orElseThrow();
            if (least.getValue() >= TEN && (small == 0 || small >= TEN)) {
                break;
            }
            small += least.getValue();
            left.remove(least.getKey());
        }
        if (small > 0) {
            left.put("together", small);
        }
        return small > 0 && small < TEN ? new TreeMap<>() : left;
    }

    /** Those who came are known; the others are a split among themselves. */
    private List<Group> outcomes() {
        return groups(sums(one -> people(one, party -> !seated(party) ? "" : party.get("came") == null ? "UNKNOWN"
                : Boolean.TRUE.equals(party.get("came")) ? "CAME" : "AWAY")), VERY_MANY, waiting -> {
                    Map<String, Long> others = new TreeMap<>(waiting);
                    long came = waiting.getOrDefault("CAME", 0L);
                    others.remove("CAME");
                    Map<String, Long> ready = came >= TEN ? together(others) : new TreeMap<>();
                    if (!ready.isEmpty()) {
                        ready.put("CAME", came);
                    }
                    return ready;
                });
    }

    private void outcome() {
        tables.put("OUTCOME", shown(outcomes(), group -> asked(gatherings(group))));
    }

    /** Gatherings put together until each end is ten people, where nothing had to be put together otherwise. */
    private List<List<Document>> fitting() {
        return outcomes().stream().filter(Group::fits).map(this::gatherings).toList();
    }

    private void months() {
        Map<String, Long> months = new TreeMap<>();
        for (List<Document> piece : pieces.stream().filter(this::asked).toList()) {
            List<String> in = piece.stream().map(CountedByHand::month).sorted().toList();
            months.merge(in.getFirst().equals(in.getLast()) ? in.getFirst() : in.getFirst() + "/" + in.getLast(),
                    came(piece), Long::sum);
        }
        tables.put("MONTH", months);
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
                thursdays.subList(group.from, group.until).stream().allMatch(this::asked)));
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
        return asked("%d-%02d".formatted(year, group.from + 1)) && asked("%d-%02d".formatted(year, group.until));
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
