package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people typed is safe in a spreadsheet. */
class PollCsvTest {

    @Test
    void a_cell_is_never_a_formula() {
        assertThat(CsvCell.of("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(CsvCell.of(" @SUM(A1)")).startsWith("\"' @");
        assertThat(CsvCell.of("\tx")).startsWith("\"'");
        assertThat(CsvCell.of("zei \"ja\", en nee")).isEqualTo("\"zei \"\"ja\"\", en nee\"");
        assertThat(CsvCell.of("goed")).isEqualTo("goed");
    }

    @Test
    void nor_does_it_hold_one_for_a_spreadsheet_that_parts_cells_otherwise() {
        assertThat(CsvCell.of("goed;=1+1")).isEqualTo("\"goed;'=1+1\"");
        assertThat(CsvCell.of("goed\n@SUM(A1)")).contains("\n'@");
        assertThat(CsvCell.of("goed,\t +1")).contains("'+1");
        assertThat(CsvCell.of("koffie; thee")).isEqualTo("koffie; thee");
    }
}
