package nl.schuifaan.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A QR code of a link, with the white edge of four modules that readers need (ISO/IEC 18004), for a page or a PDF. */
public final class QrCode {

    private static final int EDGE = 4;
    private static final int PIXELS_PER_MODULE = 8;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException if it is empty or too long for a QR code, some 2,300 letters */
    public static QrCode of(String content) {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a QR code says something");
        }
        try {
            return new QrCode(Encoder.encode(content, ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name())).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " letters", e);
        }
    }

    /** Modules on a side, edge included. */
    int size() {
        return modules.getWidth() + 2 * EDGE;
    }

    boolean dark(int column, int row) {
        int x = column - EDGE;
        int y = row - EDGE;
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    /**
     * An {@code <svg>} to put into a page as it stands; its words are the page's own, in an {@code aria-label} around
     * it.
     */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" aria-hidden="true">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>""".formatted(size(), path());
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (dark(column, row)) {
                    path.append("M%d %dh1v1h-1z".formatted(column, row));
                }
            }
        }
        return path.toString();
    }

    /** A PNG in black and white, for which Java's own drawing need not be loaded. */
    public Image image() {
        return Image.png(png());
    }

    /** The same as bytes of a file. */
    public byte[] png() {
        int side = size() * PIXELS_PER_MODULE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte bitDepth = 8;
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(side).putInt(side).put(bitDepth).array());
        chunk(out, "IDAT", deflated(side));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private byte[] deflated(int side) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < side; y++) {
                byte[] line = new byte[side + 1];   // the first byte says that the line is not filtered
                for (int x = 0; x < side; x++) {
                    line[x + 1] = dark(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? 0 : (byte) 0xFF;
                }
                out.write(line);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("into memory", e);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        ByteBuffer named = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 sum = new CRC32();
        sum.update(named.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
