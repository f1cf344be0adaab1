package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import org.junit.jupiter.api.Test;

/** From all that is ever shown nothing can be worked out about fewer than five people. */
class SuppressionTest {

    /** A poll: its part of the programme, and how many sheets there are; of these so many answered the question. */
    record Closed(Kind part, int sheets, int answered) {}

    @Provide
    Arbitrary<List<Closed>> programmes() {
        Arbitrary<Closed> one = Arbitraries.of(Kind.STORY, Kind.STORY, Kind.DISTRICT)
                .flatMap(part -> Arbitraries.integers().between(0, 14)
                .flatMap(sheets ->
                Arbitraries.integers().between(0, sheets).map(answered -> new Closed(part, sheets, answered))));
        return one.list().ofMinSize(1).ofMaxSize(7);
    }

    /**
     * Each number that is shown, now or after any earlier poll, is a sum over some polls. Whoever adds them up and
     * takes them from each other, twice over, gets sums over polls too: none of them is about one to four people.
     */
    @Property(tries = 300)
    @Tag("criterion-9")
    void no_sum_or_difference_of_what_is_shown_is_about_a_few(@ForAll("programmes") List<Closed> programme) {
        List<Snapshot> closed = new ArrayList<>();
        Set<List<Integer>> shown = new HashSet<>();
        for (Closed one : programme) {
            closed.add(snapshot(closed.size(), one));
            shown.addAll(shown(List.copyOf(closed), programme.size()));
        }
        Set<List<Integer>> known = new HashSet<>(shown);
        for (int round = 0; round < 2; round++) {
            for (List<Integer> a : List.copyOf(known)) {
                shown.forEach(b -> {
                    known.add(combined(a, b, -1));
                    known.add(combined(b, a, -1));
                });
            }
        }
        for (List<Integer> combination : known) {
            if (combination.stream().allMatch(times -> times == 0 || times == 1) && combination.contains(1)) {
                int people = 0;
                for (int i = 0; i < combination.size(); i++) {
                    people += combination.get(i) * programme.get(i).answered();
                }
                assertThat(people).as("%s of %s", combination, programme).satisfiesAnyOf(n -> assertThat(n).isZero(),
                        n -> assertThat(n).isGreaterThanOrEqualTo(Suppression.TOTAL));
            }
        }
    }

    /**
     * Which polls each number shown of the question is a sum over; read from the counts, which name each poll by a
     * place of its own.
     */
    private static Set<List<Integer>> shown(List<Snapshot> closed, int size) {
        List<Results> all = new ArrayList<>(List.of(Results.whole(closed)));
        all.addAll(Results.parts(closed));
        for (Kind part : Kind.values()) {
            all.addAll(Results.gatherings(closed, part));
        }
        Set<List<Integer>> shown = new HashSet<>();
        all.forEach(results -> results.questions().forEach(question -> {
            List<Integer> polls = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                polls.add(question.counts().get(i));
            }
            shown.add(polls);
        }));
        return shown;
    }

    private static Snapshot snapshot(int number, Closed one) {
        List<Integer> mark = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            mark.add(i == number ? 1 : 0);
        }
        return new Snapshot("G" + number + ".after", new GatheringCode("G" + number), one.part(), Map.of("nl", "Avond"),
                Instant.EPOCH,
                false,
                Instant.EPOCH.plusSeconds(number), one.sheets(), one.sheets(), one.sheets(), one.sheets(),
                new Survey(Survey.Template.STORY, List.of()),
                List.of(new Tally("how", Questionnaire.Kind.ONE, one.answered(), mark, List.of())), "", "");
    }

    private static List<Integer> combined(List<Integer> a, List<Integer> b, int times) {
        List<Integer> sum = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i) + times * b.get(i));
        }
        return sum;
    }

    @Test
    @org.junit.jupiter.api.Tag("criterion-9")
    void a_row_is_about_ten_and_a_total_about_five() {
        List<Snapshot> few = List.of(snapshot(0, new Closed(Kind.STORY, 6, 6)));
        assertThat(Results.whole(few).questions()).hasSize(1);
        assertThat(Results.parts(few)).isEmpty();
        List<Snapshot> more = List.of(snapshot(0, new Closed(Kind.STORY, 6, 6)),
                snapshot(1, new Closed(Kind.STORY, 3, 3)));
        assertThat(Results.gatherings(more, Kind.STORY)).isEmpty();
        assertThat(Results.whole(List.of(snapshot(0, new Closed(Kind.STORY, 4, 4)))).sheets()).isZero();
    }
}
