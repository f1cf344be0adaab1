package nl.schuifaan;

import java.net.URI;
import nl.schuifaan.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says when people can be served, and where. */
@Component
class Ready {

    private static final Logger log = LoggerFactory.getLogger(Ready.class);

    private final Settings settings;

    Ready(Settings settings) {
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            sayWhere(settings.reachableAt(web.getWebServer().getPort()));
        }
        if (settings.organisation().isEmpty() || settings.contact().isEmpty()) {
            log.info("People are not told whom this is from and where to ask: set ORGANISATION and CONTACT in .env");
        }
    }

    private void sayWhere(URI here) {
        log.info("Schuifaan is ready at {}", here);
        if (settings.simulator()) {
            log.info("Simulator: {}/simulator", here);
        }
    }
}
