package nl.schuifaan.seating;

import static nl.schuifaan.seating.Facts.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Late acceptance hill climbing (Burke and Bykov, 2017), started again when it finds nothing better. A change is kept
 * when it is no worse than what there is now, or than what there was some changes ago. The same seed gives the same
 * course, and a longer search begins as a shorter one does, so that its best is never worse.
 */
final class Search {

    /** How often the clock of the caller is asked. */
    private static final int ASK = 256;

    private final Facts facts;
    private final Random random;
    private final int[] freely;
    private Arrangement now;
    private Moves moves;
    private final long[] lateFirst;
    private final long[] lateSecond;
    private final int patience;

    private int[][] best = {};
    private long bestFirst = Long.MAX_VALUE;
    private long bestSecond = Long.MAX_VALUE;

    Search(Facts facts, long seed) {
        this.facts = facts;
        random = new Random(seed);
        int length = Math.clamp(facts.guests * 4L, 20, 1000);
        lateFirst = new long[length];
        lateSecond = new long[length];
        patience = length * 60;
        freely = IntStream.range(0, facts.guests).filter(guest -> facts.pin[guest] == NONE).toArray();
        now = new Arrangement(facts);
        moves = new Moves(now, random);
    }

    /** @param goOn asked now and then: false ends the search early, with the best so far */
    void run(int iterations, BooleanSupplier goOn) {
        begin();
        long roundFirst = now.first();
        long roundSecond = now.second();
        int idle = 0;
        for (int i = 0; i < iterations && (i % ASK != 0 || goOn.getAsBoolean()); i++) {
            if (++idle > patience) {
                begin();
                roundFirst = now.first();
                roundSecond = now.second();
                idle = 0;
            }
            step(i % lateFirst.length);
            if (less(now.first(), now.second(), roundFirst, roundSecond)) {
                roundFirst = now.first();
                roundSecond = now.second();
                idle = 0;
                remember();
            }
        }
    }

    private void step(int late) {
        long first = now.first();
        long second = now.second();
        moves.change();
        long newFirst = now.first();
        long newSecond = now.second();
        boolean kept = !less(first, second, newFirst, newSecond)
                || !less(lateFirst[late], lateSecond[late], newFirst, newSecond);
        if (kept) {
            now.keep();
        } else {
            now.undo();
        }
        lateFirst[late] = now.first();
        lateSecond[late] = now.second();
    }

    private static boolean less(long first, long second, long thanFirst, long thanSecond) {
        return first < thanFirst || first == thanFirst && second < thanSecond;
    }

    private void remember() {
        if (less(now.first(), now.second(), bestFirst, bestSecond)) {
            bestFirst = now.first();
            bestSecond = now.second();
            best = new int[][] {now.at.clone(), now.facilitator.clone(), now.interpreter.clone()};
        }
    }

    private void begin() {
        now = new Arrangement(facts);
        moves = new Moves(now, random);
        staff();
        where(facts.pin);
        where(facts.before);
        order().forEach(this::welcome);
        Arrays.fill(lateFirst, now.first());
        Arrays.fill(lateSecond, now.second());
        remember();
    }

    private void where(int[] tables) {
        for (int guest = 0; guest < facts.guests; guest++) {
            if (now.at[guest] == NONE && tables[guest] != NONE && now.free(tables[guest]) > 0) {
                now.seat(guest, tables[guest]);
                now.keep();
            }
        }
    }

    private void staff() {
        for (int who = 0; who < facts.facilitators.length; who++) {
            if (facts.facilitatorPin[who] != NONE) {
                now.lead(who, facts.facilitatorPin[who]);
            }
        }
        List<Integer> open = shuffled(IntStream.range(0, facts.tables).filter(table -> now.leader(table) == NONE)
                .toArray());
        for (int who : shuffled(IntStream.range(0, facts.facilitators.length).filter(i -> now.facilitator[i] == NONE)
                .toArray())) {
            if (!open.isEmpty()) {
                now.lead(who, open.removeLast());
            }
        }
        for (int who = 0; who < facts.interpreters.length && facts.tables > 0; who++) {
            now.interpret(who, facts.interpreterPin[who] != NONE ? facts.interpreterPin[who]
                    : random.nextInt(facts.tables));
        }
        now.keep();
    }

    /** In any order; half of the times the largest groups first. */
    private List<Integer> order() {
        List<Integer> order = shuffled(freely);
        if (random.nextBoolean()) {
            return order;
        }
        order.sort(Comparator.comparingInt(guest -> facts.group[guest] == NONE ? 0
                : -facts.groups[facts.group[guest]].length));
        return order;
    }

    /** Seats a guest, with all who belong to her, where it costs least. */
    private void welcome(int guest) {
        int[] unit = Arrays.stream(moves.unit(guest)).filter(one -> now.at[one] == NONE && facts.pin[one] == NONE)
                .toArray();
        int best = NONE;
        long bestFirst = Long.MAX_VALUE;
        long bestSecond = Long.MAX_VALUE;
        for (int table = 0; table < facts.tables && unit.length > 0; table++) {
            if (now.free(table) >= unit.length) {
                moves.seatAll(unit, table);
                if (less(now.first(), now.second(), bestFirst, bestSecond)) {
                    best = table;
                    bestFirst = now.first();
                    bestSecond = now.second();
                }
                now.undo();
            }
        }
        if (best != NONE) {
            moves.seatAll(unit, best);
            now.keep();
        } else if (unit.length > 1) {
            for (int one : unit) {
                alone(one);
            }
        }
    }

    private void alone(int guest) {
        for (int table = 0; table < facts.tables && now.at[guest] == NONE; table++) {
            if (now.free(table) > 0) {
                now.seat(guest, table);
            }
        }
        now.keep();
    }

    private List<Integer> shuffled(int[] all) {
        List<Integer> list = new ArrayList<>(Arrays.stream(all).boxed().toList());
        Collections.shuffle(list, random);
        return list;
    }

    /** The best that was found. */
    Arrangement best() {
        Arrangement result = new Arrangement(facts);
        for (int who = 0; who < best[1].length; who++) {
            result.lead(who, best[1][who]);
        }
        for (int who = 0; who < best[2].length; who++) {
            result.interpret(who, best[2][who]);
        }
        result.keep();
        for (int guest = 0; guest < best[0].length; guest++) {
            result.seat(guest, best[0][guest]);
            result.keep();
        }
        return result;
    }
}
