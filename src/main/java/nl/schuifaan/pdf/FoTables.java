package nl.schuifaan.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.BarChart;
import nl.schuifaan.pdf.Block.BarChart.Bar;
import nl.schuifaan.pdf.Block.Cards.Card;
import nl.schuifaan.pdf.Block.Table.Column;
import org.xml.sax.SAXException;

/** Tables, bars and cards. */
final class FoTables {

    private static final String HEADER = "#e4edea";
    private static final String TRACK = "#e9efed";
    /** Keeps an empty cell as high as others, to write in. */
    private static final Text BLANK = Text.of("\u00A0");
    private static final int LABEL_SHARE = 6;
    private static final int VALUE_SHARE = 3;
    private static final int BAR_SHARE = 5;
    /** A chart of no more rows stands on one page. */
    private static final int TOGETHER = 14;
    /** The same of a table, whose rows may be higher. */
    private static final int FEW = 6;

    private final FoEvents fo;
    private final FoText text;
    private final FoWriter writer;
    /** So that a list of the door is one A4. */
    private final boolean dense;

    FoTables(FoEvents fo, FoText text, FoWriter writer, PdfDocument document) {
        this.fo = fo;
        this.text = text;
        this.writer = writer;
        this.dense = document.columns() > 1;
    }

    void table(Block.Table table, Direction around) throws SAXException {
        List<List<Text>> rows = table.rows().isEmpty() ? List.of(blank(table)) : table.rows();
        grid(() -> columns(table.columns()), table.columns(), rows.size() <= FEW, around, () -> {
            for (List<Text> row : rows) {
                row(() -> cells(row, table.columns(), around));
            }
        });
    }

    /** A table without rows shows its header still. */
    private static List<Text> blank(Block.Table table) {
        return Collections.nCopies(table.columns().size(), Text.of(""));
    }

    private void cells(List<Text> row, List<Column> columns, Direction around) throws SAXException {
        for (int i = 0; i < row.size(); i++) {
            Text cell = row.get(i);
            cell(() -> text.block(cell.plain().isEmpty() ? BLANK : cell, around), columns.get(i).alignment());
        }
    }

    /** A column of values for each series, below its name, and one of bars, which need none. */
    void chart(BarChart chart, Direction around) throws SAXException {
        if (chart.rows().isEmpty()) {
            return;
        }
        List<Column> header = new ArrayList<>(List.of(new Column(chart.labels(), Alignment.START, LABEL_SHARE)));
        chart.series().forEach(series -> header.addAll(List.of(new Column(series, Alignment.START, VALUE_SHARE),
                new Column("", Alignment.START, BAR_SHARE))));
        grid(() -> columns(header), header, chart.rows().size() <= TOGETHER, around, () -> {
            for (BarChart.Row row : chart.rows()) {
                row(() -> bars(row, around));
            }
        });
    }

    private void bars(BarChart.Row row, Direction around) throws SAXException {
        cell(() -> text.block(row.label(), around), Alignment.START);
        for (Bar bar : row.bars()) {
            cell(() -> text.block(Text.of(bar.value()), around), Alignment.START);
            cell(() -> {
                if (bar.share() == null) {
                    text.block(BLANK, around);
                } else {
                    draw(bar.share());
                }
            }, Alignment.START);
        }
    }

    /**
     * Two blocks with a colour, the one over the other: FOP's own drawing, so that SVG and its fonts are not needed.
     */
    private void draw(double share) throws SAXException {
        String missing = String.format(Locale.ROOT, "%.1f%%", 100 * (1 - share));
        fo.element("fo:block", () -> {
            if (share > 0) {
                fo.element("fo:block", this::dot, "end-indent", missing, "background-color", FoWriter.GREEN, "color",
                        FoWriter.GREEN);
            } else {
                dot();
            }
        }, "line-height", "8pt", "font-size", "3pt", "background-color", TRACK, "color", TRACK);
    }

    /** A block is drawn only where it holds something. */
    private void dot() throws SAXException {
        fo.empty("fo:leader", "leader-length", "1pt");
    }

    void cards(Block.Cards cards) throws SAXException {
        List<Card> all = cards.cards();
        if (all.isEmpty()) {
            return;
        }
        fo.element("fo:table", () -> {
            for (int i = 0; i < cards.columns(); i++) {
                column(1);
            }
            fo.element("fo:table-body", () -> {
                for (int from = 0; from < all.size(); from += cards.columns()) {
                    cardRow(all.subList(from, Math.min(from + cards.columns(), all.size())), cards.columns());
                }
            }, "role", "Div", "start-indent", "0");
        }, "table-layout", "fixed", "width", "100%", "border-collapse", "separate", "border-separation", "4mm", "role",
                "Div", "space-before", "4pt", "space-after", "6pt");
    }

    private void cardRow(List<Card> row, int columns) throws SAXException {
        fo.element("fo:table-row", () -> {
            for (Card card : row) {
                fo.element("fo:table-cell", () -> writer.card(card), "role", "Div", "padding", "9pt 11pt 6pt 11pt",
                        "border", "0.75pt solid " + FoWriter.LINE);
            }
            for (int i = row.size(); i < columns; i++) {
                fo.element("fo:table-cell", () -> fo.empty("fo:block"), "role", "Div");
            }
        }, "keep-together.within-page", "always", "role", "Div");
    }

    private void grid(FoEvents.Content columns, List<Column> header, boolean together, Direction around,
            FoEvents.Content rows) throws SAXException {
        fo.element("fo:table", () -> {
            columns.write();
            fo.element("fo:table-header", () -> fo.element("fo:table-row", () -> {
                for (Column column : header) {
                    fo.element("fo:table-cell", () -> text.block(column.header().isEmpty() ? BLANK
                            : Text.of(column.header()), around), "role", column.header().isEmpty() ? "TD" : "TH",
                            "padding", "4pt 5pt", "text-align", FoWriter.align(column.alignment()), "border-bottom",
                            "1pt solid " + FoWriter.GREEN, "display-align", "after");
                }
            }, "background-color", HEADER, "font-weight", "bold"), "start-indent", "0");
            fo.element("fo:table-body", rows, "start-indent", "0");
        }, "table-layout", "fixed", "width", "100%", "border-collapse", "collapse", "font-size", dense ? "8.5pt"
                : "9.5pt", "line-height", "1.35", "keep-together.within-page", together ? "always" : "auto",
                "space-before", "6pt", "space-after", "8pt");
    }

    private void columns(List<Column> columns) throws SAXException {
        for (Column column : columns) {
            column(column.share());
        }
    }

    private void column(int share) throws SAXException {
        fo.empty("fo:table-column", "column-width", "proportional-column-width(" + share + ")");
    }

    private void row(FoEvents.Content cells) throws SAXException {
        fo.element("fo:table-row", cells, "keep-together.within-page", "always");
    }

    private void cell(FoEvents.Content content, Alignment alignment) throws SAXException {
        fo.element("fo:table-cell", content, "display-align", "center", "padding", dense ? "1.2pt 4pt"
                : "3.5pt 5pt", "text-align", FoWriter.align(alignment),
                "border-bottom", "0.5pt solid " + FoWriter.LINE);
    }
}
