package nl.schuifaan.report;

import static nl.schuifaan.report.GroupsByHand.groups;
import static nl.schuifaan.report.GroupsByHand.shown;
import static nl.schuifaan.report.GroupsByHand.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.schuifaan.report.GroupsByHand.Group;
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
            counted.tables.putAll(new ThingsByHand(random, year, counted::asked).tables());
            counted.into(all);
        }
        return all;
    }

    /** What only the organisation looks at, of the year. */
    static Map<String, Map<String, Long>> mirror(RandomYear random) {
        CountedByHand counted = new CountedByHand(random, RandomYear.YEAR, RandomYear.YEAR + "-01",
                RandomYear.YEAR + "-12");
        counted.tables.putAll(new ThingsByHand(random, RandomYear.YEAR, counted::asked).steps());
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
        split("PARTNER_CAME", MANY, one -> people(one, party -> came(party).isEmpty() ? ""
                : party.containsKey("partner") ? "Partner " + party.getString("partner") : "none"));
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
                (group.fits() ? FirstsByHand.since(from, year + "-01", sum(those, before)) : group.ready())
                        .forEach((row, n) -> shown.merge(row, n, Long::sum));
            }
        }
        tables.put("PEOPLE", shown);
    }

    private List<Document> gatherings(Group group) {
        return pieces.subList(group.from(), group.until()).stream().flatMap(List::stream).toList();
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

    private List<Map<String, Long>> sums(Function<Document, Map<String, Long>> rows) {
        return pieces.stream().map(piece -> {
            Map<String, Long> sum = new TreeMap<>();
            piece.forEach(one -> rows.apply(one).forEach((row, n) -> sum.merge(row, n, Long::sum)));
            return sum;
        }).toList();
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
}
