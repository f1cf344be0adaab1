package nl.schuifaan.settings;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads {@code .env} and checks the settings before any other part is made, so that a wrong one stops a start that has
 * done nothing yet. What is there depending on them asks for {@code @ConditionalOnBooleanProperty("settings.telegram")}
 * and its like.
 */
public class SettingsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var sources = environment.getPropertySources();
        var file = Path.of(environment.getProperty("schuifaan.env", ".env"));
        var given = DotEnv.read(file);
        sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new MapPropertySource(".env", given));

        Set<String> read = new HashSet<>();
        var settings = Settings.from(name -> {
            read.add(name);
            return environment.getProperty(name);
        });
        Misspelt.tell(given.keySet(), read);
        context.getBeanFactory().registerSingleton("settings", settings);
        var webhook = settings.telegram().flatMap(Settings.Telegram::webhookSecret).isPresent();
        // Last, so that a test may ask for a port of its own.
        sources.addLast(new MapPropertySource("settings", Map.of(
                "server.port", settings.port(),
                "settings.telegram", settings.telegram().isPresent(),
                "settings.telegram.webhook", webhook,
                "settings.telegram.polling", settings.telegram().isPresent() && !webhook,
                "settings.sms", settings.sms().isPresent(), "settings.simulator", settings.simulator())));
        if (settings.proxies() instanceof Settings.Proxies.Listed(List<String> addresses)) {
            sources.addLast(new MapPropertySource("proxies",
                    Map.of("server.tomcat.remoteip.internal-proxies", pattern(addresses))));
        }
    }

    /** One that fits these addresses only; without any, none. */
    private static String pattern(List<String> addresses) {
        return addresses.isEmpty() ? "(?!)" : addresses.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
