package nl.schuifaan.channel.sms;

import java.util.List;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.SmsLayout;
import nl.schuifaan.language.Truncate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message as it goes out by SMS: laid out, and cut where it is longer than an SMS may be. */
final class SmsBody {

    /** Twilio takes no more characters. https://www.twilio.com/docs/api/errors/21617 */
    static final int LIMIT = 1600;

    private static final Logger log = LoggerFactory.getLogger(SmsBody.class);

    private SmsBody() {}

    static String of(Outgoing message) {
        String link = message.attachment() == null ? null : message.attachment().link();
        List<String> below = SmsLayout.below(message.choices(), link);
        String whole = SmsLayout.whole(message.text(), below);
        if (whole.length() <= LIMIT) {
            return whole;
        }
        // The choices stay, as without them the person cannot go on.
        int room = Math.max(0, LIMIT - String.join("\n", below).length() - 1);
        log.warn("a text of {} characters is too long for an SMS and was cut", whole.length());
        return cut(SmsLayout.whole(cut(message.text(), room), below), LIMIT);
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
