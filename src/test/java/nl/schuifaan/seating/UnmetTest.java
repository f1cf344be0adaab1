package nl.schuifaan.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

/** What cannot be met is said, each of the people whose need it is; and a hall that contradicts itself is refused. */
class UnmetTest {

    private static final Language DUTCH = new Language("nl");
    private static final Language TURKISH = new Language("tr");
    private static final Language SORANI = new Language("ckb");
    private static final Staff SAMIRA = new Staff("samira", List.of(DUTCH), OptionalInt.empty());

    @Test
    void an_interpreter_who_does_not_understand_the_facilitator_helps_nobody() {
        Staff stranger = new Staff("stranger", List.of(SORANI, TURKISH), OptionalInt.empty());
        Hall hall = new Hall(List.of(new Table(1, 8, 0)), List.of(SAMIRA), List.of(stranger),
                List.of(guest("berivan", SORANI)), Wishes.NONE);
        assertThat(unmet(hall)).containsExactly(new Unmet.NoInterpreter(SORANI, List.of("berivan")));
    }

    @Test
    void whoever_finds_no_chair_by_the_interpreter_is_named() {
        Staff interpreter = new Staff("interpreter", List.of(DUTCH, TURKISH), OptionalInt.of(1));
        Hall hall = new Hall(List.of(new Table(1, 1, 0), new Table(2, 1, 0)),
                List.of(SAMIRA, new Staff("dirk", List.of(DUTCH),
                OptionalInt.empty())), List.of(interpreter), List.of(guest("ayse", TURKISH), guest("karim", TURKISH)),
                new Wishes(List.of(), Set.of(), Map.of("ayse", 1), Set.of()));
        assertThat(unmet(hall)).containsExactly(new Unmet.NotByInterpreter(TURKISH, List.of("karim")));
    }

    @Test
    void a_table_without_facilitator_is_named_and_nobody_is_dropped() {
        Hall hall = hall(List.of(new Table(4, 8, 0)), List.of(), Wishes.NONE, "ayse", "karim");
        assertThat(unmet(hall)).containsExactly(new Unmet.NoFacilitator(4, List.of("ayse", "karim")));
    }

    @Test
    void whoever_has_no_chair_is_named() {
        Hall hall = hall(List.of(new Table(1, 1, 0)), List.of(SAMIRA),
                new Wishes(List.of(), Set.of(), Map.of("karim", 1), Set.of()),
                "ayse", "karim");
        assertThat(unmet(hall)).containsExactly(new Unmet.NoChair(List.of("ayse")));
        assertThat(made(hall).seating().unplaced()).containsExactly("ayse");
    }

    @Test
    void a_pin_to_a_full_table_is_named() {
        Wishes wishes = new Wishes(List.of(), Set.of(), Map.of("ayse", 1, "karim", 1), Set.of());
        Hall hall = hall(List.of(new Table(1, 1, 0), new Table(2, 1, 0)),
                List.of(SAMIRA, new Staff("dirk", List.of(DUTCH),
                OptionalInt.empty())), wishes, "ayse", "karim");
        assertThat(unmet(hall)).containsExactly(new Unmet.NotAtPin(List.of("karim"), 1));
    }

    @Test
    void wishes_that_contradict_each_other_are_named() {
        Wishes wishes = new Wishes(List.of(), Set.of(new Pair("karim", "ayse")), Map.of(), Set.of());
        Hall hall = hall(List.of(new Table(1, 8, 0)), List.of(SAMIRA), wishes, "ayse", "karim");
        assertThat(unmet(hall)).containsExactly(new Unmet.NotApart(List.of("ayse", "karim"), 1));
        Hall pinned = hall(List.of(new Table(1, 8, 0), new Table(2, 8, 0)),
                List.of(SAMIRA, new Staff("dirk", List.of(DUTCH),
                OptionalInt.empty())),
                new Wishes(List.of(Set.of("ayse", "karim")), Set.of(), Map.of("ayse", 1, "karim", 2), Set.of()),
                "ayse", "karim");
        assertThat(unmet(pinned)).containsExactly(new Unmet.Separated(List.of("ayse", "karim")));
    }

    @Test
    void an_empty_hall_has_empty_tables() {
        assertThat(unmet(hall(List.of(), List.of(), Wishes.NONE))).isEmpty();
        assertThat(unmet(hall(List.of(), List.of(SAMIRA), Wishes.NONE, "ayse")))
                .containsExactly(new Unmet.NoChair(List.of("ayse")));
    }

    @Test
    void a_hall_that_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hall(List.of(), List.of(), Wishes.NONE, "ayse", "ayse"));
        assertThatIllegalArgumentException().isThrownBy(() -> hall(List.of(new Table(1, 8, 0)), List.of(),
                new Wishes(List.of(), Set.of(), Map.of("ayse", 2), Set.of()), "ayse"))
                .withMessage("There is no table 2");
        assertThatIllegalArgumentException().isThrownBy(() -> hall(List.of(new Table(1, 8, 0)),
                List.of(SAMIRA.at(OptionalInt.of(1)), new Staff("dirk", List.of(DUTCH), OptionalInt.of(1))),
                Wishes.NONE));
    }

    private static List<Unmet> unmet(Hall hall) {
        return made(hall).unmet();
    }

    private static DialogueTables made(Hall hall) {
        return DialogueTables.make(hall, 1, 2_000, () -> true);
    }

    private static Hall hall(List<Table> tables, List<Staff> facilitators, Wishes wishes, String... guests) {
        return new Hall(tables, facilitators, List.of(), Stream.of(guests).map(id -> guest(id, DUTCH)).toList(),
                wishes);
    }

    private static Guest guest(String id, Language language) {
        return new Guest(id, id, List.of(language), false, false, false, null, null);
    }
}
