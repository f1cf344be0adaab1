package nl.schuifaan.channel.telegram;

import java.util.UUID;
import java.util.function.Supplier;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.ChatAddress;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.membership.Place;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Telegram, if there is a token. Updates are asked for, or brought to the webhook if there is a secret for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("settings.telegram")
class TelegramConfiguration {

    @Bean(destroyMethod = "close")
    BotApi botApi(Settings settings) {
        return new BotApi(telegram(settings).api().toString(), telegram(settings).token().reveal());
    }

    @Bean
    Channel telegramChannel(BotApi api) {
        return new TelegramChannel(api);
    }

    @Bean
    ChatAddress botAddress(BotApi api, MovableClock clock) {
        return new BotAddress(api, clock);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(MovableClock clock) {
        return new TelegramHealth(clock);
    }

    @Bean
    UpdateHandler telegramReception(Mailbox mailbox, BotApi api, Supplier<Phrasebook> phrasebook) {
        return new UpdateHandler(mailbox, api, new GroupExit(api, phrasebook));
    }

    @Bean
    BotProfileSetup telegramIntroduction(BotApi api, Supplier<Phrasebook> phrasebook) {
        return new BotProfileSetup(api, () -> Profile.calls(phrasebook.get()));
    }

    @Bean
    @ConditionalOnBooleanProperty("settings.telegram.webhook")
    WebhookWatch telegramWebhookWatch(BotApi api, TelegramHealth health, Settings settings) {
        return new WebhookWatch(api, health, SetWebhook.builder()
                .url(settings.publicUrl().orElseThrow() + TelegramWebhook.PATH)
                .secretToken(telegram(settings).webhookSecret().orElseThrow().reveal())
                .allowedUpdates(TelegramPoller.KINDS)
                .build(), WebhookWatch.EVERY);
    }

    private static Settings.Telegram telegram(Settings settings) {
        return settings.telegram().orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("settings.telegram.polling")
    static class Polling {

        @Bean
        TelegramPoller telegramPoller(BotApi api, UpdateHandler updateHandler, PollingLease lease,
                TelegramHealth health) {
            return new TelegramPoller(api, updateHandler, lease, health, new Backoff(Backoff.HALF_A_SECOND));
        }

        @Bean
        PollingLease telegramPollingLease(MongoTemplate mongo, MovableClock clock, Settings settings) {
            // Where any free port will do, two of us can be in one place: then nobody there may take over at once.
            return new PollingLease(mongo, clock, settings.port() > 0 ? Place.of(settings.port())
                    : UUID.randomUUID().toString());
        }
    }
}
