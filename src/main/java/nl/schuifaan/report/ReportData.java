package nl.schuifaan.report;

import java.util.List;
import java.util.Optional;

/**
 * What a report says, in numbers that may be shown; the same for page, PDF, table and API. It holds no person, and the
 * same counts give the same report, to the byte.
 *
 * @param period   months that it is of
 * @param publisher the organisation; empty where it has not said its name
 * @param over     whether the period is over and all of it was counted
 * @param asOf     day of the last count; empty when nothing was counted
 * @param goal     people the organisation wants to reach in a year
 * @param segments parts of SMS, each of which costs something
 * @param asked    what people answered in polls of the whole programme until now
 * @param quotes   what people said that may be quoted
 * @param sentences of facilitators, by evening
 * @param entries  numbers written down by hand
 */
public record ReportData(Period period, String publisher, boolean over, String asOf, int goal, List<Table> tables,
        long segments, List<Asked> asked, List<String> quotes, List<Said> sentences, List<Entry> entries) {

    public ReportData {
        tables = List.copyOf(tables);
        asked = List.copyOf(asked);
        quotes = List.copyOf(quotes);
        sentences = List.copyOf(sentences);
        entries = List.copyOf(entries);
    }

    /** A row of a table: {@code ckb} of the languages, or {@code together}. */
    public record Row(String key, long number) {}

    /** A measure in numbers; no row where too few people are in it. */
    public record Table(Measure measure, List<Row> rows) {

        public Table {
            rows = List.copyOf(rows);
        }

        public long sum() {
            return rows.stream().mapToLong(Row::number).sum();
        }

        public Optional<Row> row(String key) {
            return rows.stream().filter(row -> row.key().equals(key)).findFirst();
        }
    }

    /**
     * A question of a poll, at one of the two times.
     *
     * @param n  people who answered it, of {@code of}
     */
    public record Asked(String question, boolean before, int n, int of, List<Answer> answers) {

        public Asked {
            answers = List.copyOf(answers);
        }
    }

    public record Answer(String answer, int number) {}

    /** What a facilitator says of an evening. */
    public record Said(String gathering, String day, Sentences.Kind kind, String text) {}

    /** A number from elsewhere, with where it comes from and the day on which it was written down. */
    public record Entry(int year, String what, long number, String source, String day) {}

    public Table table(Measure measure) {
        return tables.stream().filter(one -> one.measure() == measure).findFirst()
                .orElse(new Table(measure, List.of()));
    }
}
