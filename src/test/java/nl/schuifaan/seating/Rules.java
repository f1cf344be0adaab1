package nl.schuifaan.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schuifaan.language.Language;

/** The hard rules, read from the hall and a seating alone. */
final class Rules {

    private Rules() {}

    /** Every rule holds for those who have a chair; who waits for one is not looked at. */
    static void hold(Hall hall, Seating seating) {
        for (Table table : hall.tables()) {
            List<Guest> here = hall.guests().stream().filter(guest -> at(seating, guest) == table.number()).toList();
            assertThat(here).as("chairs at %s", table).hasSizeLessThanOrEqualTo(table.seats());
            assertThat(here.stream().filter(Guest::wheelchair)).as("wheelchairs at %s", table)
                    .hasSizeLessThanOrEqualTo(table.wheelchairs());
            Set<Language> heard = heard(hall, seating, table.number());
            assertThat(here).as("understood at %s: %s", table, heard)
                    .noneMatch(guest -> Collections.disjoint(guest.languages(), heard));
        }
        wishes(hall, seating);
    }

    private static int at(Seating seating, Guest guest) {
        return seating.guests().getOrDefault(guest.id(), -1);
    }

    private static void wishes(Hall hall, Seating seating) {
        Map<String, Integer> at = seating.guests();
        hall.wishes().together().forEach(some ->
                assertThat(some.stream().filter(at::containsKey).map(at::get).distinct()).as("%s", some)
                .hasSizeLessThanOrEqualTo(1));
        hall.wishes().apart().forEach(pair ->
                assertThat(at.containsKey(pair.one()) && at.get(pair.one()).equals(at.get(pair.other())))
                .as("apart: %s", pair).isFalse());
        hall.wishes().pins().forEach((guest, table) ->
                assertThat(at.getOrDefault(guest, table)).as("pin of %s", guest).isEqualTo(table));
        hall.guests().stream().collect(Collectors.groupingBy(Guest::party)).values().stream()
                .filter(party -> party.stream().anyMatch(Guest::child))
                .forEach(party -> assertThat(party.stream().map(guest -> at(seating, guest)).distinct()).as("%s", party)
                .hasSize(1));
    }

    private static Set<Language> heard(Hall hall, Seating seating, int table) {
        Set<Language> heard = new HashSet<>();
        hall.facilitators().stream().filter(one -> seating.facilitators().getOrDefault(one.id(), -1) == table)
                .forEach(one -> heard.addAll(one.languages()));
        Set<Language> spoken = Set.copyOf(heard);
        hall.interpreters().stream().filter(one -> seating.interpreters().getOrDefault(one.id(), -1) == table)
                .filter(one -> !Collections.disjoint(one.languages(), spoken))
                .forEach(one -> heard.addAll(one.languages()));
        return heard;
    }
}
