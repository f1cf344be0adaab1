package nl.schuifaan.chat;

import java.time.Duration;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.id.ChatId;

/** All can go out at once: rates go by real time, and here none goes by. */
public class Unhurried implements RateLimiter {
    @Override
    public int room(String channel, long underWay) {
        return 500;
    }

    @Override
    public void take(String channel, int messages) {}

    @Override
    public Duration rest(String channel, ChatId chat) {
        return Duration.ZERO;
    }

    @Override
    public void told(String channel, ChatId chat) {}

    @Override
    public void answered(String channel, ChatId chat) {}

    @Override
    public void slowDown(String channel, ChatId chat, Duration pause) {}
}
