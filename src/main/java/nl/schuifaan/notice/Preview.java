package nl.schuifaan.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A broadcast before it is sent: who gets what, who does not, and what it costs.
 *
 * @param people  how many get it
 * @param leftOut how many do not, by reason
 * @param texts   each text as it will arrive
 * @param euros   what all SMS of it cost
 */
record Preview(int people, Map<String, Integer> leftOut, List<Arriving> texts, BigDecimal euros) {

    /**
     * A text in one language by one channel.
     *
     * @param text   with the way out that stands under it
     * @param people how many get it so
     * @param sms    null where it is no SMS
     */
    record Arriving(String language, String channel, int people, String text, Sms sms) {}

    /**
     * What an SMS costs.
     *
     * @param segments       paid for each person
     * @param dearerBy       letters because of which it takes more segments than it otherwise would; empty when there are none
     * @param segmentsWithout how many it would take without these letters
     */
    record Sms(String encoding, int segments, String dearerBy, int segmentsWithout, BigDecimal euros) {}
}
