package nl.schuifaan.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.schuifaan.language.Language;

/**
 * The best that any seating of a small hall reaches, found by trying them all. It weighs a seating in its own words,
 * straight from the rules: no chair, needs, fewer than five, alone in a language, met before, alike, uneven, lone
 * guests together.
 */
final class BruteForce {

    private static final int LEVELS = 8;

    private final Hall hall;
    private final List<Set<String>> whole;
    private final List<int[]> staff = new ArrayList<>();
    private final Map<List<Integer>, int[]> weighed = new HashMap<>();
    private final int[] at;
    private final int[] taken;
    private final int[] pin;
    private int[] best = {Integer.MAX_VALUE};

    BruteForce(Hall hall) {
        this.hall = hall;
        whole = whole();
        at = new int[hall.guests().size()];
        taken = new int[hall.tables().size()];
        pin = pins();
        placeStaff(new int[hall.facilitators().size() + hall.interpreters().size()], 0);
    }

    /** Levels of the best score, as named above. */
    int[] best() {
        int chairs = hall.tables().stream().mapToInt(Table::seats).sum();
        placeGuests(0, Math.max(0, hall.guests().size() - chairs));
        return best;
    }

    static int[] levels(Score score) {
        return new int[] {score.unplaced(), score.needs(), score.small(), score.alone(), score.met(), score.same(),
                score.uneven(),
                score.together()};
    }

    private int[] pins() {
        int[] pins = new int[hall.guests().size()];
        int[] used = new int[hall.tables().size()];
        for (int guest = 0; guest < pins.length; guest++) {
            int table = hall.wishes().pins().getOrDefault(hall.guests().get(guest).id(), 0) - 1;
            pins[guest] = table >= 0 && used[table]++ < hall.tables().get(table).seats() ? table : -1;
        }
        return pins;
    }

    /**
     * Each facilitator at a table of her own or at none, each interpreter at any table; tables by their place, -1 for
     * none.
     */
    private void placeStaff(int[] where, int who) {
        if (who == where.length) {
            staff.add(where.clone());
            return;
        }
        boolean leads = who < hall.facilitators().size();
        OptionalInt pinned = leads ? hall.facilitators().get(who).table() : OptionalInt.empty();
        for (int table = leads ? -1 : 0; table < hall.tables().size(); table++) {
            int here = table;
            boolean free = !leads || table == -1 || Arrays.stream(where, 0, who).noneMatch(other -> other == here);
            if (free && (pinned.isEmpty() || pinned.getAsInt() - 1 == table)) {
                where[who] = table;
                placeStaff(where, who + 1);
            }
        }
    }

    private void placeGuests(int guest, int without) {
        if (guest == at.length) {
            staff.forEach(this::weigh);
            return;
        }
        if (pin[guest] == -1 && without > 0) {
            at[guest] = -1;
            placeGuests(guest + 1, without - 1);
        }
        for (int table = 0; table < taken.length; table++) {
            if ((pin[guest] == -1 || pin[guest] == table) && taken[table] < hall.tables().get(table).seats()) {
                at[guest] = table;
                taken[table]++;
                placeGuests(guest + 1, without);
                taken[table]--;
            }
        }
    }

    private void weigh(int[] staffAt) {
        int[] sum = new int[LEVELS];
        for (int table = 0; table < taken.length; table++) {
            int[] levels = tableLevels(table, staffAt);
            for (int level = 0; level < LEVELS; level++) {
                sum[level] += levels[level];
            }
        }
        sum[0] = (int) Arrays.stream(at).filter(table -> table == -1).count();
        for (Set<String> group : whole) {
            sum[1] += split(group) ? group.size() : 0;
        }
        if (Arrays.compare(sum, best) < 0 || best.length == 1) {
            best = sum;
        }
    }

    private boolean split(Set<String> group) {
        Set<Integer> tables = new HashSet<>();
        for (int guest = 0; guest < at.length; guest++) {
            if (group.contains(hall.guests().get(guest).id())) {
                tables.add(at[guest]);
            }
        }
        return tables.size() > 1 || tables.contains(-1);
    }

    private int[] tableLevels(int table, int[] staffAt) {
        int guests = 0;
        for (int guest = 0; guest < at.length; guest++) {
            guests |= at[guest] == table ? 1 << guest : 0;
        }
        int leader = -1;
        int interpreters = 0;
        for (int who = 0; who < staffAt.length; who++) {
            if (staffAt[who] == table && who < hall.facilitators().size()) {
                leader = who;
            } else if (staffAt[who] == table) {
                interpreters |= 1 << who;
            }
        }
        return weighed.computeIfAbsent(List.of(table, guests, leader, interpreters), this::byTheRules);
    }

    private int[] byTheRules(List<Integer> key) {
        List<Guest> here = new ArrayList<>();
        for (int guest = 0; guest < at.length; guest++) {
            if ((key.get(1) & 1 << guest) != 0) {
                here.add(hall.guests().get(guest));
            }
        }
        Set<Language> heard = heard(key.get(2), key.get(3));
        int[] levels = new int[LEVELS];
        levels[1] = (int) here.stream().filter(guest -> Collections.disjoint(guest.languages(), heard)).count()
                + Math.max(0, (int) here.stream().filter(Guest::wheelchair).count() - hall.tables().get(key.get(0))
                .wheelchairs());
        levels[2] = here.size() < 5 ? here.size() : 0;
        levels[3] = (int) here.stream().filter(guest -> here.stream()
                .allMatch(other -> other == guest || Collections.disjoint(guest.languages(), other.languages())))
                .count();
        levels[6] = here.size() * here.size();
        here.forEach(one -> here.stream().filter(other -> one.id().compareTo(other.id()) < 0)
                .forEach(other -> pair(levels, one, other)));
        return levels;
    }

    private void pair(int[] levels, Guest one, Guest other) {
        Pair pair = new Pair(one.id(), other.id());
        levels[1] += hall.wishes().apart().contains(pair) ? 2 : 0;
        levels[4] += hall.wishes().met().contains(pair) ? 1 : 0;
        levels[5] += one.district() != null && one.district().equals(other.district()) ? 1 : 0;
        levels[5] += one.ageGroup() != null && one.ageGroup().equals(other.ageGroup()) ? 1 : 0;
        levels[7] += one.alone() && other.alone() ? 1 : 0;
    }

    private Set<Language> heard(int leader, int interpreters) {
        if (leader == -1) {
            return Set.of();
        }
        List<Language> spoken = hall.facilitators().get(leader).languages();
        Set<Language> heard = new HashSet<>(spoken);
        for (int who = 0; who < hall.interpreters().size(); who++) {
            List<Language> between = hall.interpreters().get(who).languages();
            if ((interpreters & 1 << who + hall.facilitators().size()) != 0 && !Collections.disjoint(between, spoken)) {
                heard.addAll(between);
            }
        }
        return heard;
    }

    /** Parties with a child and those to keep together; two that have a guest in common become one. */
    private List<Set<String>> whole() {
        List<Set<String>> groups = new ArrayList<>();
        for (Guest child : hall.guests().stream().filter(Guest::child).toList()) {
            groups.add(new HashSet<>(hall.guests().stream().filter(guest -> guest.party().equals(child.party()))
                    .map(Guest::id).toList()));
        }
        List<String> there = hall.guests().stream().map(Guest::id).toList();
        hall.wishes().together()
                .forEach(some -> groups.add(new HashSet<>(some.stream().filter(there::contains).toList())));
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < groups.size(); j++) {
                if (i != j && !Collections.disjoint(groups.get(i), groups.get(j))) {
                    groups.get(i).addAll(groups.remove(j));
                    i = -1;
                    break;
                }
            }
        }
        return groups.stream().filter(group -> group.size() > 1).toList();
    }
}
