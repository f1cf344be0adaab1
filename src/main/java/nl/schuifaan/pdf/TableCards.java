package nl.schuifaan.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.Cards;
import nl.schuifaan.pdf.Block.Cards.Card;
import nl.schuifaan.pdf.Block.Paragraph;
import nl.schuifaan.pdf.Block.Size;

/**
 * Cards to cut out and put on the tables: which table it is, and which languages are spoken there.
 *
 * @param leftOut the sentence by how many are missing from it
 */
public record TableCards(String title, Language language, List<Table> tables, IntFunction<String> leftOut) {

    /** @param note a line below, such as its seats and who interprets; may be empty */
    public record Table(String name, List<Spoken> languages, String note) {}

    /** @param words that welcome to this table, in that language */
    public record Spoken(Language language, String words) {}

    public PdfDocument document() {
        return new PdfDocument(title, language, List.of(Block.Heading.of(1, title),
                new Cards(2, tables.stream().map(this::card).toList())), "", leftOut);
    }

    private Card card(Table table) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.isolated(table.name), Size.HUGE, Alignment.CENTRE));
        for (Spoken spoken : table.languages) {
            blocks.add(new Paragraph(Text.of(Text.Span.in(spoken.language, spoken.words)), Size.LARGE,
                    Alignment.CENTRE));
        }
        if (!table.note.isBlank()) {
            blocks.add(new Paragraph(Text.of(table.note), Size.NORMAL, Alignment.CENTRE));
        }
        return new Card(language, blocks);
    }
}
