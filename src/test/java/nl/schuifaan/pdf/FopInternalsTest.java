package nl.schuifaan.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Properties;
import org.apache.fop.apps.FopFactory;
import org.junit.jupiter.api.Test;

/**
 * Holds FOP at the version whose inside is known. Raising it? Look whether ە has come into its table and whether joined
 * glyphs have got their letters: then FopInternals can go. See MachineReadingTest and SoraniPictureTest.
 */
class FopInternalsTest {

    @Test
    void it_is_the_version_whose_inside_is_known() throws Exception {
        Properties built = new Properties();
        try (var in =
                FopFactory.class.getResourceAsStream(
                "/META-INF/maven/org.apache.xmlgraphics/fop-core/pom.properties")) {
            built.load(in);
        }
        assertThat(built.getProperty("version")).isEqualTo(FopInternals.VERSION);
    }

    @Test
    void sorani_e_takes_the_place_of_a_letter_of_kazakh_in_a_table_that_stays_sorted() throws Exception {
        FopInternals.teachSorani();
        int[] table = (int[]) FopInternals.lettersThatNeverBegin().get(null);

        assertThat(table).contains(FopInternals.SORANI_E).doesNotContain(FopInternals.KAZAKH_VE);
        assertThat(table).isEqualTo(Arrays.stream(table).sorted().toArray());
    }
}
