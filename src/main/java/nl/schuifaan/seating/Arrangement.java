package nl.schuifaan.seating;

import static nl.schuifaan.seating.Facts.NONE;

import java.util.Arrays;

/**
 * A seating under way: it keeps its score as people change tables, and takes back what was done since the last
 * {@link #keep}.
 */
final class Arrangement {

    final Facts facts;
    /** Table of each guest, facilitator and interpreter, or {@link Facts#NONE}. */
    final int[] at;
    final int[] facilitator;
    final int[] interpreter;
    /** The guests of each table, in its first {@code size} places. */
    final int[][] members;
    final int[] size;

    private final int[] place;
    private final int[] leads;
    private final long[] first;
    private final long[] second;
    private final boolean[] stale;
    private long firstOfTables;
    private long secondOfTables;

    private final int[] journal = new int[4096];
    private int written;

    Arrangement(Facts facts) {
        this.facts = facts;
        at = none(facts.guests);
        facilitator = none(facts.facilitators.length);
        interpreter = none(facts.interpreters.length);
        members = new int[facts.tables][];
        Arrays.setAll(members, table -> new int[facts.seats(table)]);
        size = new int[facts.tables];
        place = new int[facts.guests];
        leads = none(facts.tables);
        first = new long[facts.tables];
        second = new long[facts.tables];
        stale = new boolean[facts.tables];
    }

    private static int[] none(int length) {
        int[] all = new int[length];
        Arrays.fill(all, NONE);
        return all;
    }

    int free(int table) {
        return members[table].length - size[table];
    }

    /** The facilitator of a table, or {@link Facts#NONE}. */
    int leader(int table) {
        return leads[table];
    }

    /** Puts a guest at a table that has a free chair, or at {@link Facts#NONE}. */
    void seat(int guest, int table) {
        write(0, guest, at[guest]);
        sit(guest, table);
    }

    /** Puts a facilitator at a table that has none, or at {@link Facts#NONE}. */
    void lead(int who, int table) {
        write(1, who, facilitator[who]);
        takeLead(who, table);
    }

    void interpret(int who, int table) {
        write(2, who, interpreter[who]);
        takeWord(who, table);
    }

    void keep() {
        written = 0;
    }

    void undo() {
        while (written > 0) {
            int to = journal[--written];
            int who = journal[--written];
            switch (journal[--written]) {
                case 0 -> sit(who, to);
                case 1 -> takeLead(who, to);
                default -> takeWord(who, to);
            }
        }
    }

    private void write(int kind, int who, int from) {
        journal[written++] = kind;
        journal[written++] = who;
        journal[written++] = from;
    }

    private void sit(int guest, int table) {
        int from = at[guest];
        if (from != NONE) {
            int last = members[from][--size[from]];
            members[from][place[guest]] = last;
            place[last] = place[guest];
            stale[from] = true;
        }
        at[guest] = table;
        if (table != NONE) {
            place[guest] = size[table];
            members[table][size[table]++] = guest;
            stale[table] = true;
        }
    }

    private void takeLead(int who, int table) {
        if (facilitator[who] != NONE) {
            leads[facilitator[who]] = NONE;
            stale[facilitator[who]] = true;
        }
        facilitator[who] = table;
        if (table != NONE) {
            leads[table] = who;
            stale[table] = true;
        }
    }

    private void takeWord(int who, int table) {
        if (interpreter[who] != NONE) {
            stale[interpreter[who]] = true;
        }
        interpreter[who] = table;
        if (table != NONE) {
            stale[table] = true;
        }
    }

    /** The upper half of the score, see {@link Score#of}. */
    long first() {
        weigh();
        long sum = firstOfTables;
        for (int guest = 0; guest < at.length; guest++) {
            if (at[guest] == NONE) {
                sum += PackedScore.UNPLACED;
            }
            if (at[guest] != facts.before[guest]) {
                sum += facts.cost[guest];
            }
        }
        for (int[] group : facts.groups) {
            sum += whole(group) ? 0 : PackedScore.NEED * group.length;
        }
        return sum;
    }

    /** The lower half of the score. */
    long second() {
        weigh();
        return secondOfTables;
    }

    boolean whole(int[] group) {
        for (int guest : group) {
            if (at[guest] != at[group[0]] || at[guest] == NONE) {
                return false;
            }
        }
        return true;
    }

    private void weigh() {
        for (int table = 0; table < stale.length; table++) {
            if (stale[table]) {
                stale[table] = false;
                firstOfTables -= first[table];
                secondOfTables -= second[table];
                first[table] = Weight.first(this, table);
                second[table] = Weight.second(this, table);
                firstOfTables += first[table];
                secondOfTables += second[table];
            }
        }
    }

    /**
     * The languages in which one can follow the table: the facilitator's, and those of interpreters who understand the
     * facilitator.
     */
    long understood(int table) {
        if (leads[table] == NONE) {
            return 0;
        }
        long spoken = facts.facilitators[leads[table]];
        long all = spoken;
        for (int who = 0; who < interpreter.length; who++) {
            if (interpreter[who] == table && (facts.interpreters[who] & spoken) != 0) {
                all |= facts.interpreters[who];
            }
        }
        return all;
    }
}
