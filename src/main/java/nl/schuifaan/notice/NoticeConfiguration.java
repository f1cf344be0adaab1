package nl.schuifaan.notice;

import java.util.List;
import java.util.Map;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Pace;
import nl.schuifaan.channel.Reports;
import nl.schuifaan.channel.TokenPace;
import nl.schuifaan.chat.Letters;
import nl.schuifaan.chat.People;
import nl.schuifaan.settings.Now;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.Instances;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what sends notices. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    QuietHours quietHours(Settings settings) {
        Settings.Notices notices = settings.notices();
        return new QuietHours(notices.quietUntil(), notices.quietFrom(), notices.daysOff(), Now.THE_HAGUE);
    }

    @Bean
    Pace pace(Settings settings, Instances instances) {
        Settings.Notices notices = settings.notices();
        return new TokenPace(Map.of("telegram", notices.telegramRate(), "sms", notices.smsRate()), instances::alive);
    }

    @Bean
    Postmaster postmaster(Notices notices, Rows rows, List<Sender> senders, QuietHours quiet, Pace pace, ObjectProvider<Channel> channels) {
        return new Postmaster(notices, rows, senders, quiet, pace, () -> channels.stream().map(Channel::kind).toList());
    }

    /** An SMS that went out has a row, or was an answer and has none. */
    @Bean
    Reports reports(Rows rows, Now now) {
        return (kind, message, reason) ->
                rows.reported(kind, message, reason == null ? Row.State.DELIVERED : Row.State.FAILED, reason, now.instant());
    }

    @Bean
    Ledger ledger(Notices notices, Rows rows, List<Sender> senders, People people) {
        return new Ledger(notices, rows, senders, people);
    }

    @Bean
    Delivery delivery(Ledger ledger, Postmaster postmaster, Letters letters, Now now) {
        return new Delivery(ledger, postmaster, letters, now);
    }
}
