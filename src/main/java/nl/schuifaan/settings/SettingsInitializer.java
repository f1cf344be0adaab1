package nl.schuifaan.settings;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads {@code .env} and checks the settings before any other part is made, so that a wrong one stops a start that has done nothing
 * yet. What is there depending on them asks for {@code @ConditionalOnBooleanProperty("settings.telegram")} and its like.
 */
public class SettingsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var sources = environment.getPropertySources();
        var file = Path.of(environment.getProperty("schuifaan.env", ".env"));
        sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new MapPropertySource(".env", DotEnv.read(file)));

        var settings = Settings.from(environment::getProperty);
        context.getBeanFactory().registerSingleton("settings", settings);
        var webhook = settings.telegram().flatMap(Settings.Telegram::webhookSecret).isPresent();
        // Last, so that a test may ask for a port of its own.
        sources.addLast(new MapPropertySource("settings", Map.of(
                "server.port", settings.port(),
                "settings.telegram", settings.telegram().isPresent(),
                "settings.telegram.webhook", webhook,
                "settings.telegram.polling", settings.telegram().isPresent() && !webhook,
                "settings.sms", settings.sms().isPresent(),
                "settings.simulator", settings.simulator())));
    }
}
