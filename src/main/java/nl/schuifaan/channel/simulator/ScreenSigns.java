package nl.schuifaan.channel.simulator;

import java.util.Locale;
import nl.schuifaan.conversation.Input;
import org.springframework.stereotype.Component;

/** What a screen shows where nobody said anything: something was sent, somebody blocked Schuifaan, time went by. */
@Component
@WhenSimulating
public final class ScreenSigns {

    private static final int HOURS_IN_DAY = 24;

    private final SimulatorTexts texts;

    ScreenSigns(SimulatorTexts texts) {
        this.texts = texts;
    }

    public String sent(Input.Kind kind) {
        return texts.of("sent." + kind.name().toLowerCase(Locale.ROOT));
    }

    public String opened(String payload) {
        return ("/start " + payload).strip();
    }

    public String blocked(String name) {
        return texts.of("blocked", name);
    }

    public String unblocked(String name) {
        return texts.of("unblocked", name);
    }

    public String later(long hours) {
        long days = hours / HOURS_IN_DAY;
        long rest = hours % HOURS_IN_DAY;
        if (days == 0) {
            return texts.of("later.hours", rest);
        }
        return rest == 0 ? texts.of("later.days", days) : texts.of("later.both", days, rest);
    }
}
