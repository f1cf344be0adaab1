package nl.schuifaan.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message that nobody asked for belongs to.
 *
 * @param row      as in its {@link Letter}
 * @param turn     as in its {@link Letter}
 * @param notAfter when it is no longer worth sending
 * @param later    when it is to be brought again, as it could not be said now; otherwise null
 */
record Unasked(String row, int turn, Instant notAfter, @Nullable Instant later) {

    static Unasked of(Letter letter) {
        return new Unasked(letter.row(), letter.turn(), letter.notAfter(), null);
    }

    Unasked later(Instant when) {
        return new Unasked(row, turn, notAfter, when);
    }
}
