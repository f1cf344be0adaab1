package nl.schuifaan.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/** Whether reminders help, and how long before people signed up; each row ten, or nothing is shown. */
final class MirrorByHand {

    private static final int TEN = 10;

    private MirrorByHand() {}

    /** @param groups gatherings by which those who came and those who did not are ten each */
    static Map<String, Map<String, Long>> tables(RandomYear random, List<List<Document>> groups) {
        Set<String> reminded = random.rows.stream().map(row -> row.getString("_id").split(":")[1] + "/"
                + row.getString("contact")).collect(Collectors.toSet());
        boolean any = random.gatherings.stream().anyMatch(one -> random.rows.stream().anyMatch(row ->
                row.getString("_id").startsWith("reminder:" + one.get("_id") + ":"))
                && !outcomes(one, _ -> "x").isEmpty());
        return Map.of("LEADS", together(groups, one -> outcomes(one, party -> lead(one, party))),
                "REMINDERS", any ? together(groups, one -> outcomes(one, party -> "day-" + (reminded.contains(
                one.get("_id") + "/" + party.get("contact")) ? "sent" : "none"))) : Map.of());
    }

    private static Map<String, Long> outcomes(Document gathering, Function<Document, String> row) {
        return CountedByHand.people(gathering, party -> !CountedByHand.seated(party) || party.get("came") == null ? ""
                : row.apply(party) + (party.getBoolean("came") ? "-came" : "-away"));
    }

    private static String lead(Document gathering, Document party) {
        Duration before = Duration.between(party.getDate("at").toInstant(), gathering.getDate("start").toInstant());
        return before.compareTo(Duration.ofDays(1)) < 0 ? "day" : before.compareTo(Duration.ofDays(7)) < 0 ? "week"
                : "long";
    }

    private static Map<String, Long> together(List<List<Document>> groups, Function<Document, Map<String, Long>> rows) {
        Map<String, Long> shown = new TreeMap<>();
        Map<String, Long> waiting = new TreeMap<>();
        for (List<Document> group : groups) {
            group.forEach(one -> rows.apply(one).forEach((row, n) -> waiting.merge(row, n, Long::sum)));
            if (waiting.values().stream().allMatch(n -> n >= TEN)) {
                waiting.forEach((row, n) -> shown.merge(row, n, Long::sum));
                waiting.clear();
            }
        }
        return shown;
    }
}
