package nl.schuifaan.channel.sms;

import java.time.Duration;
import java.util.function.ToIntFunction;
import nl.schuifaan.channel.Acquaintances;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Situation.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches people by SMS, within the day's budget. */
final class SmsChannel implements Channel {

    static final String KIND = "sms";

    private static final Logger log = LoggerFactory.getLogger(SmsChannel.class);
    private static final Duration STORE_AWAY = Duration.ofSeconds(15);

    private final TwilioApi twilio;
    private final DailyBudget budget;
    private final SmsHealth health;
    private final ToIntFunction<String> segments;
    private final Acquaintances acquaintances;
    private final OneStranger oneStranger;

    /** @param segments how many segments a text takes */
    SmsChannel(TwilioApi twilio, DailyBudget budget, SmsHealth health, ToIntFunction<String> segments,
            Acquaintances acquaintances, OneStranger oneStranger) {
        this.oneStranger = oneStranger;
        this.acquaintances = acquaintances;
        this.twilio = twilio;
        this.budget = budget;
        this.health = health;
        this.segments = segments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean reports() {
        return true;
    }

    @Override
    public Medium medium() {
        return Medium.NUMBERS;
    }

    @Override
    public Receipt send(Outgoing message) {
        try {
            return acquaintances.find(KIND, message.to()).signedUp() ? send(message, Share.SIGNED_UP)
                    : toStranger(message);
        } catch (RuntimeException failed) {
            // Without a count nothing goes out: a store that is away must not open the purse.
            log.warn("SMS: the budget could not be read: {}", failed.getClass().getSimpleName());
            return new Receipt.RetryLater(STORE_AWAY);
        }
    }

    /**
     * Says something that is not part of the conversation, where there is room for it today and they want to hear from
     * us.
     */
    Receipt explain(Outgoing explanation) {
        return acquaintances.find(KIND, explanation.to()).silent() ? new Receipt.Blocked()
                : send(explanation, Share.EXPLANATION);
    }

    /** What is too much for one number is not kept for tomorrow, when it would use up that day. */
    private Receipt toStranger(Outgoing message) {
        int price = segments.applyAsInt(SmsBody.of(message));
        if (!oneStranger.take(message.to(), price)) {
            return new Receipt.Refused("enough-for-today");
        }
        Receipt receipt = send(message, Share.STRANGER);
        if (receipt instanceof Receipt.RetryLater) {
            oneStranger.giveBack(message.to(), price);
        }
        return receipt;
    }

    /** @throws RuntimeException when the budget cannot be read, before anything went out */
    private Receipt send(Outgoing message, Share share) {
        String body = SmsBody.of(message);
        int price = segments.applyAsInt(body);
        if (!budget.take(price, share)) {
            return new Receipt.RetryLater(budget.untilMorning());
        }
        TwilioAnswer answer = twilio.create(message.to(), body);
        settle(answer, price, share);
        return answer.receipt();
    }

    private void settle(TwilioAnswer answer, int price, Share share) {
        if (answer.trouble() != null) {
            health.broken(answer.trouble());
        }
        switch (answer.receipt()) {
            case Receipt.Sent _ -> health.works();
            case Receipt.Unknown unknown ->
                    log.warn("SMS: it is not known whether a message went out: {}", unknown.reason());
            case Receipt.RetryLater _, Receipt.Refused _, Receipt.Blocked _ -> giveBack(price, share);
        }
    }

    private void giveBack(int price, Share share) {
        try {
            budget.giveBack(price, share);
        } catch (RuntimeException failed) {
            log.warn("SMS: {} segments were not given back: {}", price, failed.getClass().getSimpleName());
        }
    }
}
