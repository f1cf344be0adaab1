package nl.schuifaan.console;

import nl.schuifaan.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Texts, language and frame of the console's pages. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Frames> frames;

    ConsoleConfiguration(ObjectProvider<Frames> frames) {
        this.frames = frames;
    }

    /** Spring and Thymeleaf find it by this name. */
    @Bean
    static ConsoleTexts messageSource(Settings settings) {
        return new ConsoleTexts(settings.messagesDir().orElse(null));
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ConsoleInterceptor(frames.getObject()))
                .addPathPatterns("/", "/error", "/console", "/console/**", "/dinner/*");
    }
}
