package nl.schuifaan.access;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of these pages: Dutch, and English for whoever's browser asks for it. */
@Configuration(value = "accessTexts", proxyBeanMethods = false)
class Texts {

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/access");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.of("nl"));
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
