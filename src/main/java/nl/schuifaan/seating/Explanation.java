package nl.schuifaan.seating;

import static nl.schuifaan.seating.Facts.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.schuifaan.language.Language;

/** Finds whose need a seating does not meet. */
final class Explanation {

    private final Arrangement seating;
    private final Facts facts;
    private final List<Unmet> unmet = new ArrayList<>();

    Explanation(Arrangement seating) {
        this.seating = seating;
        this.facts = seating.facts;
    }

    List<Unmet> unmet() {
        int[] without = all().filter(guest -> seating.at[guest] == NONE).toArray();
        if (without.length > 0) {
            unmet.add(new Unmet.NoChair(ids(without)));
        }
        groups();
        languages();
        wheelchairs();
        for (int table = 0; table < facts.tables; table++) {
            perTable(table);
        }
        return unmet;
    }

    private IntStream all() {
        return IntStream.range(0, facts.guests);
    }

    private List<String> ids(int[] guests) {
        return Arrays.stream(guests).mapToObj(guest -> facts.guest(guest).id()).toList();
    }

    private void groups() {
        int largest = facts.hall.tables().stream().mapToInt(Table::seats).max().orElse(0);
        for (int[] group : facts.groups) {
            if (group.length > largest) {
                unmet.add(new Unmet.TooManyForATable(ids(group), largest));
            } else if (!seating.whole(group)) {
                unmet.add(new Unmet.Separated(ids(group)));
            }
        }
    }

    private void languages() {
        long possible = possible();
        Map<Language, List<String>> nobody = new LinkedHashMap<>();
        Map<Language, List<String>> elsewhere = new LinkedHashMap<>();
        all().filter(guest -> seating.at[guest] != NONE && seating.leader(seating.at[guest]) != NONE)
                .filter(guest -> (facts.speaks[guest] & seating.understood(seating.at[guest])) == 0)
                .forEach(guest -> ((facts.speaks[guest] & possible) == 0 ? nobody : elsewhere)
                        .computeIfAbsent(facts.guest(guest).languages().getFirst(), _ -> new ArrayList<>())
                        .add(facts.guest(guest).id()));
        nobody.forEach((language, guests) -> unmet.add(new Unmet.NoInterpreter(language, List.copyOf(guests))));
        elsewhere.forEach((language, guests) -> unmet.add(new Unmet.NotByInterpreter(language, List.copyOf(guests))));
    }

    /** The languages that some table could follow. */
    private long possible() {
        long all = 0;
        for (long spoken : facts.facilitators) {
            all |= spoken;
            for (long interpreter : facts.interpreters) {
                all |= (interpreter & spoken) == 0 ? 0 : interpreter;
            }
        }
        return all;
    }

    /** The last of the list are those who find no room, after whoever is pinned. */
    private void wheelchairs() {
        List<String> without = new ArrayList<>();
        for (int table = 0; table < facts.tables; table++) {
            int here = table;
            int[] those = IntStream.concat(at(here).filter(guest -> facts.pin[guest] != NONE),
                            at(here).filter(guest -> facts.pin[guest] == NONE))
                    .filter(guest -> facts.guest(guest).wheelchair()).toArray();
            int room = facts.hall.tables().get(table).wheelchairs();
            without.addAll(ids(Arrays.stream(those).skip(room).toArray()));
        }
        if (!without.isEmpty()) {
            unmet.add(new Unmet.NoWheelchairRoom(List.copyOf(without)));
        }
    }

    private IntStream at(int table) {
        return all().filter(guest -> seating.at[guest] == table);
    }

    private void perTable(int table) {
        int number = facts.number(table);
        if (seating.leader(table) == NONE && seating.size[table] > 0) {
            unmet.add(new Unmet.NoFacilitator(number, ids(at(table).toArray())));
        }
        int[] guests = at(table).toArray();
        for (int i = 0; i < guests.length; i++) {
            for (int j = 0; j < i; j++) {
                if (facts.apart[guests[i]][guests[j]]) {
                    unmet.add(new Unmet.NotApart(ids(new int[] {guests[j], guests[i]}), number));
                }
            }
        }
        int[] over = facts.overPinned.stream().mapToInt(Integer::intValue)
                .filter(guest -> facts.hall.wishes().pins().getOrDefault(facts.guest(guest).id(), -1) == number)
                .filter(guest -> seating.at[guest] != table).toArray();
        if (over.length > 0) {
            unmet.add(new Unmet.NotAtPin(ids(over), number));
        }
    }
}
