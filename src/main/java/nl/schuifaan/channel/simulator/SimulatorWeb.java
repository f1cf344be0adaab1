package nl.schuifaan.channel.simulator;

import java.math.BigDecimal;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.settings.Now;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the simulator together: its two channels, its price of an SMS, its guarded pages. */
@Configuration(proxyBeanMethods = false)
@WhenSimulating
class SimulatorWeb implements WebMvcConfigurer {

    @Bean
    Channel simulatedTelegram(Phones phones, Live live, Now now) {
        return new SimulatedChannel(Handset.SMARTPHONE, phones, live, now);
    }

    @Bean
    Channel simulatedSms(Phones phones, Live live, Now now) {
        return new SimulatedChannel(Handset.KEYPAD, phones, live, now);
    }

    /** What Twilio asks for a segment to a Dutch mobile number, in euro. */
    @Bean
    SmsPrice smsPrice(@Value("${simulator.euro-per-sms:0.0927}") BigDecimal euro) {
        return new SmsPrice(euro);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Guard()).addPathPatterns("/simulator", "/simulator/**");
    }
}
