package nl.schuifaan.notice;

import java.util.List;
import java.util.Map;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.channel.Reports;
import nl.schuifaan.channel.TokenBucketRateLimiter;
import nl.schuifaan.channel.Upcoming;
import nl.schuifaan.chat.NoticeInbox;
import nl.schuifaan.chat.People;
import nl.schuifaan.membership.Instances;
import nl.schuifaan.organisation.Organisation;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what sends notices. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    QuietHours quietHours(Organisation organisation) {
        return new QuietHours(() -> organisation.current().quiet(), MovableClock.THE_HAGUE);
    }

    @Bean
    RateLimiter pace(Settings settings, Instances instances) {
        Settings.Notices notices = settings.notices();
        return new TokenBucketRateLimiter(Map.of("telegram", notices.telegramRate(), "sms", notices.smsRate()),
                instances::alive);
    }

    @Bean
    NoticeDispatcher dispatcher(Notices notices, Deliveries rows, List<NoticeKind> kinds, QuietHours quiet,
            RateLimiter pace, ObjectProvider<Channel> channels) {
        return new NoticeDispatcher(notices, rows, kinds, quiet, pace, () ->
                channels.stream().map(Channel::kind).toList());
    }

    /** An SMS that went out has a row, or was an answer and has none. */
    @Bean
    Reports reports(Deliveries rows, MovableClock clock) {
        return (kind, message, reason) ->
                rows.reported(kind, message, reason == null ? Delivery.State.DELIVERED
                : Delivery.State.FAILED, reason, clock.instant());
    }

    @Bean
    NoticeOpener ledger(Notices notices, Deliveries rows, List<NoticeKind> kinds, People people) {
        return new NoticeOpener(notices, rows, kinds, people);
    }

    @Bean
    Upcoming upcoming(NoticeOpener ledger) {
        return ledger::next;
    }

    @Bean
    NoticeLoop delivery(NoticeOpener ledger, NoticeDispatcher dispatcher, NoticeInbox inbox, MovableClock clock) {
        return new NoticeLoop(ledger, dispatcher, inbox, clock);
    }
}
