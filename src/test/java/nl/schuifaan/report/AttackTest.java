package nl.schuifaan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.report.ReportData.Table;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Somebody knows all that is written down of everyone but one, has every edition of the year, one after each gathering
 * and one of all months from each until each, and tries each thing that the one can have been.
 */
class AttackTest {

    private static final Instant OVER = Instant.parse("2026-02-01T12:00:00Z");
    private static final Instant RUNNING = Instant.parse("2024-12-20T12:00:00Z");
    private static final int TEN = 10;
    private static final int NEIGHBOURHOODS = 1_000;
    private static final int TOLD = 567;

    /**
     * In which of the languages that fewer than ten people speak; these stand together in each edition. A language that
     * ten speak is a number, and who knows the nine others of a number knows the tenth: no count can hide that.
     */
    @Property(tries = 200, maxDiscardRatio = 50)
    void who_knows_all_but_one_does_not_learn_which_small_language_that_one_speaks(@ForAll long seed,
            @ForAll @IntRange(min = 30, max = 90) int people) {
        RandomYear year = new RandomYear(seed, people, 4, 6);
        for (int i = 0; i < people; i++) {
            speaks(year.chats.get(i), i == 0 || i == 1 ? "tr" : i == 2 || i == 3 ? "ckb" : "nl");
        }
        Map<String, Integer> came = came(year, year.chats.getFirst().getString("_id"));
        int one = came.getOrDefault("one", 0);
        Assume.that(one > 0 && came.getOrDefault("tr", 0) < TEN && came.getOrDefault("ckb", 0) + one < TEN);

        List<Map<String, Table>> known = editions(year);
        speaks(year.chats.getFirst(), "ckb");

        assertThat(editions(year)).isEqualTo(known);
    }

    /**
     * What the one answered in a poll. An exact number would tell it in each of these neighbourhoods. One in fives
     * tells that the one did not answer otherwise where what the others said leaves two after division by five; no rule
     * that shows numbers at all can tell nothing there.
     */
    @Test
    void who_knows_all_answers_but_one_learns_nothing_where_the_others_are_not_on_an_edge() {
        Random chance = new Random(15);
        int told = 0;
        for (int neighbourhood = 0; neighbourhood < NEIGHBOURHOODS; neighbourhood++) {
            int[] others = chance.ints(4, 0, 30).toArray();
            int n = Arrays.stream(others).sum() + 1;
            List<List<Integer>> shown = IntStream.range(0, others.length).mapToObj(said ->
                    shown(others, said, n)).distinct().toList();
            boolean edge = Arrays.stream(others).anyMatch(k -> k % 5 == 2 && k + 3 <= n);
            assertThat(shown.size() > 1).as(Arrays.toString(others)).isEqualTo(edge);
            assertThat(shown).allSatisfy(numbers -> assertThat(numbers).allMatch(number -> number % 5 == 0));
            told += edge ? 1 : 0;
        }
        assertThat(told).as("neighbourhoods in which anything differs").isEqualTo(TOLD);
    }

    private static List<Integer> shown(int[] others, int said, int n) {
        return IntStream.range(0, others.length).mapToObj(answer ->
                PollFigures.inFives(others[answer] + (answer == said ? 1 : 0), n)).toList();
    }

    private static void speaks(Document chat, String language) {
        chat.get("contact", Document.class).put("language", language);
    }

    /** People who came in the year by language; and with that one. */
    private static Map<String, Integer> came(RandomYear year, String one) {
        Map<String, Integer> came = new TreeMap<>();
        Map<String, String> languages = new TreeMap<>();
        year.chats.forEach(chat -> languages.put(chat.getString("_id"),
                chat.get("contact", Document.class).getString("language")));
        year.gatherings.forEach(gathering -> gathering.get("bookings", Document.class).values().stream()
                .map(Document.class::cast).filter(party -> Boolean.TRUE.equals(party.get("came"))).forEach(party -> {
                    int all = party.getInteger("adults") + party.getInteger("children");
                    came.merge(languages.get(party.getString("contact")), all, Integer::sum);
                    came.merge("one", party.getString("contact").equals(one) ? all : 0, Integer::sum);
                }));
        return came;
    }

    /** After each gathering, and in the end of the year and of all other months in it. */
    private static List<Map<String, Table>> editions(RandomYear year) {
        Map<ChatId, GuestFacts> guests = new TreeMap<>();
        year.chats.forEach(chat -> guests.put(new ChatId(chat.getString("_id")), GuestFacts.of(chat)));
        List<GatheringCount> counts = new ArrayList<>();
        List<Map<String, Table>> editions = new ArrayList<>();
        for (Document gathering : year.gatherings) {
            counts.add(new EveningTally(gathering, guests, Map.of(), Map.of()).count(
                    gathering.getDate("end").toInstant().plus(GatheringCounts.WAIT)));
            editions.add(edition(counts, Period.year(RandomYear.YEAR), RUNNING));
        }
        for (int from = 1; from <= 12; from++) {
            for (int until = from; until <= 12; until++) {
                editions.add(edition(counts, new Period(YearMonth.of(RandomYear.YEAR, from),
                        YearMonth.of(RandomYear.YEAR, until)), OVER));
            }
        }
        return editions;
    }

    private static Map<String, Table> edition(List<GatheringCount> counts, Period period, Instant now) {
        Map<String, Table> tables = new TreeMap<>();
        PeopleTables.of(new YearOfGatherings(RandomYear.YEAR, period, counts, now), RandomYear.YEAR)
                .forEach(table -> tables.put(table.measure().name(), table));
        return tables;
    }
}
