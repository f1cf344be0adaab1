package nl.schuifaan.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as the path of an SVG, drawn dark on light whatever the colours of the page.
 *
 * @param size of its square, in the units of the path
 */
record Picture(int size, String path) {

    /** Cells of light around it, as the standard asks. */
    private static final int MARGIN = 4;

    static Picture of(String text) {
        try {
            BitMatrix cells = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            return new Picture(cells.getWidth(), path(cells));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this does not fit into a QR code", tooLong);
        }
    }

    private static String path(BitMatrix cells) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < cells.getHeight(); y++) {
            for (int x = 0; x < cells.getWidth(); x++) {
                if (cells.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
