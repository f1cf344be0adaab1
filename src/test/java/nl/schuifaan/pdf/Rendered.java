package nl.schuifaan.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import nl.schuifaan.language.Language;

/** PDFs made by one renderer that all tests share, as the application has it. */
final class Rendered {

    private static final PdfRenderer RENDERER = new PdfRenderer();

    private Rendered() {}

    static byte[] pdf(PdfDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.write(document, out);
        return out.toByteArray();
    }

    static byte[] pdf(String language, Block... blocks) throws IOException {
        return pdf(new PdfDocument("Verhaal", new Language(language), List.of(blocks), "", missing -> "En nog " + missing + "."));
    }
}
