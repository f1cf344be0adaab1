package nl.schuifaan.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One time that questions are asked about one gathering. The questions are as they were when it opened.
 *
 * @param id     gathering and moment, as in {@link Questionnaire#id()}
 * @param part   of the programme
 * @param title  by language code
 * @param closes no answer is taken from then on
 */
@Document("polls")
@TypeAlias("poll")
record Poll(
        @Id String id, GatheringCode gathering, Kind part, Map<String, String> title, String place, Instant start,
        boolean before, Survey survey, Instant opens, Instant closes, State state) {

    /**
     * Where a round stands. From {@code CLOSING} on no answer is taken; {@code CLOSED} has a snapshot and no sheet
     * left.
     */
    enum State { OPEN, CLOSING, CLOSED }

    static String id(GatheringCode gathering, boolean before) {
        return gathering + (before ? ".before" : ".after");
    }

    List<String> keys() {
        return Templates.keys(survey, before);
    }

    /** Whether a question, from 0, is answered in own words. */
    boolean open(int question) {
        return Templates.question(survey, keys().get(question)).options().isEmpty();
    }

    Questionnaire questionnaire() {
        return new Questionnaire(id, place, MovableClock.local(start), before,
                Templates.questions(survey, before));
    }
}
