package nl.schuifaan.web;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A connection, as far as it is known what it does: whether it still has to say something, and since when. */
final class Visit {

    /** What a connection does. */
    enum Stage {
        /** It is to say what it wants. */
        ASKING,
        /** It has said so, and sends what belongs to it. */
        SENDING,
        /** It is being answered. */
        SERVED
    }

    private final String address;
    private volatile long since;

    /** Whether all that it sends has come; nothing while it asks. */
    private volatile @Nullable BooleanSupplier sent;

    Visit(String address, long since) {
        this.address = address;
        this.since = since;
    }

    /** From where it was made: of a proxy, the proxy's own. */
    String address() {
        return address;
    }

    Stage stage() {
        BooleanSupplier all = sent;
        if (all == null) {
            return Stage.ASKING;
        }
        return all.getAsBoolean() ? Stage.SERVED : Stage.SENDING;
    }

    /** Since when it has been asking, or sending and being answered, in nanoseconds. */
    long since() {
        return since;
    }

    void asks(long nanos) {
        since = nanos;
        sent = null;
    }

    /** @param all whether all that it sends has come */
    void sends(BooleanSupplier all, long nanos) {
        since = nanos;
        sent = all;
    }
}
