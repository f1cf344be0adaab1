package nl.schuifaan.console;

import java.util.Map;
import nl.schuifaan.console.ConsoleActivity.Deed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands what was done to whatever keeps the activity, if anything does. */
@Component
final class Deeds {

    private final ObjectProvider<ConsoleActivity> kept;

    Deeds(ObjectProvider<ConsoleActivity> kept) {
        this.kept = kept;
    }

    void did(Colleague who, Deed deed, String thing, Map<String, String> arguments) {
        kept.ifAvailable(activity -> activity.did(who, deed, thing, arguments));
    }

    void did(Colleague who, Deed deed, String thing) {
        did(who, deed, thing, Map.of());
    }
}
