package nl.schuifaan.proof;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import nl.schuifaan.channel.telegram.FakeTelegram.Gate;
import nl.schuifaan.channel.telegram.Fault;
import org.jspecify.annotations.Nullable;

/** A bad day at Telegram's: storms of 429, errors, answers that never come, people who have blocked the bot. */
final class Faults implements Gate {

    private static final int STORM_EACH = 150;
    private static final int STORM = 12;

    private final Random random;
    private final AtomicLong count = new AtomicLong();

    Faults(long seed) {
        random = new Random(seed);
    }

    @Override
    public synchronized @Nullable Fault at(long chat) {
        if (chat < Residents.LAST && chat % 40 == 7) {
            return Fault.refused(403, "Forbidden: bot was blocked by the user");
        }
        if (count.incrementAndGet() % STORM_EACH < STORM) {
            return Fault.tooMany(1 + random.nextInt(2));
        }
        return switch (random.nextInt(100)) {
            case 0, 1 -> Fault.says(500, "Internal Server Error");
            case 2 -> Fault.resetAfterTaking();
            case 3 -> random.nextInt(4) == 0 ? Fault.silenceAfterTaking() : null;
            default -> null;
        };
    }
}
