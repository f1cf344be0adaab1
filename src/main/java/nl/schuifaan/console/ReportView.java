package nl.schuifaan.console;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report in words, as page, PDF, table and API show it; a frozen edition is this, written out.
 *
 * @param language  in which it is said
 * @param asOf      day of the last count; empty when nothing was counted
 * @param figures   the numbers that matter most, five at most
 * @param sections  measures with their rows; those without a row say why
 * @param asked     what people answered in polls
 * @param quotes    what people said, with their yes
 * @param entries   numbers from elsewhere
 * @param remarks   what the numbers do not say
 * @param foreword  Markdown, of an edition
 * @param conclusion the same
 */
record ReportView(int year, String language, String title, boolean over, String asOf, List<Figure> figures,
        List<Section> sections, List<Asked> asked, List<String> quotes, List<Entry> entries, String remarks,
        String foreword, String conclusion) {

    ReportView {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        asked = List.copyOf(asked);
        quotes = List.copyOf(quotes);
        entries = List.copyOf(entries);
    }

    /** A number at a glance. */
    record Figure(String label, String value, String note) {}

    /**
     * A measure.
     *
     * @param id    its name, as in {@code Measure}
     * @param how   what is counted
     * @param query how, as one would ask for it in words
     * @param rule  how small groups are kept out
     */
    record Section(String id, String title, String how, String query, String rule, List<Line> rows) {

        Section {
            rows = List.copyOf(rows);
        }

        /** For templates: bars, where there is something to compare. */
        public @Nullable BarChart chart() {
            return ReportChart.of(rows);
        }

        public long sum() {
            return rows.stream().mapToLong(Line::number).sum();
        }

        /** Whether there is a number of the year before in it. */
        public boolean compares() {
            return rows.stream().anyMatch(row -> row.before() != null);
        }
    }

    /**
     * A row.
     *
     * @param before the same a year earlier; null where there is none
     */
    record Line(String key, String label, long number, @Nullable Long before) {}

    /** @param when now or before, in words */
    record Asked(String question, String when, String answered, int n, int of, List<Line> rows) {

        Asked {
            rows = List.copyOf(rows);
        }

        public @Nullable BarChart chart() {
            return ReportChart.of(rows);
        }
    }

    /** A number from elsewhere, with its source and the day on which it was written down. */
    record Entry(int year, String what, long number, String source, String day) {}

    ReportView with(String foreword, String conclusion, List<String> quotes) {
        return new ReportView(year, language, title, over, asOf, figures, sections, asked, quotes, entries, remarks,
                foreword, conclusion);
    }

    Optional<Section> section(String id) {
        return sections.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
