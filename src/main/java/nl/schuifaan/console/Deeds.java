package nl.schuifaan.console;

import java.util.Map;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import org.springframework.stereotype.Component;

/** Writes down what a colleague did on a page. */
@Component
final class Deeds {

    private final ActivityLog log;

    Deeds(ActivityLog log) {
        this.log = log;
    }

    void did(Colleague who, Deed deed, String thing, Map<String, String> arguments) {
        log.record(who.id(), deed, thing, arguments);
    }

    void did(Colleague who, Deed deed, String thing) {
        did(who, deed, thing, Map.of());
    }
}
