package nl.schuifaan.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Guests.Guest;
import nl.schuifaan.gathering.Guests.Turn;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PastedList.Line;
import org.springframework.stereotype.Component;

/** Reads a list of people into a gathering: looked at first, then added, and taken back as a whole. */
@Component
public class PeopleImport {

    private final PeopleAtGatherings people;
    private final Guests guests;

    PeopleImport(PeopleAtGatherings people, Guests guests) {
        this.people = people;
        this.guests = guests;
    }

    /** What came of reading it in. */
    public record Result(int seated, int waiting, List<String> refused) {}

    /** Each line, beside the one that it may repeat. */
    public List<Candidate> preview(GatheringCode gathering, PastedList list) {
        List<PersonAtGathering> there = people.of(gathering).stream()
                .filter(one -> one.group() != PersonAtGathering.Group.CANCELLED).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Line line : list.lines()) {
            String twin = there.stream().filter(one -> same(line, one)).map(one -> one.name() + ", " + one.people())
                    .findFirst().or(() -> candidates.stream().map(Candidate::line).filter(same(line))
                            .map(one -> one.name() + ", " + one.people()).findFirst()).orElse(null);
            candidates.add(new Candidate(line, twin));
        }
        return candidates;
    }

    private boolean same(Line line, PersonAtGathering one) {
        return line.name().equalsIgnoreCase(one.name())
                || line.number() != null && people.number(one).filter(line.number()::equals).isPresent();
    }

    private static Predicate<Line> same(Line line) {
        return other -> line.name().equalsIgnoreCase(other.name())
                || line.number() != null && line.number().equals(other.number());
    }

    /**
     * Adds the lines that were chosen; who does not fit waits.
     *
     * @param id    of the import: the same one done twice is done once
     * @param lines numbers of the lines that were chosen
     * @param by    id of the colleague
     */
    public Result add(String id, GatheringCode gathering, PastedList list, Set<Integer> lines, String by) {
        int seated = 0;
        int waiting = 0;
        List<String> refused = new ArrayList<>();
        for (Line line : list.lines().stream().filter(one -> one.usable() && lines.contains(one.at())).toList()) {
            Outcome outcome = guests.add(id + "-" + line.at(), gathering, new GuestEntry(line.name(), line.number()),
                    line.people(), 0, Turn.ELSE_WAIT, by).outcome();
            seated += outcome == Outcome.GRANTED ? 1 : 0;
            waiting += outcome == Outcome.WAITING ? 1 : 0;
            if (outcome != Outcome.GRANTED && outcome != Outcome.WAITING) {
                refused.add(line.name());
            }
        }
        return new Result(seated, waiting, refused);
    }

    /** Takes everybody back that an import added. */
    public int undo(String id) {
        List<Guest> added = guests.added(id);
        added.forEach(guest -> guests.forgetGuest(guest.booking()));
        return added.size();
    }
}
