package nl.schuifaan.seating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A large made-up gathering that can be seated so that every hard rule is kept: it is made from such a seating, which
 * is kept secret from the search. With chairs for one or two more at each table.
 */
final class MadeUpEvening {

    static final Language DUTCH = new Language("nl");
    private static final List<Language> OTHERS = List.of(new Language("ckb"), new Language("ar"), new Language("tr"));

    private final Random random;
    private final List<Table> tables = new ArrayList<>();
    private final List<Staff> facilitators = new ArrayList<>();
    private final List<Staff> interpreters = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final Map<String, Integer> secret = new LinkedHashMap<>();

    private MadeUpEvening(long seed) {
        random = new Random(seed);
    }

    /** Four languages, and an interpreter at each of the first three tables. */
    static Hall of(long seed, int people, int tables, int spare) {
        MadeUpEvening evening = new MadeUpEvening(seed);
        for (int table = 1; table <= tables; table++) {
            evening.table(table, people / tables + (table <= people % tables ? 1 : 0), spare);
        }
        return new Hall(evening.tables, evening.facilitators, evening.interpreters, evening.guests, evening.wishes());
    }

    private void table(int number, int size, int spare) {
        List<Language> understood = new ArrayList<>(List.of(DUTCH));
        facilitators.add(new Staff("facilitator" + number, List.of(DUTCH), OptionalInt.empty()));
        if (number <= OTHERS.size()) {
            understood.add(OTHERS.get(number - 1));
            interpreters.add(new Staff("interpreter" + number, understood, OptionalInt.empty()));
        }
        int wheelchairs = 0;
        for (int i = 0; i < size; i++) {
            String id = "t" + number + "g" + i;
            boolean wheelchair = random.nextInt(20) == 0;
            wheelchairs += wheelchair ? 1 : 0;
            boolean family = i < 4 && number % 3 == 0;
            guests.add(new Guest(id, family ? "family" + number
                    : id, List.of(understood.get(random.nextInt(understood.size()))), wheelchair,
                    family && i > 1, !family && random.nextInt(3) == 0, told("d", 3), told("a", 4)));
            secret.put(id, number);
        }
        tables.add(new Table(number, size + spare, wheelchairs));
    }

    private @Nullable String told(String what, int kinds) {
        int kind = random.nextInt(kinds + 1);
        return kind == 0 ? null : what + kind;
    }

    private Wishes wishes() {
        List<Set<String>> together = new ArrayList<>();
        Set<Pair> apart = new HashSet<>();
        Set<Pair> met = new HashSet<>();
        Map<String, Integer> pins = new LinkedHashMap<>();
        List<String> all = List.copyOf(secret.keySet());
        for (int i = 0; i < all.size(); i++) {
            String one = all.get(random.nextInt(all.size()));
            String other = all.get(random.nextInt(all.size()));
            if (i % 20 == 0) {
                pins.put(one, secret.get(one));
            }
            if (!one.equals(other)) {
                met.add(new Pair(one, other));
                if (!secret.get(one).equals(secret.get(other))) {
                    apart.add(new Pair(one, other));
                } else {
                    together.add(Set.of(one, other));
                }
            }
        }
        return new Wishes(together, apart, pins, met);
    }
}
