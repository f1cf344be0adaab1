package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people typed is safe in a spreadsheet. */
class PollCsvTest {

    @Test
    void a_cell_is_never_a_formula() {
        assertThat(PollCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(PollCsv.cell(" @SUM(A1)")).startsWith("\"' @");
        assertThat(PollCsv.cell("\tx")).startsWith("\"'");
        assertThat(PollCsv.cell("zei \"ja\", en nee")).isEqualTo("\"zei \"\"ja\"\", en nee\"");
        assertThat(PollCsv.cell("goed")).isEqualTo("goed");
    }

    @Test
    void nor_does_it_hold_one_for_a_spreadsheet_that_parts_cells_otherwise() {
        assertThat(PollCsv.cell("goed;=1+1")).isEqualTo("\"goed;'=1+1\"");
        assertThat(PollCsv.cell("goed\n@SUM(A1)")).contains("\n'@");
        assertThat(PollCsv.cell("goed,\t +1")).contains("'+1");
        assertThat(PollCsv.cell("koffie; thee")).isEqualTo("koffie; thee");
    }
}
