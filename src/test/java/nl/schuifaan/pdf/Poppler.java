package nl.schuifaan.pdf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Another's eyes on a PDF: what its letters say and how it looks, by Poppler (Debian: poppler-utils). */
final class Poppler {

    private static final String FILE = "{pdf}";

    private Poppler() {}

    /** All of its text on one line, with marks of direction left out and each letter in its usual form. */
    static String text(byte[] pdf) throws Exception {
        return plain(new String(run(pdf, "pdftotext", "-enc", "UTF-8", FILE, "-"), StandardCharsets.UTF_8));
    }

    /** Each word with where it stands: {@code <word xMin="56.1" …>}. */
    static String words(byte[] pdf) throws Exception {
        return new String(run(pdf, "pdftotext", "-enc", "UTF-8", "-bbox", FILE, "-"), StandardCharsets.UTF_8);
    }

    static BufferedImage picture(byte[] pdf, int dotsPerInch) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(run(pdf, "pdftoppm", "-png", "-r", Integer.toString(dotsPerInch),
                "-singlefile", FILE)));
    }

    /** A vowel sign stands in no one's way on the page, but pdftotext puts a space behind it. */
    static String plain(String text) {
        return Normalizer.normalize(text.replaceAll("[\\u202A-\\u202E]", " ")
                .replaceAll("[\\u200E\\u200F\\u2066-\\u2069\u0640]", ""), Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ").replaceAll("(?<=\\p{M}) ", "").strip();
    }

    /** Words and figures alone: pdftotext gives signs between words of the right in the order of the eye. */
    static String wordsOf(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }

    private static byte[] run(byte[] pdf, String... command) throws IOException, InterruptedException {
        assumeTrue(installed(command[0]), "There is no " + command[0] + " here; Debian's poppler-utils has it.");
        Path file = Files.createTempFile("schuifaan", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder(Arrays.stream(command).map(word -> word.equals(FILE) ? file.toString()
                    : word).toList())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return process.getInputStream().readAllBytes();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean installed(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
