package nl.schuifaan.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.schuifaan.channel.simulator.Chromium;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.Paragraph;
import nl.schuifaan.pdf.Block.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line in a PDF looks as a browser draws it with the same letters: joined, in order, none lost. */
class SoraniPictureTest {

    private static final String LETTERS = "ڕ بڕ کڕین ڵب بڵب ێب بێب بۆ بە هە";

    /** Of all ink, how much may lie elsewhere by the way two programs smooth an edge. */
    private static final double TOLERANCE = 0.12;

    private static final int WIDTH = 900;
    private static final int HEIGHT = 60;
    private static final int EDGE = 20;

    @ParameterizedTest
    @CsvSource({"ckb, ڕۆژ باش، کۆبوونەوەی گەڕەک لە ماڵی ئێوە", "ckb, " + LETTERS, "ar, قصة عائشة: بداية جديدة"})
    void a_line_looks_as_in_a_browser(String language, String line) throws Exception {
        assertThat(difference(inPdf(language, line), inBrowser(language, line))).isLessThan(TOLERANCE);
    }

    /** The same letters kept from joining: what this test is there to find. */
    @Test
    void a_line_that_is_not_joined_does_not() throws Exception {
        String apart = LETTERS.replaceAll("(?<=\\S)(?=\\S)", "\u200C");

        assertThat(difference(inPdf("ckb", apart), inBrowser("ckb", LETTERS))).isGreaterThan(2 * TOLERANCE);
    }

    private static BufferedImage inPdf(String language, String line) throws Exception {
        byte[] pdf = Rendered.pdf(language, new Paragraph(Text.of(line), Size.HUGE, Alignment.START));
        return ink(Poppler.picture(pdf, 144));
    }

    private static BufferedImage inBrowser(String language, String line) throws Exception {
        String font = Base64.getEncoder()
                .encodeToString(Files.readAllBytes(Path.of("src/main/resources/fonts/BuurtSans-Regular.ttf")));
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.open("about:blank", 1000, 300);
            page.setContent("""
                    <html lang="%s" dir="rtl"><style>@font-face { font-family: B; src: url(data:font/ttf;base64,%s) }
                    body { font: 26pt B; color: #16211e; padding: 2em }</style><p>%s</p></html>"""
                            .formatted(language, font, line));
            page.evaluate("document.fonts.ready");
            return ink(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
        }
    }

    /** What has been drawn, made as large as all others. */
    private static BufferedImage ink(BufferedImage page) {
        int left = page.getWidth();
        int top = page.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) < 128) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        assertThat(right).as("ink").isGreaterThan(left);
        BufferedImage drawn = new BufferedImage(WIDTH + 2 * EDGE, HEIGHT + 2 * EDGE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(page, EDGE, EDGE, EDGE + WIDTH, EDGE + HEIGHT, left, top, right, bottom, null);
        graphics.dispose();
        return drawn;
    }

    /** The ink that the one has and the other has not, over the ink of both. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double apart = 0;
        double ink = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int here = 255 - (one.getRGB(x, y) & 0xFF);
                int there = 255 - (other.getRGB(x, y) & 0xFF);
                apart += Math.abs(here - there);
                ink += here + there;
            }
        }
        return apart / ink;
    }
}
