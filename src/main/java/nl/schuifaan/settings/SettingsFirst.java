package nl.schuifaan.settings;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Checks the settings before any other part is made, so that a wrong one stops a start that has done nothing yet. What is
 * there depending on them asks for {@code @ConditionalOnBooleanProperty("settings.telegram")}, {@code settings.sms} or
 * {@code settings.simulator}.
 */
public class SettingsFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = Settings.from(environment::getProperty);
        context.getBeanFactory().registerSingleton("settings", settings);
        // Last, so that a test may ask for a port of its own.
        environment.getPropertySources().addLast(new MapPropertySource("settings", Map.of(
                "server.port", settings.port(),
                "settings.telegram", settings.telegram().isPresent(),
                "settings.sms", settings.sms().isPresent(),
                "settings.simulator", settings.simulator())));
    }
}
