package nl.schuifaan.console;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.schuifaan.report.Measure;
import nl.schuifaan.report.Period;
import org.jspecify.annotations.Nullable;

/**
 * A report in words, as page, PDF, table and API show it; a frozen edition is this, written out.
 *
 * @param year      in which its months end
 * @param period    key of its {@link Period}
 * @param language  in which it is said
 * @param publisher the organisation whose report it is
 * @param asOf      day of the last count; empty when nothing was counted
 * @param figures   the numbers that matter most, five at most
 * @param sections  measures with their rows; those without a row say why
 * @param asked     what people answered in polls
 * @param quotes    what people said, with their yes
 * @param sentences of facilitators, of the evenings
 * @param costs     what messages cost; empty where none were paid for
 * @param logos     of partners, in an edition
 * @param entries   numbers from elsewhere
 * @param remarks   what the numbers do not say
 * @param foreword  Markdown, of an edition
 * @param conclusion the same
 */
record ReportView(int year, String period, String language, String publisher, String title, boolean over, String asOf,
        List<Figure> figures, List<Section> sections, String costs, List<Asked> asked, List<String> quotes,
        List<Said> sentences, List<Entry> entries, String remarks, List<Logo> logos, String foreword,
        String conclusion) {

    ReportView {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        asked = List.copyOf(asked);
        quotes = List.copyOf(quotes);
        entries = List.copyOf(entries);
        // Editions that were frozen before there were these have none.
        period = Objects.requireNonNullElse(period, String.valueOf(year));
        publisher = Objects.requireNonNullElse(publisher, "");
        costs = Objects.requireNonNullElse(costs, "");
        sentences = Objects.requireNonNullElse(sentences, List.of());
        logos = Objects.requireNonNullElse(logos, List.of());
    }

    /** Those of a part, in the order of its measures. */
    record Group(String part, List<Section> sections) {}

    /** A logo of a partner: what it is called, and its picture as base64 of a PNG. */
    record Logo(String name, String png) {}

    /** What a facilitator says of an evening; {@code about} is which of the three it is, in words. */
    record Said(String evening, String about, String text) {}

    /** A number at a glance. */
    record Figure(String label, String value, String note) {}

    /**
     * A measure.
     *
     * @param id    its name, as in {@code Measure}
     * @param part  name of the {@link ReportPart} it stands in
     * @param how   what is counted
     * @param query how, as one would ask for it in words
     * @param rule  how small groups are kept out
     */
    record Section(String id, String part, String title, String how, String query, String rule, List<Line> rows) {

        Section {
            part = Objects.requireNonNullElse(part, ReportPart.of(Measure.valueOf(id)).name());
            rows = List.copyOf(rows);
        }

        /** For templates: bars, where there is something to compare. */
        public @Nullable BarChart chart() {
            return ReportChart.of(rows);
        }

        /** Key of what is said where there is no row: that too few people are in it, or that there was nothing. */
        public String nothing() {
            return Measure.valueOf(id).rule() == Measure.Rule.THINGS ? "report.none" : "report.few";
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

    ReportView with(String foreword, String conclusion, List<Logo> logos) {
        return new ReportView(year, period, language, publisher, title, over, asOf, figures, sections, costs, asked,
                quotes,
                sentences, entries, remarks, logos, foreword, conclusion);
    }

    /** Without these words of people and of facilitators. */
    ReportView without(List<String> left) {
        return new ReportView(year, period, language, publisher, title, over, asOf, figures, sections, costs, asked,
                quotes.stream().filter(one -> !left.contains(one)).toList(),
                sentences.stream().filter(one -> !left.contains(one.text())).toList(), entries, remarks, logos,
                foreword, conclusion);
    }

    /** With these parts alone; the numbers that matter most stay. */
    ReportView only(Set<ReportPart> parts) {
        return new ReportView(year, period, language, publisher, title, over, asOf, figures,
                sections.stream().filter(one -> parts.contains(ReportPart.valueOf(one.part()))).toList(),
                parts.contains(ReportPart.PROMISES) ? costs : "",
                parts.contains(ReportPart.ANSWERS) ? asked : List.of(),
                parts.contains(ReportPart.QUOTES) ? quotes : List.of(),
                parts.contains(ReportPart.SENTENCES) ? sentences : List.of(),
                parts.contains(ReportPart.HAND) ? entries : List.of(), remarks, logos, foreword, conclusion);
    }

    /** Measures by part, in the order of the parts; what was asked and said stands elsewhere. */
    public List<Group> groups() {
        return Arrays.stream(ReportPart.values()).map(part -> new Group(part.name(),
                part.measures().stream().flatMap(one -> section(one.name()).stream()).toList()))
                .filter(group -> !group.sections().isEmpty()).toList();
    }

    /** Whether it is of a calendar year; of other months it may show less. */
    public boolean ofYear() {
        return months().isYear();
    }

    Period months() {
        return Period.of(period).orElseGet(() -> Period.year(year));
    }

    /** Key of what is said of how far its months are. */
    public String standing() {
        return (ofYear() ? "report." : "report.period.") + (over ? "over" : "so-far");
    }

    Optional<Section> section(String id) {
        return sections.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
