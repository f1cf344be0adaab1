package nl.schuifaan.poll;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars of one question: under the label of each answer one for each time it was asked. Where the language runs from
 * right to left they do too. Lengths are in units of a drawing that is {@link #WIDTH} wide and made to fit its place.
 *
 * @param height of the drawing
 */
public record Bars(int height, List<Label> labels, List<Bar> bars) {

    static final int WIDTH = 320;

    /** Room beside the longest bar for what it stands for. */
    private static final int ROOM = 44;

    /** Room before the bars for a label that is a figure; any other has a line of its own. */
    private static final int MARGIN = 18;
    private static final int LONGEST = WIDTH - ROOM - MARGIN;
    private static final int LABEL = 19;
    private static final int BAR = 13;
    private static final int GAP = 9;

    /** The words of an answer; {@code x} is where they begin. */
    public record Label(int x, int y, String text) {}

    /**
     * A bar.
     *
     * @param kind {@code now} or {@code before}, drawn with a pattern of its own; {@code few}, an empty frame, where it
     *              may not be shown
     * @param text  what it stands for, from {@code textX} on
     */
    public record Bar(String kind, double x, int y, double width, int height, double textX, int textY, String text) {}

    static Bars of(List<String> answers, List<ResultColumn> columns, boolean rightToLeft) {
        List<Label> labels = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        boolean figures = answers.stream().allMatch(answer -> answer.length() < 3);
        List<ResultColumn> drawn = drawn(columns);
        int y = 0;
        for (int answer = 0; answer < answers.size(); answer++) {
            labels.add(new Label(rightToLeft ? WIDTH : 0, figures ? y + BAR - 2 : y + LABEL - 6, answers.get(answer)));
            y += figures ? 0 : LABEL;
            for (ResultColumn one : drawn) {
                bars.add(bar(one, answer, figures ? MARGIN : 0, y, rightToLeft));
                y += BAR + 2;
            }
            y += figures ? GAP / 2 : GAP;
        }
        return new Bars(y, labels, bars);
    }

    /** What may not be shown is said once in the table, not again at each answer; alone it is an empty frame. */
    private static List<ResultColumn> drawn(List<ResultColumn> columns) {
        List<ResultColumn> shown = columns.stream().filter(ResultColumn::shown).toList();
        return shown.isEmpty() ? columns : shown;
    }

    private static Bar bar(ResultColumn column, int answer, int from, int y, boolean rightToLeft) {
        double width = column.shown() ? LONGEST * column.percent().get(answer) / 100.0 : LONGEST;
        double text = from + (column.shown() ? width + 5 : 6);
        return new Bar(column.shown() ? column.kind() : "few", rightToLeft ? WIDTH - from - width : from, y, width, BAR,
                rightToLeft ? WIDTH - text : text, y + BAR - 3, column.shown() ? column.texts().get(answer)
                : column.answered());
    }
}
