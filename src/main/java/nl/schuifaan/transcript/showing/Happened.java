package nl.schuifaan.transcript.showing;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.schuifaan.channel.simulator.ScreenSigns;
import nl.schuifaan.transcript.Transcript;

/** What happened between two messages, in words for whoever looks at the simulator. */
final class Happened {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm",
            Locale.of("nl", "NL"));

    private Happened() {}

    static String inWords(Transcript.Happening happening) {
        return switch (happening) {
            case Transcript.Later(var time) -> ScreenSigns.later(time.toHours());
            case Transcript.Until(var time, var asleep) ->
                    (asleep ? "Schuifaan staat uit tot " : "") + MOMENT.format(time) + " uur";
            case Transcript.Moves(var gathering, var start, _, var place, _) ->
                    "%s wordt %s uur, %s".formatted(gathering, MOMENT.format(start), place);
            case Transcript.CallsOff(var gathering) -> gathering + " gaat niet door";
            case Transcript.Announces(var gathering, _) -> "bericht aan wie meedoet met " + gathering;
            case Transcript.Attended(var name, var gathering, var came) ->
                    name + (came ? " was bij " : " was niet bij ") + gathering;
        };
    }
}
