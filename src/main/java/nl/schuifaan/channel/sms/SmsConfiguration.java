package nl.schuifaan.channel.sms;

import java.net.URI;
import java.util.function.Supplier;
import nl.schuifaan.channel.Acquaintances;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Puts the parts of SMS together, where there is an account to send by. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("settings.sms")
class SmsConfiguration {

    @Bean
    TwilioAccount twilioAccount(Settings settings) {
        Settings.Sms sms = settings.sms().orElseThrow();
        URI publicUrl = settings.publicUrl().orElseThrow();
        return new TwilioAccount(sms.accountSid(), sms.authToken().reveal(), sms.from(), sms.api(), publicUrl);
    }

    @Bean
    DailyBudget smsBudget(MongoOperations store, MovableClock clock, Settings settings) {
        return new DailyBudget(store, clock, settings.sms().orElseThrow().dailyBudget());
    }

    /** Shown as {@code sms} in {@code /health}. */
    @Bean
    SmsHealth smsHealthIndicator(DailyBudget budget) {
        return new SmsHealth(budget);
    }

    @Bean
    SmsChannel smsChannel(TwilioAccount account, DailyBudget budget, SmsHealth health, Acquaintances acquaintances,
            MovableClock clock) {
        return new SmsChannel(new TwilioApi(account), budget, health, text ->
                SmsText.of(text).segments(), acquaintances, new OneStranger(clock));
    }

    @Bean
    DeliveryReports deliveryReports(MongoOperations store, MovableClock clock) {
        return new DeliveryReports(store, clock);
    }

    @Bean
    SenderLimit senderLimit(MovableClock clock) {
        return new SenderLimit(clock);
    }

    @Bean
    Repeats repeatedTexts(MovableClock clock) {
        return new Repeats(clock);
    }

    @Bean
    AutoReplies smsAutoReplies(SmsChannel channel, Supplier<Phrasebook> phrasebook, MovableClock clock) {
        return new AutoReplies(channel, phrasebook, clock);
    }
}
