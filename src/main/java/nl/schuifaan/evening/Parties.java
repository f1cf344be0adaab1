package nl.schuifaan.evening;

import java.util.Comparator;
import java.util.List;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.evening.Roll.Kind;
import nl.schuifaan.language.Language;
import org.springframework.stereotype.Component;

/** Who needs a chair, for colleagues that may see names. */
@Component
public class Parties {

    private final Rolls rolls;

    Parties(Rolls rolls) {
        this.rolls = rolls;
    }

    /**
     * A party.
     *
     * @param unit     what it is called in an evening
     * @param called   first name and initial; empty without a name
     * @param people   who are there, or else are expected
     * @param tables   where they sit; none while they have no chair
     * @param expected whether it was signed up; a walk-in was not
     */
    public record Party(String unit, String called, int people, Language language, boolean wheelchair, boolean there,
            List<Integer> tables, boolean pinned, boolean expected) {

        public boolean at(int table) {
            return tables.contains(table);
        }
    }

    /** All of them by name; those that have left again are not among them. */
    public List<Party> of(Evening evening) {
        return rolls.of(evening).toSeat().stream().map(entry -> party(entry, evening))
                .sorted(Comparator.comparing(Party::called, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Party::unit)).toList();
    }

    private static Party party(RollEntry entry, Evening evening) {
        return new Party(entry.unit(), entry.called(), entry.chairs(), entry.language(), entry.wheelchair(),
                entry.present(), evening.seat(entry.unit()).map(Seat::at).orElse(List.of()).stream().distinct()
                .sorted().toList(), evening.seat(entry.unit()).map(Seat::pinned).orElse(false),
                entry.kind() == Kind.GUEST);
    }
}
