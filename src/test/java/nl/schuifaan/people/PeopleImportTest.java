package nl.schuifaan.people;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list read in, and taken back. */
class PeopleImportTest extends PeopleTests {

    private static final PastedList LIST =
            PastedList.read("Iemand;2\nAyşe;0612345678;3\nKarim;4\nAyşe;1").orElseThrow();

    @Test
    @Tag("criterion-12")
    void twins_stand_beside_each_other_and_an_import_counts_once_and_is_taken_back_whole() {
        signUp(DIRK, 1);
        List<Candidate> candidates = bean(PeopleImport.class).preview(LAAK1, LIST);
        assertThat(candidates).extracting(Candidate::twin).containsExactly("Iemand, 1", null, null, "Ayşe, 3");
        for (int i = 0; i < 2; i++) {
            var result = bean(PeopleImport.class).add("i1", LAAK1, LIST, Set.of(2, 3), "samira");
            assertThat(result.seated()).isEqualTo(1);
            assertThat(result.waiting()).isEqualTo(1);
        }
        assertThat(people()).extracting(PersonAtGathering::name).containsExactly("Ayşe", "Iemand", "Karim");

        assertThat(bean(PeopleImport.class).undo("i1")).isEqualTo(2);
        assertThat(people()).filteredOn(one -> one.group() != PersonAtGathering.Group.CANCELLED)
                .extracting(PersonAtGathering::name).containsExactly("Iemand");
    }
}
