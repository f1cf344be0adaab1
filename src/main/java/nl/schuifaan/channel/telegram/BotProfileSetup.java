package nl.schuifaan.channel.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import nl.schuifaan.loop.Loop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * Tells Telegram after the start what it should know of this bot, a call at a time and in the background. Each is
 * repeated until Telegram takes it; what it will never take is left out.
 */
final class BotProfileSetup extends Loop {

    private static final Logger log = LoggerFactory.getLogger(BotProfileSetup.class);

    private static final Duration CALL = Duration.ofSeconds(10);

    private final BotApi api;
    private final Supplier<List<PartialBotApiMethod<?>>> calls;
    private final Backoff backoff = new Backoff(Backoff.HALF_A_SECOND);
    private @Nullable Deque<PartialBotApiMethod<?>> left;

    /** @param calls what to tell, asked for when it is time */
    BotProfileSetup(BotApi api, Supplier<List<PartialBotApiMethod<?>>> calls) {
        super("telegram-introduction", "Telegram is not told of the commands");
        this.api = api;
        this.calls = calls;
    }

    @Override
    protected Duration round() {
        if (left == null) {
            left = new ArrayDeque<>(calls.get());
        }
        PartialBotApiMethod<?> call = left.peek();
        if (call == null) {
            log.info("Telegram knows the commands and what the bot is for");
            return DONE;
        }
        return next(call, left);
    }

    private Duration next(PartialBotApiMethod<?> call, Deque<PartialBotApiMethod<?>> left) {
        ApiResult answer = api.call(call, CALL);
        boolean never = answer instanceof ApiResult.Failed failed && failed.code() == 400;
        if (never) {
            log.warn("Telegram does not take {}, which is left out", call.getMethod());
        }
        Duration asked = answer instanceof ApiResult.Failed failed ? Duration.ofSeconds(failed.retryAfter())
                : Duration.ZERO;
        if (never || answer instanceof ApiResult.Ok) {
            left.remove();
            backoff.reset();
            return asked;
        }
        return asked.plus(backoff.next());
    }
}
