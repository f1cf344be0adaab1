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
}
