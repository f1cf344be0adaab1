package nl.schuifaan.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final String LINK = "https://schuifaan.example/p-BUURTHUIS?taal=ckb";

    @ParameterizedTest
    @ValueSource(strings = {LINK, "https://t.me/schuifaan_bot?start=p-BUURTHUIS", "ڕۆژ باش", "A"})
    void a_reader_finds_in_the_picture_what_was_put_in(String content) throws Exception {
        assertThat(read(ImageIO.read(new ByteArrayInputStream(QrCode.of(content).png())))).isEqualTo(content);
    }

    @Test
    void a_reader_finds_it_in_the_drawing_for_a_page_too() throws Exception {
        QrCode code = QrCode.of(LINK);
        BufferedImage drawn = new BufferedImage(code.size() * 4, code.size() * 4, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setColor(Color.BLACK);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.svg()).results().forEach(square ->
                graphics.fillRect(4 * number(square, 1), 4 * number(square, 2), 4, 4));

        assertThat(read(drawn)).isEqualTo(LINK);
        assertThat(code.svg()).doesNotContain(LINK);
    }

    private static int number(MatchResult square, int group) {
        return Integer.parseInt(square.group(group));
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> QrCode.of("a".repeat(3000))).hasMessageContaining("too long");
        assertThatThrownBy(() -> QrCode.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
    }
}
