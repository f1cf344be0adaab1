package nl.schuifaan.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.schuifaan.channel.ChatAddress;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** The bot's address, {@code https://t.me/<name>}. Telegram is asked for the name once, when somebody wants it. */
final class BotAddress implements ChatAddress {

    private static final Duration CALL = Duration.ofSeconds(3);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

    private final BotApi api;
    private final MovableClock clock;
    private @Nullable String name;
    private Instant next = Instant.MIN;

    BotAddress(BotApi api, MovableClock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Optional<String> link(String payload) {
        return name().map(it -> "https://t.me/" + it + "?start=" + payload);
    }

    private synchronized Optional<String> name() {
        if (name == null && !clock.instant().isBefore(next)) {
            next = clock.instant().plus(BETWEEN_TRIES);
            if (api.call(new GetMe(), CALL) instanceof ApiResult.Ok(var bot)) {
                String told = bot.path("username").asText();
                name = told.matches("\\w{3,64}") ? told : null;
            }
        }
        return Optional.ofNullable(name);
    }
}
