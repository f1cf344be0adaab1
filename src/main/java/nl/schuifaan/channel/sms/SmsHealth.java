package nl.schuifaan.channel.sms;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whether people can be reached by SMS, and if not, why. */
final class SmsHealth extends AbstractHealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(SmsHealth.class);

    private final DailyBudget budget;
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    SmsHealth(DailyBudget budget) {
        this.budget = budget;
    }

    /**
     * Nobody can be reached, for this reason: a code or a fixed phrase. Said once in the log, however often it happens.
     */
    void broken(String reason) {
        if (!Objects.equals(trouble.getAndSet(reason), reason)) {
            log.error("SMS does not go out: {}; see https://www.twilio.com/docs/api/errors", reason);
        }
    }

    /** A message went out. */
    void works() {
        if (trouble.getAndSet(null) != null) {
            log.info("SMS goes out again");
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String reason = trouble.get();
        if (reason == null && budget.usedUp()) {
            reason = "daily budget used up";
        }
        // As a description, which is shown to whoever may see that the part is down at all.
        health.status(reason == null ? Status.UP : new Status(Status.DOWN.getCode(), reason));
    }
}
