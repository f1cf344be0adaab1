package nl.schuifaan.chat;

import java.time.Instant;
import nl.schuifaan.settings.MovableClock;

/** A clock that stands still. */
final class Still extends MovableClock {

    private volatile Instant at;

    Still(Instant at) {
        this.at = at;
    }

    @Override
    public Instant instant() {
        return at;
    }

    void set(Instant later) {
        at = later.isBefore(at) ? at : later;
    }

    void tick() {
        at = at.plusSeconds(1);
    }
}
