package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.schuifaan.channel.Acquaintances;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Reports;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoOperations;

class SmsConfigurationTest {

    private static final Map<String, String> SET = Map.of(
            "TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT, "TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN, "TWILIO_FROM",
            "+31612300000",
            "PUBLIC_URL", "https://schuifaan.example/", "SMS_DAILY_BUDGET", "40");

    @Test
    void with_an_account_there_is_a_channel_and_its_health() {
        with(SET).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Channel.class).hasSingleBean(SmsWebhook.class)
                    .hasSingleBean(StatusWebhook.class);
            assertThat(context).hasBean("smsHealthIndicator");
            TwilioAccount account = context.getBean(TwilioAccount.class);
            assertThat(account.outside(StatusWebhook.PATH))
                    .isEqualTo("https://schuifaan.example/webhooks/twilio/status");
            assertThat(account).asString().doesNotContain(FakeTwilio.TOKEN);
        });
    }

    @Test
    void without_one_there_is_nothing_of_it() {
        with(Map.of()).run(context -> assertThat(context).hasNotFailed()
                .doesNotHaveBean(Channel.class).doesNotHaveBean(SmsWebhook.class).doesNotHaveBean(StatusWebhook.class));
    }

    private static WebApplicationContextRunner with(Map<String, String> variables) {
        FreshDatabase store = Stores.freshEmbedded();
        return new WebApplicationContextRunner()
                .withPropertyValues(variables.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .toArray(String[]::new))
                .withPropertyValues("settings.sms=" + Settings.from(variables::get).sms().isPresent())
                .withBean(Settings.class, () -> Settings.from(variables::get))
                .withBean(Messages.class)
                .withBean(MovableClock.class)
                .withBean(MongoOperations.class, store::template)
                .withBean(Mailbox.class, () -> _ -> { })
                .withBean(Acquaintances.class, () -> (_, _) -> Acquaintances.Acquaintance.NONE)
                .withBean(Reports.class, () -> (_, _, _) -> { })
                .withUserConfiguration(SmsConfiguration.class, SmsWebhook.class, StatusWebhook.class);
    }
}
