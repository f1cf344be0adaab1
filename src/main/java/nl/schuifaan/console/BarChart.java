package nl.schuifaan.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bars under each other, for {@code parts :: bars}, which puts the table with the same figures beside them. */
record BarChart(int width, int height, List<Bar> bars) {

    private static final int WIDTH = 320;
    private static final int BAR = 18;
    private static final int STEP = 28;

    /** @param tone {@code first} or {@code second}, so that neighbours differ where it matters */
    record Bar(String label, long value, int x, int y, int width, int height, String tone) {}

    /** @param values label → figure, in order */
    static BarChart of(Map<String, ? extends Number> values) {
        long highest = Math.max(1, values.values().stream().mapToLong(Number::longValue).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        values.forEach((label, value) ->
                bars.add(new Bar(label, value.longValue(), 0, bars.size() * STEP + (STEP - BAR) / 2,
                (int) Math.max(2, WIDTH * value.longValue() / highest), BAR, "first")));
        return new BarChart(WIDTH, Math.max(STEP, bars.size() * STEP), bars);
    }
}
