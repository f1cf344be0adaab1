package nl.schuifaan.transcript.playing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcript.Act;
import nl.schuifaan.transcript.Transcript.Line;
import org.jspecify.annotations.Nullable;

/** Lets the people in a transcript do what they do, and writes down what they hear. */
public final class Player {

    private final Counterpart counterpart;
    private final Medium medium;
    private final @Nullable Language device;
    private final Map<String, Display> displays = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** Who did something last; null when something else has happened since. */
    private @Nullable String talking;

    public Player(Counterpart counterpart, Medium medium, @Nullable Language device) {
        this.counterpart = counterpart;
        this.medium = medium;
        this.device = device;
    }

    /**
     * The transcript as it goes with that counterpart: the same acts, and what is said to them now.
     *
     * @throws IllegalArgumentException if somebody presses a button that is not there
     */
    public static Transcript play(Transcript script, Counterpart counterpart) {
        Player player = new Player(counterpart, medium(script.channel()), script.device());
        int count = 0;
        for (Line line : script.lines()) {
            if (line instanceof Act act) {
                player.act(act, "a" + ++count);
            } else {
                player.happen(line);
            }
        }
        return script.with(player.lines);
    }

    /** How a channel shows choices, by the name it has in a transcript. */
    public static Medium medium(String channel) {
        return switch (channel) {
            case "telegram" -> Medium.BUTTONS;
            case "sms" -> Medium.NUMBERS;
            default -> throw new IllegalArgumentException("a transcript is of telegram or sms, not " + channel);
        };
    }

    /** Time goes by, or the reader is told something. What was answered when it was written counts for nothing. */
    public void happen(Line line) {
        if (line instanceof Transcript.Happening happening) {
            lines.add(line);
            talking = null;
            show(counterpart.happen(happening));
        } else if (!(line instanceof Transcript.Answer)) {
            lines.add(line);
        }
    }

    public void act(Act act, String id) {
        lines.add(act);
        talking = act.name();
        Display.Found pressed = act instanceof Transcript.Presses(String name, String label) ? button(name, label)
                : null;
        show(counterpart.hear(act.name(), id, input(act, pressed), device, pressed == null ? null : pressed.message()));
    }

    private void show(List<Outgoing> heard) {
        for (Outgoing message : heard) {
            Transcript.Answer answer = display(message.to()).show(message);
            if (answer != null) {
                lines.add(answer.to(message.to().equals(talking) ? null : message.to()));
            }
        }
    }

    public Display display(String person) {
        return displays.computeIfAbsent(person, _ -> new Display(medium));
    }

    public List<Line> lines() {
        return lines;
    }

    public Display.Found button(String person, String label) {
        if (medium == Medium.NUMBERS) {
            throw new IllegalArgumentException(person + " cannot press [" + label + "]: by SMS one sends its number");
        }
        return display(person).button(button -> seen(button.label()).equals(seen(label))).orElseThrow(() ->
                new IllegalArgumentException("%s cannot press [%s]: there is %s".formatted(person, label,
                display(person).labels())));
    }

    /** As the eye reads it: without the marks that only say in which direction it runs. */
    private static String seen(String label) {
        return Transcript.plain(label.replaceAll("\\p{Cf}", ""));
    }

    private static Input input(Act act, Display.@Nullable Found pressed) {
        return switch (act) {
            case Transcript.Types(_, String text) -> new Input.Said(text);
            case Transcript.Presses _ -> new Input.Pressed(Objects.requireNonNull(pressed).button().token());
            case Transcript.Sends(_, Input.Kind kind) -> new Input.Sent(kind);
            case Transcript.Opens(_, String payload) -> new Input.Opened(payload);
            case Transcript.Blocks _ -> new Input.Blocked();
            case Transcript.Unblocks _ -> new Input.Unblocked();
        };
    }
}
