package nl.schuifaan.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.console.ReportView.Line;
import org.jspecify.annotations.Nullable;

/** Bars of the rows of a report. */
final class ReportChart {

    private ReportChart() {}

    /** Null where there are fewer than two rows: one bar says nothing. */
    static @Nullable BarChart of(List<Line> rows) {
        if (rows.size() < 2) {
            return null;
        }
        Map<String, Long> bars = new LinkedHashMap<>();
        rows.forEach(row -> bars.put(row.label(), row.number()));
        return BarChart.of(bars);
    }
}
