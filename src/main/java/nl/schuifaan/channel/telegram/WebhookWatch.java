package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * Sees to it that Telegram delivers to us: tells it where, and then looks every half minute whether it still does and
 * can. When nothing comes in that is otherwise the same as when nobody writes.
 */
final class WebhookWatch extends Loop {

    static final Duration EVERY = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(WebhookWatch.class);

    private static final Duration CALL = Duration.ofSeconds(10);

    /** How long ago Telegram may have failed to deliver and still mean now. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final BotApi api;
    private final TelegramHealth health;
    private final SetWebhook webhook;
    private final Duration every;
    private final Backoff backoff = new Backoff(Backoff.HALF_A_SECOND);
    private boolean told;

    /** @param every time between two looks */
    WebhookWatch(BotApi api, TelegramHealth health, SetWebhook webhook, Duration every) {
        super("telegram-webhook", "nobody looks whether Telegram delivers");
        this.api = api;
        this.health = health;
        this.webhook = webhook;
        this.every = every;
    }

    @Override
    protected Duration round() {
        return told ? look(api.call(new GetWebhookInfo(), CALL)) : tell(api.call(webhook, CALL));
    }

    private Duration tell(ApiResult answer) {
        if (!(answer instanceof ApiResult.Ok)) {
            return ill(answer);
        }
        told = true;
        log.info("Telegram delivers to the webhook");
        return well();
    }

    private Duration look(ApiResult answer) {
        return switch (answer) {
            case ApiResult.Ok(JsonNode info) when info.path("url").isTextual()
                    && !info.path("url").asText().equals(webhook.getUrl()) -> {
                log.warn("Telegram delivers elsewhere; it is told again");
                told = false;
                yield Duration.ZERO;
            }
            case ApiResult.Ok(JsonNode info) when cannotDeliver(info) -> {
                health.broken("it cannot deliver to PUBLIC_URL", false);
                yield every;
            }
            case ApiResult.Ok _ -> well();
            // That it will not say is no illness.
            case ApiResult.Failed(int code, _, _) when code == 400 || code == 404 -> well();
            default -> ill(answer);
        };
    }

    private static boolean cannotDeliver(JsonNode info) {
        // Telegram's time, which nobody moves forward.
        Instant failed = Instant.ofEpochSecond(info.path("last_error_date").asLong());
        return info.path("pending_update_count").asInt() > 0 && failed.isAfter(Instant.now().minus(JUST_NOW));
    }

    private Duration well() {
        health.works();
        backoff.reset();
        return every;
    }

    private Duration ill(ApiResult answer) {
        health.broken(answer);
        Duration pause = backoff.next();
        return answer instanceof ApiResult.Failed failed ? pause.plusSeconds(failed.retryAfter()) : pause;
    }
}
