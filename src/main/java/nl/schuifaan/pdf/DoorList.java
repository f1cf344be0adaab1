package nl.schuifaan.pdf;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.Table;
import nl.schuifaan.pdf.Block.Table.Column;

/**
 * The list for the door, on paper: first name and initial alone, by first name, in two columns, with lines for those
 * whom nobody expected.
 *
 * @param facts   when and where, a line each
 * @param words   what stands above the columns
 * @param printed the sentence with the time of printing, below each page; may hold {@code {page}} and {@code {pages}}
 * @param leftOut the sentence by how many are missing from it
 */
public record DoorList(String title, Language language, List<String> facts, Words words, List<Guest> guests,
        String printed, IntFunction<String> leftOut) {

    /** For people at the door without a booking. */
    static final int BLANK_LINES = 5;

    public record Words(String name, String seats, String table, String arrived) {}

    /** @param initial of the family name, may be empty; @param table may be empty */
    public record Guest(String firstName, String initial, int seats, String table) {

        private List<Text> row() {
            return List.of(Text.isolated((firstName + ' ' + initial).strip()), Text.of(Integer.toString(seats)),
                    Text.isolated(table), Text.of(""));
        }
    }

    public PdfDocument document() {
        List<Block> blocks = new ArrayList<>(List.of(Block.Heading.of(1, title)));
        facts.forEach(fact -> blocks.add(Block.Paragraph.of(fact)));
        blocks.add(new Table(columns(), rows()));
        return new PdfDocument(title, language, blocks, printed, 2, leftOut);
    }

    private List<Column> columns() {
        return List.of(new Column(words.name, Alignment.START, 6), new Column(words.seats, Alignment.END, 3),
                new Column(words.table, Alignment.START, 3), new Column(words.arrived, Alignment.START, 3));
    }

    private List<List<Text>> rows() {
        Collator order = Collator.getInstance(new ULocale(language.code()));
        List<List<Text>> rows = new ArrayList<>(guests.stream()
                .sorted(Comparator.comparing(Guest::firstName, order::compare)
                .thenComparing(Guest::initial, order::compare))
                .map(Guest::row).toList());
        rows.addAll(Collections.nCopies(BLANK_LINES, Collections.nCopies(4, Text.of(""))));
        return rows;
    }
}
