package nl.schuifaan.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schuifaan.evening.Board.Numbers;
import nl.schuifaan.evening.Door.Line;
import nl.schuifaan.evening.DoorLinks.Link;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.evening.HundredAndTwenty.Party;
import nl.schuifaan.evening.Tables.Outcome;
import nl.schuifaan.evening.Tables.Proposal;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Bookings;
import org.junit.jupiter.api.Test;

/**
 * 120 made-up people in four languages, three interpreters, 15 tables; three in ten do not come, and twelve come who
 * are not on the list. Two helpers tick them in, now and then the same ones.
 */
class BigEveningTest extends RunningEvening {

    private final Random random = new Random(14);
    private final Set<String> moved = new HashSet<>();

    @Test
    void everyone_is_counted_once_and_understood_all_evening_and_few_stand_up() {
        List<Party> all = signUp();
        assertThat(bean(Tables.class).make(CODE)).isEqualTo(Outcome.DONE);
        holds("as made");
        assertThat(evening().seats().stream().mapToInt(seat -> seat.at().size()).sum()).isEqualTo(120);

        Link karim = helper("Karim");
        Link dirk = helper("Dirk");
        List<String> coming = HundredAndTwenty.coming(all, random).stream().map(Party::name).toList();
        for (int from = 0; from < coming.size(); from += 10) {
            arrive(coming.subList(from, Math.min(coming.size(), from + 10)), karim, dirk);
            holds("after " + from);
        }
        walkIns(dirk);
        agree(84, 12);

        later(Duration.ofMinutes(16));
        assertThat(bean(Releases.class).release(CODE)).isTrue();
        holds("with the seats given away");
        again();
        agree(84, 12);
        assertThat(bean(Board.class).of(CODE).standing()).isZero();
        assertThat(bean(Board.class).of(CODE).free()).isEqualTo(HundredAndTwenty.TABLES * HundredAndTwenty.CHAIRS - 96);
    }

    private List<Party> signUp() {
        return HundredAndTwenty.signUp(startedAgo(Duration.ZERO, 140), bean(Evenings.class), CODE.text());
    }

    /** Some are ticked by both; some are taken back and ticked again; what one phone sends comes twice. */
    private void arrive(List<String> some, Link karim, Link dirk) {
        List<Told> ofKarim = new ArrayList<>();
        List<Told> ofDirk = new ArrayList<>();
        Map<String, Line> lines = bean(Door.class).list(karim).lines().stream()
                .collect(Collectors.toMap(Line::name, it -> it, (one, _) -> one));
        for (String name : some) {
            int people = lines.get(name).people();
            long at = now().toEpochMilli() - 5_000;
            ofKarim.add(tick(lines.get(name), people, at));
            if (random.nextInt(4) == 0) {
                ofDirk.add(tick(lines.get(name), 0, at + 1));
                ofDirk.add(tick(lines.get(name), people, at + 2));
            }
        }
        Collections.shuffle(ofDirk, random);
        bean(Door.class).take(dirk, ofDirk);
        bean(Door.class).take(karim, ofKarim);
        bean(Door.class).take(karim, ofKarim);
    }

    private void walkIns(Link link) {
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(walkIn("Nieuw" + i, i < 2 ? 2 : 1, i == 9 ? "tr" : "nl"));
        }
        bean(Door.class).take(link, all);
    }

    private void again() {
        Evening before = evening();
        Proposal proposal = bean(Tables.class).propose(CODE).orElseThrow();
        assertThat(bean(Tables.class).accept(CODE, proposal.id())).isEqualTo(Outcome.DONE);
        for (Seat seat : before.seats()) {
            if (!evening().seat(seat.unit()).map(Seat::at).equals(Optional.of(seat.at()))) {
                moved.add(seat.unit());
            }
        }
        holds("adapted at the door");
        assertThat(proposal.standingUp()).isLessThanOrEqualTo(96 * 15 / 100);
        assertThat(moved.size()).isLessThanOrEqualTo(proposal.standingUp());
        assertThat(bean(Tables.class).accept(CODE, proposal.id())).as("once").isEqualTo(Outcome.CHANGED);
    }

    /** Every hard rule, as the search's own explanation sees it, and never more people than chairs. */
    private void holds(String when) {
        Evening evening = evening();
        assertThat(bean(Tables.class).unmet(evening)).as(when).isEmpty();
        assertThat(evening.tables()).allSatisfy(table -> assertThat(evening.free(table.number())).as(when)
                .isNotNegative());
    }

    private void agree(int arrived, int walkIns) {
        Numbers board = bean(Board.class).of(CODE);
        assertThat(board.arrived()).isEqualTo(arrived);
        assertThat(board.walkIns()).isEqualTo(walkIns);
        assertThat(bean(Door.class).list(helper("Noor")).lines().stream().filter(line -> !line.words().isEmpty())
                .mapToInt(line -> line.words().getFirst().people()).sum()).isEqualTo(arrived + walkIns);
        assertThat(bean(Bookings.class).of(CODE).stream().filter(party -> Objects.equals(party.came(), true))
                .mapToInt(Bookings.Party::people).sum()).as("whom the poll is for").isEqualTo(arrived);
        assertThat(bean(Attendance.class).walkIns(CODE)).isEqualTo(walkIns);
    }
}
