package nl.schuifaan.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Outgoing.Button;
import org.jspecify.annotations.Nullable;

/** How a message stands in an SMS: the text, the choices as numbered lines, and the link to what cannot go with it. */
public final class SmsLayout {

    private SmsLayout() {}

    /** What stands below the text, a line each. */
    public static List<String> below(List<Button> choices, @Nullable String link) {
        List<String> lines = new ArrayList<>(IntStream.range(0, choices.size())
                .mapToObj(i -> (i + 1) + " " + choices.get(i).label()).toList());
        if (link != null) {
            lines.add(link);
        }
        return lines;
    }

    /** A text, and what stands below it. */
    public static String whole(String text, List<String> below) {
        return below.isEmpty() ? text : text + "\n" + String.join("\n", below);
    }
}
