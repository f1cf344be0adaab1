package nl.schuifaan.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast before it is sent: who gets what, who does not, and what it costs.
 *
 * @param people  how many get it
 * @param leftOut how many do not, by reason
 * @param texts   each text as it will arrive
 * @param euros   what all SMS of it cost
 * @param begins  when it begins to go out, never in quiet hours
 */
public record Preview(int people, Map<String, Integer> leftOut, List<Arriving> texts, BigDecimal euros,
        Instant begins) {

    /** Begins the reason of who speaks a language that there is no text in; the code of the language follows. */
    public static final String NO_TEXT = "no text in their language: ";

    /** The reason of who gets a broadcast on that day already. */
    public static final String TOLD = "told today";

    /**
     * A text in one language by one channel.
     *
     * @param text   with the way out that stands under it
     * @param people how many get it so
     * @param buttons under it
     * @param sms    null where it is no SMS
     */
    public record Arriving(String language, String channel, int people, String text, List<String> buttons,
            @Nullable Sms sms) {}

    /**
     * What an SMS costs.
     *
     * @param segments       paid for each person
     * @param dearerBy letters because of which it takes more segments than it otherwise would; empty when there are
     *                       none
     * @param segmentsWithout how many it would take without these letters
     */
    public record Sms(String encoding, int segments, String dearerBy, int segmentsWithout, BigDecimal euros) {}
}
