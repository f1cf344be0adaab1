package nl.schuifaan.access;

import java.net.URI;
import nl.schuifaan.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says at each start where the console is; until somebody has made use of it, by a link that makes them its first
 * coordinator.
 */
@Component("accessWelcome")
class Welcome {

    /** On the command line, for an organisation in which nobody can sign in any more: {@code --welcome-link}. */
    static final String OPTION = "welcome-link";

    /** What the password for organisers was before keys were; it lets nobody in any more. */
    static final String BEFORE = "ORGANISER_PASSWORD";

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Colleagues colleagues;
    private final Links links;
    private final Settings settings;
    private final ApplicationArguments arguments;
    private final Environment environment;

    Welcome(Colleagues colleagues, Links links, Settings settings, ApplicationArguments arguments,
            Environment environment) {
        this.colleagues = colleagues;
        this.links = links;
        this.settings = settings;
        this.arguments = arguments;
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (!environment.getProperty(BEFORE, "").isBlank()) {
            log.warn(
                    "{} is set, and lets nobody in any more: make a key for each program in the console, at "
                    + "/console/keys.", BEFORE);
        }
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            say(settings.reachableAt(web.getWebServer().getPort()));
        }
    }

    private void say(URI here) {
        if (colleagues.none()) {
            log.info("Console: {}/console/welcome/{}", here, links.make(Links.Kind.WELCOME, Role.COORDINATOR, "")
                    .reveal());
        } else if (arguments.containsOption(OPTION)) {
            log.warn("Console, for one new coordinator within the hour: {}/console/welcome/{}", here,
                    links.make(Links.Kind.RESCUE, Role.COORDINATOR, "").reveal());
        } else {
            log.info("Console: {}/console", here);
        }
    }
}
