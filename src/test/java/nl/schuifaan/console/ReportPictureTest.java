package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Section;
import org.junit.jupiter.api.Test;

class ReportPictureTest {

    private static final int LEAF = 0xff24625a;

    private static Section section(Line... rows) {
        return new Section("LANGUAGE", "LANGUAGES", "Talen", "", "", "", List.of(rows));
    }

    @Test
    void a_bar_is_as_long_as_its_number() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(ReportPicture.png(section(
                new Line("nl", "Nederlands", 80, null), new Line("ckb", "کوردی", 20, null)), "2026", Locale.of("nl"))));

        assertThat(picture.getWidth()).isEqualTo(1_080);
        int first = green(picture, 150 + 42 + 17);
        assertThat(green(picture, 150 + 92 + 42 + 17)).isBetween(first / 4 - 3, first / 4 + 3);
    }

    private static int green(BufferedImage picture, int y) {
        int green = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            green += picture.getRGB(x, y) == LEAF ? 1 : 0;
        }
        return green;
    }

    @Test
    void where_there_is_no_row_there_is_no_picture() {
        assertThatThrownBy(() -> ReportPicture.png(section(), "2026", Locale.of("nl")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
