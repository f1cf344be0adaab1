package nl.schuifaan.channel.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.language.Truncate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message as it goes out by SMS: the text, the choices as numbered lines, and the link of what cannot go with it. */
final class SmsBody {

    /** Twilio takes no more characters. https://www.twilio.com/docs/api/errors/21617 */
    static final int LIMIT = 1600;

    private static final Logger log = LoggerFactory.getLogger(SmsBody.class);

    private SmsBody() {}

    static String of(Outgoing message) {
        List<String> tail = tail(message);
        String whole = lines(message.text(), tail);
        if (whole.length() <= LIMIT) {
            return whole;
        }
        // The choices stay, as without them the person cannot go on.
        int room = Math.max(0, LIMIT - String.join("\n", tail).length() - 1);
        log.warn("a text of {} characters is too long for an SMS and was cut", whole.length());
        return cut(lines(cut(message.text(), room), tail), LIMIT);
    }

    private static List<String> tail(Outgoing message) {
        List<String> tail = new ArrayList<>(IntStream.range(0, message.choices().size())
                .mapToObj(i -> (i + 1) + " " + message.choices().get(i).label())
                .toList());
        if (message.attachment() != null && message.attachment().link() != null) {
            tail.add(message.attachment().link());
        }
        return tail;
    }

    private static String lines(String text, List<String> tail) {
        return tail.isEmpty() ? text : text + "\n" + String.join("\n", tail);
    }

    /** At most that many characters: up to the last whole line that fits, or the last word of a single line. */
    private static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        String start = Truncate.to(room, text);
        int line = start.lastIndexOf('\n');
        int end = line > 0 ? line : start.lastIndexOf(' ');
        return end > 0 ? start.substring(0, end) : start;
    }
}
