package nl.schuifaan.channel;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/** Time that only goes forward, as Bucket4j asks for it. */
record Ticks(LongSupplier nanoTime) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return nanoTime.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
