package nl.schuifaan.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether messages come in from Telegram, and if not, why. A hiccup of less than ten seconds is no illness. */
final class TelegramHealth extends AbstractHealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(TelegramHealth.class);

    private static final Duration HICCUP = Duration.ofSeconds(10);

    private record Trouble(String reason, boolean lasting, Instant since) {}

    private final MovableClock clock;
    private @Nullable Trouble trouble;

    TelegramHealth(MovableClock clock) {
        this.clock = clock;
    }

    /** A call failed. Said in the log once, however often it happens. */
    synchronized void broken(String reason, boolean lasting) {
        if (trouble == null || !trouble.reason().equals(reason)) {
            log.warn("Telegram: {}; trying again", reason);
        }
        trouble = new Trouble(reason, lasting, trouble == null ? clock.instant() : trouble.since());
    }

    /** Something that has nothing to do with the network, or that nobody but a person can mend, is told at once. */
    synchronized void broken(ApiResult answer) {
        switch (answer) {
            case ApiResult.Failed(int code, _, _) when code == 401 || code == 404 ->
                    broken(code + ", the token is refused", true);
            case ApiResult.Failed(int code, _, _) when code == 409 ->
                    broken("409, someone else takes the messages of this bot", false);
            case ApiResult.Failed(int code, _, _) -> broken("answered " + code, false);
            case ApiResult.Lost(_, String reason) -> broken("not reached, " + reason, false);
            case ApiResult.Garbled _, ApiResult.Ok _ -> broken("an answer that cannot be read", false);
        }
    }

    synchronized void works() {
        if (trouble != null) {
            log.info("Telegram: works again");
            trouble = null;
        }
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) {
        if (trouble != null && (trouble.lasting() || trouble.since().plus(HICCUP).isBefore(clock.instant()))) {
            health.down().withDetail("reason", trouble.reason())
                    .withDetail("since", trouble.since());
        } else {
            health.up();
        }
    }
}
