package nl.schuifaan.proof;

import java.util.HashMap;
import java.util.Map;
import nl.schuifaan.channel.telegram.FakeTelegram.Gate;
import nl.schuifaan.channel.telegram.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's limits: so many messages a second in all, and one a second in a chat. Each is a bucket that holds what
 * comes in one second (in a chat three, as short bursts pass), full at first; whoever finds it empty gets a 429. In the
 * long run not one message more passes than the rate allows.
 */
final class Limits implements Gate {

    private static final double CHAT_BURST = 3;

    private final int perSecond;
    private final Gate within;
    private final Map<Long, Tokens> chats = new HashMap<>();
    private final Tokens all;
    private long passed;
    private long refused;

    /** @param within what else can go wrong with a message that passes */
    Limits(int perSecond, Gate within) {
        this.perSecond = perSecond;
        this.within = within;
        this.all = new Tokens(perSecond, perSecond);
    }

    private static final class Tokens {
        private final double perSecond;
        private final double most;
        private double left;
        private long at = System.nanoTime();

        Tokens(double perSecond, double most) {
            this.perSecond = perSecond;
            this.most = most;
            this.left = most;
        }

        boolean take() {
            long now = System.nanoTime();
            left = Math.min(most, left + (now - at) * perSecond / 1e9);
            at = now;
            boolean there = left >= 1;
            left -= there ? 1 : 0;
            return there;
        }
    }

    @Override
    public @Nullable Fault at(long chat) {
        synchronized (this) {
            if (!all.take() || !chats.computeIfAbsent(chat, _ -> new Tokens(1, CHAT_BURST)).take()) {
                refused++;
                return Fault.tooMany(1);
            }
            passed++;
        }
        return within.at(chat);
    }

    int perSecond() {
        return perSecond;
    }

    synchronized long passed() {
        return passed;
    }

    /** Messages that were answered with 429. */
    synchronized long refused() {
        return refused;
    }
}
