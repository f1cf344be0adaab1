package nl.schuifaan.poll;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * What came of the polls, as it may be shown: of the whole programme, of each part, and of gatherings, those with few
 * answers together. Polls that still run are in none of it.
 *
 * @param name       of the whole: {@code programme}; of a part {@code STORY}; of gatherings their codes
 * @param gatherings codes of those it is about
 * @param invited    people who were asked, where answers came in
 * @param questions  by question and moment
 */
record Results(String name, Set<GatheringCode> gatherings, int invited, int begun, int finished, int sheets,
        List<CountedQuestion> questions, List<String> digests, String asOf) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Too few answered. */
    private static final Results NONE = new Results("", Set.of(), 0, 0, 0, 0, List.of(), List.of(), "");

    /** The whole programme; empty lists where too few answered. */
    static Results whole(List<Snapshot> all) {
        return of("programme", all, Suppression.TOTAL);
    }

    /** The parts of the programme. */
    static List<Results> parts(List<Snapshot> all) {
        List<Results> parts = new ArrayList<>();
        for (Kind part : Kind.values()) {
            Results results = of(part.name(), all.stream().filter(one -> one.part() == part).toList(), Suppression.ROW);
            if (results.sheets > 0) {
                parts.add(results);
            }
        }
        return parts;
    }

    /** One part; without a number when too few answered. */
    static Results part(List<Snapshot> all, Kind part) {
        return parts(all).stream().filter(one -> one.name.equals(part.name())).findFirst().orElse(NONE);
    }

    /** One gathering, together with those that it is counted together with; without a number when they are too few. */
    static Results gathering(List<Snapshot> all, Kind part, GatheringCode code) {
        return gatherings(all, part).stream().filter(one -> one.gatherings.contains(code)).findFirst().orElse(NONE);
    }

    /** The gatherings of a part, those with few answers together. */
    static List<Results> gatherings(List<Snapshot> all, Kind part) {
        List<Snapshot> closed = closed(all.stream().filter(one -> one.part() == part).toList());
        Map<String, Results> rows = new LinkedHashMap<>();
        for (List<Snapshot> row
                : Suppression.rows(closed.stream().filter(one -> !one.before()).toList(), Snapshot::sheets)) {
            Results results = of(name(row), row, Suppression.ROW, true, closed);
            rows.put(results.name, results);
        }
        return List.copyOf(rows.values());
    }

    private static Results of(String name, List<Snapshot> all, int least) {
        List<Snapshot> closed = closed(all);
        return of(name, counted(closed.stream().filter(one -> !one.before()).toList(), Snapshot::sheets, least, _ ->
                false), least, false, closed);
    }

    /**
     * @param row whether it is about the gatherings in {@code totals} alone. A question that fewer than {@code least}
     *            answered is left out.
     */
    private static Results of(String name, List<Snapshot> totals, int least, boolean row, List<Snapshot> closed) {
        Set<GatheringCode> gatherings = new LinkedHashSet<>();
        totals.forEach(one -> gatherings.add(one.gathering()));
        List<CountedQuestion> questions = new ArrayList<>();
        for (boolean before : List.of(true, false)) {
            List<Snapshot> asked = closed.stream().filter(one -> one.before() == before).toList();
            names(asked).forEach(question ->
                    questions.addAll(question(question, before, asked, least, row ? gatherings : null)));
        }
        questions.sort(Comparator.comparing(CountedQuestion::name).thenComparing(question -> !question.before()));
        return new Results(name, gatherings, sum(totals, Snapshot::invited), sum(totals, Snapshot::begun),
                sum(totals, Snapshot::finished),
                sum(totals, Snapshot::sheets), questions, totals.stream().map(Snapshot::digest).toList(),
                totals.stream().map(Snapshot::day).max(Comparator.naturalOrder()).map(Object::toString).orElse(""));
    }

    private static Set<String> names(List<Snapshot> asked) {
        Set<String> names = new LinkedHashSet<>();
        asked.forEach(one -> one.questions().forEach(tally -> names.add(one.name(tally))));
        return names;
    }

    /** One question over all; or, for the gatherings of a row, over those of its groups that lie in it whole. */
    private static List<CountedQuestion> question(String name, boolean before, List<Snapshot> asked, int least,
            @Nullable Set<GatheringCode> row) {
        List<Snapshot> those = asked.stream().filter(one -> tally(one, name) != null).toList();
        ToIntFunction<Snapshot> n = people(those, name);
        Predicate<List<Snapshot>> alike = group -> alike(group, name);
        List<Snapshot> counted = row == null ? counted(those, n, least, alike)
                : Suppression.rows(those, n, alike).stream()
                .filter(group -> group.stream().allMatch(one -> row.contains(one.gathering())))
                        .flatMap(List::stream).toList();
        return counted.isEmpty() ? List.of() : List.of(sum(name, before, counted));
    }

    /**
     * How many people a number of this question is about: those who answered it. Words that may be quoted are shown
     * where enough sent a sheet, as each was asked whether these words may be read by others.
     */
    private static ToIntFunction<Snapshot> people(List<Snapshot> those, String name) {
        boolean open = !those.isEmpty() && tallied(those.getFirst(), name).kind() == Questionnaire.Kind.OPEN;
        return open ? Snapshot::sheets : one -> tallied(one, name).n();
    }

    /** Whether everyone who answered chose the same. */
    private static boolean alike(List<Snapshot> group, String name) {
        CountedQuestion all = sum(name, false, group);
        return all.n() > 0 && all.counts().stream().anyMatch(count -> count == all.n());
    }

    private static CountedQuestion sum(String name, boolean before, List<Snapshot> counted) {
        List<Integer> counts = new ArrayList<>();
        List<Words> words = new ArrayList<>();
        Tally first = tallied(counted.getFirst(), name);
        int n = 0;
        for (Snapshot one : counted) {
            Tally tally = tallied(one, name);
            n += tally.n();
            words.addAll(tally.words());
            for (int i = 0; i < tally.counts().size(); i++) {
                if (i < counts.size()) {
                    counts.set(i, counts.get(i) + tally.counts().get(i));
                } else {
                    counts.add(tally.counts().get(i));
                }
            }
        }
        Collections.shuffle(words, RANDOM);
        return new CountedQuestion(name, before, first.kind(), n, sum(counted, one -> one.asked(tallied(one, name))),
                counts,
                words);
    }

    private static @Nullable Tally tally(Snapshot snapshot, String name) {
        return snapshot.questions().stream().filter(tally -> snapshot.name(tally).equals(name)).findFirst()
                .orElse(null);
    }

    /** The tally in a snapshot that has one. */
    private static Tally tallied(Snapshot snapshot, String name) {
        return Objects.requireNonNull(tally(snapshot, name));
    }

    /** Groups are made part by part, so that the whole without a part is a sum of whole groups too. */
    private static List<Snapshot> counted(List<Snapshot> closed, ToIntFunction<Snapshot> n, int least,
                                          Predicate<List<Snapshot>> alike) {
        List<Snapshot> counted = new ArrayList<>();
        for (Kind part : Kind.values()) {
            List<Snapshot> those = closed.stream().filter(one -> one.part() == part).toList();
            var groups = least == Suppression.ROW ? Suppression.rows(those, n, alike)
                    : Suppression.groups(those, n, least, alike);
            groups.forEach(counted::addAll);
        }
        return counted;
    }

    /** In the order in which they closed, so that groups never change. */
    private static List<Snapshot> closed(List<Snapshot> all) {
        return all.stream().sorted(Comparator.comparing(Snapshot::frozen).thenComparing(Snapshot::id)).toList();
    }

    private static int sum(List<Snapshot> of, ToIntFunction<Snapshot> number) {
        return of.stream().mapToInt(number).sum();
    }

    private static String name(List<Snapshot> row) {
        return String.join("+", row.stream().map(one -> one.gathering().text()).distinct().toList());
    }
}
