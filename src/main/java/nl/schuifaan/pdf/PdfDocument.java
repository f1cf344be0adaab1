package nl.schuifaan.pdf;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;
import nl.schuifaan.language.Language;

/**
 * What a PDF says, before it has pages.
 *
 * @param title   what a reader's window shows above it
 * @param blocks  what it says; where the language runs from right to left, tables and bars do too
 * @param footer  stands below each page; {@code {page}} and {@code {pages}} in it become numbers; empty for none
 * @param columns 1, or 2 for a table of many short rows; titles and paragraphs go over both
 */
public record PdfDocument(String title, Language language, List<Block> blocks, String footer, int columns)
        implements Serializable {

    /** As many rows and cards as fit in the memory the application is given, some eleven pages: docs/benchmarks.md. */
    public static final int MOST_ROWS = 320;

    public PdfDocument {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a PDF needs a title: a screen reader says it first");
        }
        if (columns < 1 || columns > 2) {
            throw new IllegalArgumentException("a page has 1 or 2 columns, not " + columns);
        }
        blocks = List.copyOf(blocks);
    }

    /**
     * The same of which no more than {@link #MOST_ROWS} rows are taken in.
     *
     * @param leftOut the sentence below a table that was cut, by how many rows it misses
     */
    public PdfDocument(String title, Language language, List<Block> blocks, String footer, int columns,
            IntFunction<String> leftOut) {
        this(title, language, new RowLimit(leftOut).cut(blocks), footer, columns);
    }

    public PdfDocument(String title, Language language, List<Block> blocks, String footer,
            IntFunction<String> leftOut) {
        this(title, language, blocks, footer, 1, leftOut);
    }

    Direction direction() {
        return Direction.of(language);
    }
}
