package nl.schuifaan.console;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A logo as somebody sent it, made small and drawn anew on white: whatever else was in the file is gone. */
final class LogoPicture {

    /** Pixels; more would take more memory than there is, when it is opened. */
    private static final long MOST_PIXELS = 2_000_000;
    private static final int WIDTH = 360;
    private static final int HEIGHT = 200;

    private LogoPicture() {}

    /** As a PNG; empty where it is no picture that Java reads, or one too large. */
    static Optional<byte[]> of(byte[] sent) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(small(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return Optional.empty();   // ImageIO throws either, at what somebody broke
        }
    }

    private static byte[] small(BufferedImage sent) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDTH / sent.getWidth(), (double) HEIGHT / sent.getHeight()));
        int width = Math.max(1, (int) (sent.getWidth() * scale));
        int height = Math.max(1, (int) (sent.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = small.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        on.drawImage(sent, 0, 0, width, height, Color.WHITE, null);
        on.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }
}
