package nl.schuifaan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;

/**
 * The tables of a year that is over, worked out once more from the documents themselves, by the rules as they stand
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
    private final Set<String> seen = new HashSet<>();
    private long visits;

    private CountedByHand(RandomYear year) {
        year.chats.forEach(chat -> chats.put(chat.getString("_id"), chat));
        pieces(year.gatherings);
        people();
        things(year);
        weeksAndMonths(year);
    }

    /** By name of the measure; without rows of nobody. */
    public static Map<String, Map<String, Long>> tables(RandomYear year) {
        CountedByHand counted = new CountedByHand(year);
        counted.tables.values().forEach(table -> table.values().removeIf(n -> n == 0));
        return counted.tables;
    }

    private void pieces(List<Document> gatherings) {
        List<Document> five = new ArrayList<>();
        List<Document> ten = new ArrayList<>();
        for (Document gathering : gatherings) {
            five.add(gathering);
            if (came(five) >= FIVE) {
                visits += came(five);
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

    private static boolean seated(Document party) {
        return party.getString("state").equals("GRANTED");
    }

    /** People of a gathering by what is said of their party; an empty word counts nobody. */
    private static Map<String, Long> people(Document gathering, Function<Document, String> row) {
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
        split("PEOPLE", Integer.MAX_VALUE, this::firsts);
        cancelled();
        outcome();
        months();
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
        return party.getString("state").equals("WAITING") ? "VAIN"
                : seated(party) && party.getInteger("position") > 0 ? "SEATED" : "";
    }

    /** Whoever is seen for the first time in the year; gatherings are looked at in their order, and once. */
    private Map<String, Long> firsts(Document gathering) {
        return people(gathering, party -> came(party).isEmpty() ? "" : seen.add(party.getString("contact")) ? "first"
                : "again");
    }

    private void cancelled() {
        long waiting = 0;
        long shown = 0;
        for (List<Document> piece : pieces) {
            for (Document one : piece) {
                waiting += people(one, party -> party.getString("state").equals("CANCELLED") ? "X" : "")
                        .getOrDefault("X", 0L);
            }
            shown += waiting >= TEN ? waiting : 0;
            waiting = waiting >= TEN ? 0 : waiting;
        }
        tables.put("CANCELLED", new TreeMap<>(Map.of("CANCELLED", shown)));
    }

    private void split(String measure, int patience, Function<Document, Map<String, Long>> rows) {
        tables.put(measure, put(sums(rows), patience));
    }

    private List<Map<String, Long>> sums(Function<Document, Map<String, Long>> rows) {
        return pieces.stream().map(piece -> {
            Map<String, Long> sum = new TreeMap<>();
            piece.forEach(one -> rows.apply(one).forEach((row, n) -> sum.merge(row, n, Long::sum)));
            return sum;
        }).toList();
    }

    /** Waits until each row is ten, or too many wait, or the year is over. */
    private static Map<String, Long> put(List<Map<String, Long>> pieces, int patience) {
        Map<String, Long> shown = new TreeMap<>();
        Map<String, Long> waiting = new TreeMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).forEach((row, n) -> waiting.merge(row, n, Long::sum));
            boolean end = i == pieces.size() - 1 || sum(waiting) >= patience;
            Map<String, Long> ready = waiting.values().stream().allMatch(n -> n == 0 || n >= TEN) ? Map.copyOf(waiting)
                    : end ? together(waiting) : Map.of();
            ready.forEach((row, n) -> shown.merge(row, n, Long::sum));
            if (!ready.isEmpty()) {
                waiting.clear();
            }
        }
        return shown;
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
    private void outcome() {
        List<Map<String, Long>> all = sums(one -> people(one, party -> !seated(party) ? "" : party.get("came") == null
                ? "UNKNOWN" : Boolean.TRUE.equals(party.get("came")) ? "CAME" : "AWAY"));
        Map<String, Long> shown = new TreeMap<>();
        Map<String, Long> waiting = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).forEach((row, n) -> waiting.merge(row, n, Long::sum));
            Map<String, Long> ready = new TreeMap<>(waiting);
            if (waiting.values().stream().anyMatch(n -> n < TEN)) {
                long came = waiting.getOrDefault("CAME", 0L);
                ready.remove("CAME");
                boolean end = i == all.size() - 1 || sum(waiting) >= VERY_MANY;
                ready = end && came >= TEN ? together(ready) : new TreeMap<>();
                if (!ready.isEmpty()) {
                    ready.put("CAME", came);
                }
            }
            ready.forEach((row, n) -> shown.merge(row, n, Long::sum));
            if (!ready.isEmpty()) {
                waiting.clear();
            }
        }
        tables.put("OUTCOME", shown);
    }

    private void months() {
        Map<String, Long> months = new TreeMap<>();
        for (List<Document> piece : pieces) {
            List<String> in = piece.stream().map(one -> one.getDate("start").toInstant().toString().substring(0, 7))
                    .sorted(Comparator.naturalOrder()).toList();
            months.merge(in.getFirst().equals(in.getLast()) ? in.getFirst() : in.getFirst() + "/" + in.getLast(),
                    came(piece), Long::sum);
        }
        tables.put("MONTH", months);
    }

    private void things(RandomYear year) {
        Map<String, Long> kinds = new TreeMap<>();
        Map<String, Long> interpreters = new TreeMap<>();
        long opened = 0;
        for (Document one : year.gatherings) {
            kinds.merge(one.getString("kind"), 1L, Long::sum);
            one.getList("interpreters", String.class).forEach(language -> interpreters.merge(language, 1L, Long::sum));
            opened += one.getEmbedded(List.of("links", "LOTA", "opened"), Integer.class);
        }
        tables.put("GATHERINGS", kinds);
        tables.put("INTERPRETERS", interpreters);
        tables.put("TABLES", spoken(year.evenings));
        tables.put("OPENED", new TreeMap<>(Map.of("Partner LOTA", opened / TEN * TEN)));
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

    private void weeksAndMonths(RandomYear year) {
        Map<String, Map<String, Long>> weeks = new TreeMap<>();
        year.partners.forEach(one -> one.get("weeks", Document.class).forEach((week, n) ->
                weeks.computeIfAbsent(week, _ -> new TreeMap<>()).put(one.getString("name"), (Long) n)));
        tables.put("PARTNER", put(List.copyOf(weeks.values()), MANY));
        Map<String, Map<String, Long>> months = new TreeMap<>();
        Map<String, Long> messages = new TreeMap<>();
        year.days.forEach(day -> {
            add(day.get("messages", Document.class), messages);
            add(day.get("promises", Document.class), months.computeIfAbsent(day.getString("_id").substring(0, 7),
                    _ -> new TreeMap<>()));
        });
        tables.put("MESSAGES", messages);
        tables.put("QUESTIONS", put(List.copyOf(months.values()), MANY));
    }

    private static void add(Document numbers, Map<String, Long> to) {
        numbers.forEach((row, n) -> to.merge(row, ((Integer) n).longValue(), Long::sum));
    }
}
