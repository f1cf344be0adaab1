package nl.schuifaan.notice;

import java.util.List;
import java.util.Map;
import nl.schuifaan.channel.Pace;
import nl.schuifaan.channel.TokenPace;
import nl.schuifaan.chat.Letters;
import nl.schuifaan.settings.Now;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.Instances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what sends notices. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    /** So many seconds' worth of messages are handed over ahead: enough to keep the pace, few enough to let urgent ones pass. */
    private static final int AHEAD = 2;

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
    Postmaster postmaster(Notices notices, Rows rows, List<Sender> senders, QuietHours quiet, Settings settings) {
        int window = AHEAD * (settings.notices().telegramRate() + settings.notices().smsRate());
        return new Postmaster(notices, rows, senders, quiet, window);
    }

    @Bean
    Delivery delivery(Postmaster postmaster, Letters letters, Now now) {
        return new Delivery(postmaster, letters, now);
    }
}
