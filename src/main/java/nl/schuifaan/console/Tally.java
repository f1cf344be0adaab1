package nl.schuifaan.console;

import java.util.Map;
import nl.schuifaan.notice.Broadcasts.Progress;
import nl.schuifaan.notice.Delivery.State;

/**
 * How many people of a broadcast stand where. All of it adds up to {@code people}.
 *
 * @param sent      went out
 * @param unknown   nobody knows whether it went out
 * @param failed    the channel did not take or bring it
 * @param held      was never handed to the channel
 * @param waiting   is still to go
 * @param forgotten they had themselves forgotten meanwhile
 */
record Tally(long people, long sent, long unknown, long failed, long held, long waiting, long forgotten) {

    static Tally of(Progress progress) {
        Map<State, Long> rows = progress.rows();
        long waiting = count(rows, State.WAITING) + count(rows, State.HANDED);
        return new Tally(progress.audience(), count(rows, State.SENT) + count(rows, State.DELIVERED),
                count(rows, State.UNKNOWN),
                count(rows, State.FAILED), count(rows, State.DROPPED), waiting, progress.missing());
    }

    private static long count(Map<State, Long> rows, State state) {
        return rows.getOrDefault(state, 0L);
    }

    /** Of whom it is over. Public, as a page asks it. */
    public long ended() {
        return people - waiting;
    }
}
