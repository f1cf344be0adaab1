package nl.schuifaan.channel.simulator;

import nl.schuifaan.channel.Channel;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.web.Allowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the simulator together: its two channels, its price of an SMS, its guarded pages. */
@Configuration(proxyBeanMethods = false)
@WhenSimulating
class SimulatorWeb implements WebMvcConfigurer {

    private final Settings settings;
    private final Allowance allowance;

    SimulatorWeb(Settings settings, Allowance allowance) {
        this.settings = settings;
        this.allowance = allowance;
    }

    @Bean
    Channel simulatedTelegram(Phones phones, Live live, MovableClock clock) {
        return new SimulatedChannel(Handset.SMARTPHONE, phones, live, clock);
    }

    @Bean
    Channel simulatedSms(Phones phones, Live live, MovableClock clock) {
        return new SimulatedChannel(Handset.KEYPAD, phones, live, clock);
    }

    @Bean
    SmsPrice smsPrice(Settings settings, SimulatorTexts texts) {
        return new SmsPrice(settings.notices().smsPrice().movePointLeft(2), texts);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Guard(settings, allowance)).addPathPatterns("/simulator", "/simulator/**");
    }
}
