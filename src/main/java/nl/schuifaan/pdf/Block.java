package nl.schuifaan.pdf;

import java.io.Serializable;
import java.util.List;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/** What stands on the pages of a {@link PdfDocument}, one below the other. */
public sealed interface Block extends Serializable {

    /** The side of its place at which a text stands; start is where its reading begins. */
    enum Alignment { START, CENTRE, END }

    /** How large a paragraph is set: a title on a poster, a text, or what stands small below it. */
    enum Size { HUGE, LARGE, NORMAL, SMALL }

    /** @param level 1 to 3; a document begins with its only 1 */
    record Heading(int level, Text text) implements Block {

        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("a heading has level 1 to 3, not " + level);
            }
        }

        public static Heading of(int level, String text) {
            return new Heading(level, Text.of(text));
        }
    }

    record Paragraph(Text text, Size size, Alignment alignment) implements Block {

        public static Paragraph of(String text) {
            return new Paragraph(Text.of(text), Size.NORMAL, Alignment.START);
        }

        public static Paragraph small(String text) {
            return new Paragraph(Text.of(text), Size.SMALL, Alignment.START);
        }
    }

    /** A table, whose header comes back on each page. */
    record Table(List<Column> columns, List<List<Text>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row has %d cells for %d columns".formatted(row.size(),
                            columns.size()));
                }
            }
        }

        /** @param share of the width, beside the shares of the others */
        public record Column(String header, Alignment alignment, int share) implements Serializable {}
    }

    /**
     * Bars that are a table at the same time: before each bar stands what it shows, so that nobody needs to see it.
     *
     * @param labels heads the column of labels
     * @param series heads each column of bars, such as now and before
     */
    record BarChart(String labels, List<String> series, List<Row> rows) implements Block {

        public BarChart {
            series = List.copyOf(series);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.bars().size() != series.size()) {
                    throw new IllegalArgumentException("a row has %d bars for %d series".formatted(row.bars().size(),
                            series.size()));
                }
            }
        }

        public record Row(Text label, List<Bar> bars) implements Serializable {

            public Row {
                bars = List.copyOf(bars);
            }
        }

        /**
         * A bar.
         *
         * @param share of the longest there can be, 0 to 1; {@code null} where it may not be shown, and none is drawn
         * @param value what it stands for, in words: {@code 37 van 120 (31%)}
         */
        public record Bar(@Nullable Double share, String value) implements Serializable {

            public Bar {
                if (share != null && !(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("a bar is 0 to 1 long, not " + share);
                }
            }
        }
    }

    /** Cards of equal width side by side, none of which is broken over two pages. */
    record Cards(int columns, List<Card> cards) implements Block {

        public Cards {
            cards = List.copyOf(cards);
        }

        /** @param language that of all that stands on it */
        public record Card(Language language, List<Block> blocks) implements Serializable {

            public Card {
                blocks = List.copyOf(blocks);
            }
        }
    }

    /** @param millimetres its width; @param alternative what somebody hears who does not see it */
    record Figure(Image image, double millimetres, String alternative) implements Block {}

    /** A part in another language, read from that language's side. */
    record Section(Language language, List<Block> blocks) implements Block {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What follows stands on a new page. */
    record PageBreak() implements Block {}
}
