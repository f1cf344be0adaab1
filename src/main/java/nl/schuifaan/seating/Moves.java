package nl.schuifaan.seating;

import static nl.schuifaan.seating.Facts.NONE;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The changes that the search tries, each drawn at random. Those who are pinned stay. */
final class Moves {

    private final Arrangement seating;
    private final Facts facts;
    private final Random random;
    private final int largest;
    private final int[] free;
    private final int[] freeFacilitators;
    private final int[] freeInterpreters;

    Moves(Arrangement seating, Random random) {
        this.seating = seating;
        this.facts = seating.facts;
        this.random = random;
        largest = facts.hall.tables().stream().mapToInt(Table::seats).max().orElse(0);
        free = unpinned(facts.pin);
        freeFacilitators = unpinned(facts.facilitatorPin);
        freeInterpreters = unpinned(facts.interpreterPin);
    }

    private static int[] unpinned(int[] pins) {
        return IntStream.range(0, pins.length).filter(who -> pins[who] == NONE).toArray();
    }

    /** One change of any kind; none at all where nothing can change. */
    void change() {
        int kind = random.nextInt(100);
        if (facts.tables == 0) {
            return;
        }
        if (kind < 4 && freeFacilitators.length > 0) {
            moveFacilitator(any(freeFacilitators), random.nextInt(facts.tables));
        } else if (kind < 10 && freeInterpreters.length > 0) {
            moveInterpreter(any(freeInterpreters), random.nextInt(facts.tables));
        } else if (kind < 12) {
            clear(random.nextInt(facts.tables));
        } else if (kind < 14) {
            shuffle(random.nextInt(facts.tables), random.nextInt(facts.tables));
        } else if (free.length > 0) {
            int guest = any(free);
            int table = facts.before[guest] != NONE && random.nextBoolean() ? facts.before[guest]
                    : random.nextInt(facts.tables);
            carry(kind < 20 ? new int[] {guest} : unit(guest), table, kind % 2 == 0);
        }
    }

    private int any(int[] some) {
        return some[random.nextInt(some.length)];
    }

    /**
     * A guest with all who belong to her, where a table has chairs for them: those who have to be separated move one by
     * one.
     */
    int[] unit(int guest) {
        return facts.group[guest] == NONE || facts.groups[facts.group[guest]].length > largest ? new int[] {guest}
                : facts.groups[facts.group[guest]];
    }

    void seatAll(int[] some, int table) {
        for (int guest : some) {
            if (seating.at[guest] != table) {
                seating.seat(guest, table);
            }
        }
    }

    /**
     * Brings guests to a table. Others leave it when there is no room, or in exchange, for the chairs that come free.
     */
    private void carry(int[] unit, int table, boolean exchange) {
        int[] coming = Arrays.stream(unit).filter(guest -> facts.pin[guest] == NONE && seating.at[guest] != table)
                .toArray();
        if (coming.length == 0 || coming.length > facts.seats(table)) {
            return;
        }
        int[] from = Arrays.stream(coming).map(guest -> seating.at[guest]).toArray();
        int leaving = Math.min(exchange ? coming.length : coming.length - seating.free(table), seating.size[table]);
        int[] gone = new int[seating.size[table]];
        int count = 0;
        for (int tries = 0; count < leaving && tries < 12; tries++) {
            int[] others = unit(seating.members[table][random.nextInt(seating.size[table])]);
            for (int guest : others) {
                if (seating.at[guest] == table && facts.pin[guest] == NONE && !contains(unit, guest)) {
                    seating.seat(guest, NONE);
                    gone[count++] = guest;
                }
            }
        }
        if (seating.free(table) < coming.length) {
            seating.undo();
            return;
        }
        seatAll(coming, table);
        for (int i = 0; i < count; i++) {
            seatSomewhere(gone[i], i < from.length ? from[i] : from[0]);
        }
    }

    private static boolean contains(int[] some, int guest) {
        return Arrays.stream(some).anyMatch(one -> one == guest);
    }

    private void seatSomewhere(int guest, int table) {
        for (int tries = 0; tries < 6; tries++) {
            if (table != NONE && seating.free(table) > 0) {
                seating.seat(guest, table);
                return;
            }
            table = random.nextInt(facts.tables);
        }
    }

    /** All guests of a table go elsewhere. */
    private void clear(int table) {
        int to = random.nextInt(facts.tables);
        for (int guest : Arrays.copyOf(seating.members[table], seating.size[table])) {
            if (facts.pin[guest] == NONE) {
                if (to == table || seating.free(to) == 0 || random.nextInt(4) == 0) {
                    to = random.nextInt(facts.tables);
                }
                if (to != table && seating.free(to) > 0) {
                    seating.seat(guest, to);
                }
            }
        }
    }

    /** The guests of two tables, and those without a chair, get these chairs again in any order. */
    private void shuffle(int first, int second) {
        int[] guests = Arrays.stream(free).filter(guest -> seating.at[guest] == first || seating.at[guest] == second
                || seating.at[guest] == NONE).toArray();
        for (int guest : guests) {
            if (seating.at[guest] != NONE) {
                seating.seat(guest, NONE);
            }
        }
        for (int last = guests.length; last > 0; last--) {
            int drawn = random.nextInt(last);
            int guest = guests[drawn];
            guests[drawn] = guests[last - 1];
            guests[last - 1] = guest;
            int[] unit = Arrays.stream(unit(guest)).filter(one -> facts.pin[one] == NONE && seating.at[one] == NONE)
                    .toArray();
            int table = random.nextBoolean() ? first : second;
            if (unit.length > 0 && seating.free(table) >= unit.length) {
                seatAll(unit, table);
            }
        }
        for (int guest : guests) {
            if (seating.at[guest] == NONE) {
                seatSomewhere(guest, seating.free(first) > 0 ? first : second);
            }
        }
    }

    private void moveFacilitator(int who, int table) {
        int other = seating.leader(table);
        int from = seating.facilitator[who];
        if (from == table || other != NONE && facts.facilitatorPin[other] != NONE) {
            return;
        }
        if (other != NONE) {
            seating.lead(other, NONE);
        }
        seating.lead(who, table);
        if (other != NONE && from != NONE) {
            seating.lead(other, from);
        }
        follow(from, table);
    }

    private void moveInterpreter(int who, int table) {
        int from = seating.interpreter[who];
        if (from != table) {
            seating.interpret(who, table);
            follow(from, table);
        }
    }

    /** Half of the times, those who are no longer understood at the one table go along to the other. */
    private void follow(int from, int table) {
        if (from == NONE || random.nextBoolean()) {
            return;
        }
        long understood = seating.understood(from);
        for (int guest : Arrays.copyOf(seating.members[from], seating.size[from])) {
            if ((facts.speaks[guest] & understood) == 0 && seating.at[guest] == from) {
                carry(unit(guest), table, true);
            }
        }
    }
}
