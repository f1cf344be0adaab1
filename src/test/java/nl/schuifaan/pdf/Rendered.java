package nl.schuifaan.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
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

    /** What stands in its packed parts, the tags among them, a byte a letter. */
    static String unpacked(byte[] pdf) {
        String whole = new String(pdf, StandardCharsets.ISO_8859_1);
        StringBuilder unpacked = new StringBuilder();
        for (Matcher part = Pattern.compile("(?<!end)stream\\r?\\n").matcher(whole); part.find();) {
            Inflater inflater = new Inflater();
            inflater.setInput(pdf, part.end(), pdf.length - part.end());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] some = new byte[8192];
            try {
                for (int read = inflater.inflate(some); read > 0; read = inflater.inflate(some)) {
                    out.write(some, 0, read);
                }
            } catch (DataFormatException _) {
                // one that is not packed
            } finally {
                inflater.end();
            }
            unpacked.append(out.toString(StandardCharsets.ISO_8859_1)).append('\n');
        }
        return unpacked.toString();
    }

    static byte[] pdf(String language, Block... blocks) throws IOException {
        return pdf(new PdfDocument("Verhaal", new Language(language), List.of(blocks), "", missing ->
                "En nog " + missing + "."));
    }
}
