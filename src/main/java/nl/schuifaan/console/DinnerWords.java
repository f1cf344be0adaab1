package nl.schuifaan.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.schuifaan.evening.Dinner.Order;
import nl.schuifaan.evening.Evening.Totals;
import org.springframework.stereotype.Component;

/** The order for the kitchen in words. */
@Component
final class DinnerWords {

    private final Say say;
    private final Dates dates;

    DinnerWords(Say say, Dates dates) {
        this.say = say;
        this.dates = dates;
    }

    /** A line, such as halal, and for how many. */
    record Line(String what, int people) {}

    List<Line> lines(Totals totals) {
        List<Line> lines = new ArrayList<>(List.of(new Line(say.text("dinner.people"), totals.people()),
                new Line(say.text("dinner.children"), totals.children()),
                new Line(say.text("dinner.halal"), totals.halal()),
                new Line(say.text("dinner.vegetarian"), totals.vegetarian())));
        totals.allergies().forEach(one -> lines.add(new Line(allergy(one.kind()), one.people())));
        return lines;
    }

    private String allergy(String kind) {
        return kind.isEmpty() ? say.text("dinner.allergy.unsaid") : say.text("dinner.allergy", kind);
    }

    /** What has changed since it was fixed; a line each. */
    List<String> changes(Order order) {
        Totals before = order.fixed();
        if (before == null) {
            return List.of();
        }
        Map<String, Integer> then = counts(before);
        Map<String, Integer> now = counts(order.now());
        TreeSet<String> gone = new TreeSet<>(then.keySet());
        gone.removeAll(now.keySet());
        gone.forEach(what -> now.put(what, 0));
        return now.entrySet().stream().filter(it -> !it.getValue().equals(then.getOrDefault(it.getKey(), 0)))
                .map(it -> say.text("dinner.change", it.getKey(), then.getOrDefault(it.getKey(), 0),
                        it.getValue())).toList();
    }

    private Map<String, Integer> counts(Totals totals) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines(totals).forEach(line -> counts.put(line.what(), line.people()));
        return counts;
    }

    /** All of it as plain text, to send to the cook. */
    String text(Order order) {
        List<String> all = new ArrayList<>(lines(order.fixed() == null ? order.now() : order.fixed()).stream()
                .map(line -> line.what() + ": " + line.people()).toList());
        if (order.until() != null) {
            String moment = dates.moment(order.until());
            all.add(order.fixed() == null ? say.text("dinner.until", moment)
                    : say.text("dinner.since", moment));
        }
        all.addAll(changes(order));
        return String.join("\n", all);
    }
}
