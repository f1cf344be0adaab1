package nl.schuifaan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list for a spreadsheet, in which nothing is calculated. */
class SheetTest {

    private static final Sheet SHEET = new Sheet("LAAK1", List.of("Naam", "Nummer"),
            List.of(List.of("=1+1", "+31612345678"), List.of("Ayşe; \"zus\"", "0612345678")));

    @Test
    @Tag("criterion-8")
    void a_file_for_dutch_excel_has_semicolons_and_a_byte_order_mark() {
        assertThat(new String(SHEET.csv(), StandardCharsets.UTF_8)).isEqualTo(
                "\ufeffNaam;Nummer\r\n'=1+1;'+31612345678\r\n\"Ayşe; \"\"zus\"\"\";'0612345678\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "0612345678"})
    void what_a_spreadsheet_would_calculate_is_a_text(String cell) {
        assertThat(Sheet.safe(cell)).isEqualTo("'" + cell);
    }

    /** Where commas part cells, and after the end of a line. */
    @ParameterizedTest
    @ValueSource(strings = {"Ayşe,=1+1", "Ayşe; @SUM(A1)", "Ayşe\n+1"})
    void nor_does_a_text_hold_one_for_a_spreadsheet_that_parts_cells_otherwise(String cell) {
        assertThat(Sheet.safe(cell)).matches("(?s)Ayşe\\W{1,2}'[=@+].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ayşe", "3", "", "halal, geen noten", "برهان"})
    void what_is_a_text_already_stays(String cell) {
        assertThat(Sheet.safe(cell)).isEqualTo(cell);
    }

    @Test
    @Tag("criterion-8")
    void a_file_of_excel_holds_texts_and_no_formula(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("people.xlsx"), SHEET.xlsx());
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(content).contains("=1+1", "+31612345678", "0612345678").doesNotContain("<f>");
    }
}
