package nl.schuifaan.channel.simulator;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Input;

/** What a screen shows where nobody said anything: something was sent, somebody blocked Schuifaan, time went by. */
public final class ScreenSigns {

    private static final int HOURS_IN_DAY = 24;

    private ScreenSigns() {}

    public static String sent(Input.Kind kind) {
        return switch (kind) {
            case VOICE -> "🎤 Spraakbericht";
            case PICTURE -> "📷 Foto";
            case PLACE -> "📍 Plaats";
            case CONTACT -> "👤 Contact";
            case OTHER -> "📎 Bestand";
        };
    }

    public static String opened(String payload) {
        return ("/start " + payload).strip();
    }

    public static String blocked(String name) {
        return name + " heeft Schuifaan geblokkeerd";
    }

    public static String unblocked(String name) {
        return name + " laat Schuifaan weer toe";
    }

    public static String later(long hours) {
        long days = hours / HOURS_IN_DAY;
        long rest = hours % HOURS_IN_DAY;
        return Stream.of(days == 0 ? "" : days == 1 ? "een dag" : days + " dagen", rest == 0 ? "" : rest == 1
                ? "een uur" : rest + " uur")
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" en ", "", " later"));
    }
}
