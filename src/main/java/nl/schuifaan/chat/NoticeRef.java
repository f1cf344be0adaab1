package nl.schuifaan.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message that nobody asked for belongs to.
 *
 * @param row      as in its {@link NoticeMessage}
 * @param turn     as in its {@link NoticeMessage}
 * @param notAfter when it is no longer worth sending
 * @param later    when it is to be brought again, as it could not be said now; otherwise null
 */
record NoticeRef(String row, int turn, Instant notAfter, @Nullable Instant later) {

    static NoticeRef of(NoticeMessage letter) {
        return new NoticeRef(letter.row(), letter.turn(), letter.notAfter(), null);
    }

    NoticeRef later(Instant when) {
        return new NoticeRef(row, turn, notAfter, when);
    }
}
