package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.loop.Loop;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Asks Telegram for updates, for as long as it holds the lease. It moves on only after what came is stored, so that
 * nothing is lost whenever the program dies; whatever goes wrong is waited out, and nothing ends it but the end of the
 * program.
 *
 * <p>It starts after the web server and stops before everything else, as its phase is the last one.
 */
final class TelegramPoller extends Loop {

    private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);

    /** The kinds of update that concern us. */
    static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    /** The most that Telegram gives at once, and how long it waits for something to give. */
    private static final int MOST = 100;
    private static final int WAIT_SECONDS = 50;

    private static final Duration CALL = Duration.ofSeconds(WAIT_SECONDS + 15);
    private static final Duration SHORT_CALL = Duration.ofSeconds(10);
    private static final Duration STANDBY = Duration.ofSeconds(2);

    /** A server that answers at once although it has nothing is not asked without end. */
    private static final Duration BREATHER = Duration.ofMillis(100);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private static final Pattern ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,10})\\b");

    private final BotApi api;
    private final UpdateHandler updateHandler;
    private final PollingLease lease;
    private final TelegramHealth health;
    private final Backoff backoff;
    private final KeptLease kept = new KeptLease();
    private volatile @Nullable Call waiting;
    private boolean webhookMayBeSet = true;
    private int offset;
    private int limit = MOST;

    TelegramPoller(BotApi api, UpdateHandler updateHandler, PollingLease lease, TelegramHealth health,
            Backoff backoff) {
        super("telegram-poll", "messages wait at Telegram");
        this.api = api;
        this.updateHandler = updateHandler;
        this.lease = lease;
        this.health = health;
        this.backoff = backoff;
    }

    @Override
    public void start() {
        super.start();
        kept.start();
    }

    /** Hangs up, and lets what has come be stored. What was not confirmed comes again after the next start. */
    @Override
    public void stop() {
        try {
            hangUp();
            if (finish(STOP_WITHIN)) {
                lease.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Telegram: the lease could not be given up and will lapse: {}", e.getClass().getSimpleName());
        } finally {
            kept.stop();
        }
    }

    private void hangUp() throws InterruptedException {
        finish(Duration.ZERO);
        Call call = waiting;
        if (call != null) {
            call.cancel();
        }
    }

    @Override
    protected Duration failed(Throwable failure) {
        log.debug("while taking messages in", failure);
        health.broken("could not store what came, " + failure.getClass().getSimpleName(), false);
        return backoff.next();
    }

    /** Keeps the lease while the poll itself is waiting. */
    private final class KeptLease extends Loop {

        KeptLease() {
            super("telegram-lease", "the lease of Telegram is not kept");
        }

        @Override
        protected Duration round() {
            if (lease.held()) {
                lease.keep();
            }
            return PollingLease.LENGTH.dividedBy(3);
        }
    }

    @Override
    protected Duration round() {
        if (!lease.held() && !lease.keep()) {
            health.works();
            return STANDBY;
        }
        return webhookMayBeSet ? takeWebhookAway() : poll();
    }

    /** While a webhook is set nothing is given to those who ask. What waits for it is kept for us. */
    private Duration takeWebhookAway() {
        ApiResult answer = api.call(DeleteWebhook.builder().dropPendingUpdates(false).build(), SHORT_CALL);
        if (answer instanceof ApiResult.Ok) {
            webhookMayBeSet = false;
            return Duration.ZERO;
        }
        return wait(answer);
    }

    private Duration poll() {
        updateHandler.awaitCapacity();
        GetUpdates ask = GetUpdates.builder().offset(offset).limit(limit).timeout(WAIT_SECONDS).allowedUpdates(KINDS)
                .build();
        Call call = api.start(ask, CALL);
        waiting = call;
        if (stops()) {
            return Duration.ZERO;
        }
        long begun = System.nanoTime();
        return switch (api.call(call)) {
            case ApiResult.Ok(JsonNode updates) when updates.isArray() ->
                    take(updates, Duration.ofNanos(System.nanoTime() - begun));
            case ApiResult.Garbled(String body) -> oneByOne(body);
            case ApiResult.Lost _ when call.isCanceled() && stops() -> Duration.ZERO;
            case ApiResult answer -> wait(answer);
        };
    }

    private Duration take(JsonNode list, Duration waited) {
        List<JsonNode> updates = new ArrayList<>(list.size());
        list.forEach(updates::add);
        updateHandler.take(updates);
        limit = MOST;
        int last = updates.stream().map(update -> update.path("update_id"))
                .filter(JsonNode::canConvertToInt).mapToInt(JsonNode::asInt).max().orElse(-1);
        if (last < 0 && !updates.isEmpty()) {
            return wait(new ApiResult.Ok(list));
        }
        // Not "the highest ever": after a week without updates Telegram begins again at any number.
        offset = last < 0 ? offset : last + 1;
        health.works();
        backoff.reset();
        return updates.isEmpty() && waited.toSeconds() < 1 ? BREATHER : Duration.ZERO;
    }

    /** What is not even JSON is asked for one by one, to find the one that is broken and leave it out. */
    private Duration oneByOne(String body) {
        Matcher id = ID.matcher(body);
        if (!id.find()) {
            return wait(new ApiResult.Garbled(body));
        }
        if (limit == 1) {
            log.warn("Telegram's update {} cannot be read and is skipped", id.group(1));
            offset = Integer.parseInt(id.group(1)) + 1;
            limit = MOST;
        } else {
            limit = 1;
        }
        return Duration.ZERO;
    }

    private Duration wait(ApiResult answer) {
        health.broken(answer);
        webhookMayBeSet |= answer instanceof ApiResult.Failed failed && failed.code() == 409;
        Duration pause = backoff.next();
        return answer instanceof ApiResult.Failed failed && failed.retryAfter() > 0
                ? pause.plusSeconds(failed.retryAfter())
                : pause;
    }
}
