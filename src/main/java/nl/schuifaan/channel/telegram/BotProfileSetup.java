package nl.schuifaan.channel.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * Tells Telegram after the start what it should know of this bot, a call at a time and in the background. Each is repeated until
 * Telegram takes it; what it will never take is left out.
 */
final class BotProfileSetup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BotProfileSetup.class);

    private static final Duration CALL = Duration.ofSeconds(10);

    private final BotApi api;
    private final Supplier<List<PartialBotApiMethod<?>>> calls;
    private final Backoff backoff = new Backoff(Backoff.HALF_A_SECOND);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean started;

    /** @param calls what to tell, asked for when it is time */
    BotProfileSetup(BotApi api, Supplier<List<PartialBotApiMethod<?>>> calls) {
        this.api = api;
        this.calls = calls;
    }

    @Override
    public void start() {
        started = true;
        Thread.ofVirtual().name("telegram-introduction").start(this::tellAll);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return started && stopping.getCount() > 0;
    }

    private void tellAll() {
        try {
            for (PartialBotApiMethod<?> call : calls.get()) {
                while (!told(call)) {
                    if (stopping.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
                backoff.reset();
            }
            log.info("Telegram knows the commands and what the bot is for");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean told(PartialBotApiMethod<?> call) throws InterruptedException {
        ApiResult answer = api.call(call, CALL);
        if (answer instanceof ApiResult.Failed failed) {
            stopping.await(failed.retryAfter(), TimeUnit.SECONDS);
            if (failed.code() == 400) {
                log.warn("Telegram does not take {}, which is left out", call.getMethod());
                return true;
            }
        }
        return answer instanceof ApiResult.Ok;
    }
}
