package nl.schuifaan.seating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schuifaan.language.Language;

/**
 * A small made-up gathering of any kind: up to nine people, three tables, and as many contradictions as chance brings.
 */
final class RandomHall {

    static final List<Language> LANGUAGES = List.of("nl", "ku", "ckb", "tr").stream().map(Language::new).toList();

    private final Random random;

    RandomHall(long seed) {
        random = new Random(seed);
    }

    Hall hall() {
        List<Table> tables = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> new Table(number, 1 + random.nextInt(6), random.nextInt(2))).toList();
        List<Guest> guests = IntStream.range(0, 1 + random.nextInt(9)).mapToObj(this::guest).toList();
        return new Hall(tables, staff("f", 1 + random.nextInt(3), tables.size()), staff("i", random.nextInt(3), 0),
                guests, wishes(guests,
                tables));
    }

    private Guest guest(int number) {
        return new Guest("g" + number, "p" + random.nextInt(7), speaks(number % 4 == 0 ? 2 : 1), random.nextInt(6) == 0,
                random.nextInt(6) == 0, random.nextBoolean(), random.nextInt(3) == 0 ? null : "d" + random.nextInt(2),
                random.nextInt(3) == 0 ? null : "a" + random.nextInt(2));
    }

    private List<Language> speaks(int most) {
        Set<Language> some = new HashSet<>();
        for (int i = 0; i < most; i++) {
            some.add(LANGUAGES.get(Math.min(random.nextInt(4), random.nextInt(4))));
        }
        return List.copyOf(some);
    }

    /** The first is now and then pinned to the first table, where there is one to be pinned to. */
    private List<Staff> staff(String kind, int many, int tables) {
        List<Staff> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            boolean pinned = i == 0 && tables > 0 && random.nextInt(4) == 0;
            all.add(new Staff(kind + i, speaks(kind.equals("i") ? 3 : 2), pinned ? OptionalInt.of(1)
                    : OptionalInt.empty()));
        }
        return all;
    }

    private Wishes wishes(List<Guest> guests, List<Table> tables) {
        List<Set<String>> together = random.nextInt(3) == 0
                ? List.of(new HashSet<>(List.of(any(guests), any(guests), "not there"))) : List.of();
        Map<String, Integer> pins = new HashMap<>();
        Set<Pair> apart = new HashSet<>();
        Set<Pair> met = new HashSet<>();
        for (int i = 0; i < guests.size(); i++) {
            pair(guests, apart, 8);
            pair(guests, met, 2);
            if (random.nextInt(10) == 0) {
                pins.put(any(guests), 1 + random.nextInt(tables.size()));
            }
        }
        return new Wishes(together, apart, pins, met);
    }

    private void pair(List<Guest> guests, Set<Pair> pairs, int rare) {
        String one = any(guests);
        String other = any(guests);
        if (!one.equals(other) && random.nextInt(rare) == 0) {
            pairs.add(new Pair(one, other));
        }
    }

    private String any(List<Guest> guests) {
        return guests.get(random.nextInt(guests.size())).id();
    }
}
