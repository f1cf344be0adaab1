package nl.schuifaan.console;

import java.util.List;
import java.util.Locale;

/**
 * A small curve that only goes up: how many had signed up, day by day. Drawn in units that are stretched to its place.
 */
record Sparkline(int width, int height, String line, String area, boolean empty) {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 48;
    private static final int EDGE = 3;

    /** @param values one for each day, in order; the top of the drawing is the highest */
    static Sparkline of(List<Integer> values) {
        int highest = values.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (values.size() < 2 || highest == 0) {
            return new Sparkline(WIDTH, HEIGHT, "", "", true);
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = (double) WIDTH * i / (values.size() - 1);
            double y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * values.get(i) / highest;
            line.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
        }
        return new Sparkline(WIDTH, HEIGHT, line.toString(), line + "L" + WIDTH + " " + HEIGHT + "L0 " + HEIGHT + "Z",
                false);
    }
}
