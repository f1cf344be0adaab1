package nl.schuifaan.console;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Section;

/** A chart of the report as a picture, for the posts of the association itself. Square enough for each of them. */
final class ReportPicture {

    private static final int WIDTH = 1_080;
    private static final int MARGIN = 60;
    private static final int ROW = 92;
    private static final int HEAD = 150;
    private static final int BAR = 34;
    private static final Color PAPER = new Color(0xfbf5ec);
    private static final Color INK = new Color(0x2b211c);
    private static final Color LEAF = new Color(0x24625a);

    private ReportPicture() {}

    /**
     * @param months that it is of, in words
     * @throws IllegalArgumentException when there is no row to draw
     */
    static byte[] png(Section section, String months, Locale locale) {
        if (section.rows().isEmpty()) {
            throw new IllegalArgumentException("nothing to draw of " + section.id());
        }
        BufferedImage image = new BufferedImage(WIDTH, HEAD + ROW * section.rows().size() + MARGIN,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        try {
            draw(on, image, section, section.title() + " · " + months, locale);
        } finally {
            on.dispose();
        }
        return written(image);
    }

    private static void draw(Graphics2D on, BufferedImage image, Section section, String title, Locale locale) {
        paper(on, image);
        on.setColor(INK);
        on.setFont(font("/fonts/BuurtSans-Bold.ttf", 44));
        on.drawString(title, MARGIN, MARGIN + 44);
        on.setFont(font("/fonts/BuurtSans-Regular.ttf", 30));
        List<Line> rows = section.rows();
        long longest = Math.max(1, rows.stream().mapToLong(Line::number).max().orElse(1));
        for (int i = 0; i < rows.size(); i++) {
            row(on, rows.get(i), HEAD + ROW * i, longest, locale);
        }
    }

    private static void paper(Graphics2D on, BufferedImage image) {
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(PAPER);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    private static void row(Graphics2D on, Line row, int top, long longest, Locale locale) {
        on.setColor(INK);
        on.drawString(row.label() + ": " + ReportWords.number(row.number(), locale), MARGIN, top + 30);
        on.setColor(LEAF);
        int length = (int) Math.max(4, (WIDTH - 2 * MARGIN) * row.number() / longest);
        on.fillRoundRect(MARGIN, top + 42, length, BAR, 10, 10);
    }

    private static Font font(String file, float size) {
        try (InputStream in = ReportPicture.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not there");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static byte[] written(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
