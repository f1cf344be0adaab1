package nl.schuifaan.pdf;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A picture in a PDF: a PNG that is small enough to be taken in. */
public final class Image implements Serializable {

    /** Bytes; a logo is some 20 kB. */
    static final int LARGEST = 1 << 20;

    /** Pixels; more would take more memory than the application has when unpacked. */
    static final int MOST_PIXELS = 2_000_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int HEADER = 33;

    private final String address;

    private Image(String address) {
        this.address = address;
    }

    /** @throws IllegalArgumentException if it is no PNG, above 1 MiB or above two million pixels */
    public static Image png(byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw new IllegalArgumentException("not a PNG");
        }
        long pixels = pixels(ByteBuffer.wrap(bytes));
        if (bytes.length > LARGEST || pixels > MOST_PIXELS || pixels <= 0) {
            throw new IllegalArgumentException("a PNG of %d bytes and %d pixels is too large".formatted(bytes.length,
                    pixels));
        }
        return new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(bytes));
    }

    private static long pixels(ByteBuffer header) {
        return Integer.toUnsignedLong(header.getInt(WIDTH_AT)) * Integer.toUnsignedLong(header.getInt(HEIGHT_AT));
    }

    /** It carries its own bytes, so that nothing is fetched. */
    String address() {
        return address;
    }
}
