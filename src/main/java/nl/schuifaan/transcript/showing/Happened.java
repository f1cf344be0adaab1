package nl.schuifaan.transcript.showing;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.schuifaan.channel.simulator.ScreenSigns;
import nl.schuifaan.channel.simulator.SimulatorTexts;
import nl.schuifaan.transcript.Transcript;

/** What happened between two messages, in words for whoever looks at the simulator. */
final class Happened {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm",
            Locale.of("nl", "NL"));

    private Happened() {}

    static String inWords(Transcript.Happening happening, SimulatorTexts texts, ScreenSigns signs) {
        return switch (happening) {
            case Transcript.Later(var time) -> signs.later(time.toHours());
            case Transcript.Until(var time, var asleep) ->
                    texts.of(asleep ? "happened.asleep" : "happened.until", MOMENT.format(time));
            case Transcript.Moves(var gathering, var start, _, var place, _) ->
                    texts.of("happened.moves", gathering, MOMENT.format(start), place);
            case Transcript.CallsOff(var gathering) -> texts.of("happened.off", gathering);
            case Transcript.Announces(var gathering, _) -> texts.of("happened.announced", gathering);
            case Transcript.Attended(var name, var gathering, var came) ->
                    texts.of(came ? "happened.came" : "happened.missed", name, gathering);
        };
    }
}
