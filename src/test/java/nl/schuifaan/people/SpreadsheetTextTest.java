package nl.schuifaan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list of people in a file of Excel. */
class SpreadsheetTextTest {

    @Test
    @Tag("criterion-12")
    void a_file_of_excel_reads_as_it_would_be_pasted() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lijst");
            sheet.value(0, 0, "Naam");
            sheet.value(0, 1, "Telefoon");
            sheet.value(0, 2, "Mensen");
            sheet.value(1, 0, "Ayşe");
            sheet.value(1, 1, 612345678);
            sheet.value(1, 2, 3);
            sheet.value(2, 0, "Karim");
        }
        assertThat(SpreadsheetText.is(file.toByteArray())).isTrue();
        String text = SpreadsheetText.of(file.toByteArray()).orElseThrow();
        assertThat(PastedList.read(text).orElseThrow().lines()).satisfiesExactly(
                ayse -> {
                    assertThat(ayse.name()).isEqualTo("Ayşe");
                    assertThat(ayse.number()).isEqualTo("+31612345678");
                    assertThat(ayse.people()).isEqualTo(3);
                }, karim -> assertThat(karim.name()).isEqualTo("Karim"));
    }

    @Test
    void a_number_that_would_be_a_million_digits_stays_as_it_is_written() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lijst");
            sheet.value(0, 0, "Ayşe");
            sheet.value(0, 1, new BigDecimal("1E+300"));
            sheet.value(0, 99, "far away");
        }
        assertThat(SpreadsheetText.of(file.toByteArray()).orElseThrow()).hasSizeLessThan(100).startsWith("Ayşe\t1");
    }

    @Test
    void what_is_no_such_file_or_unpacks_to_too_much_is_no_list() throws IOException {
        assertThat(SpreadsheetText.is("Naam;2".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(SpreadsheetText.of("PK\3\4 and nothing".getBytes(StandardCharsets.UTF_8))).isEmpty();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int part = 0; part < 30; part++) {
                zip.write(new byte[1_000_000]);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(SpreadsheetText.of(bomb.toByteArray())).isEmpty();
    }
}
