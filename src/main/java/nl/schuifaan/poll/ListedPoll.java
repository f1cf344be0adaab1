package nl.schuifaan.poll;

import java.time.Instant;
import java.util.Map;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;

/**
 * A poll, without a number of any kind.
 *
 * @param part    of the programme
 * @param title   of the gathering, by language code
 * @param running whether answers are still taken or counted
 */
public record ListedPoll(String id, GatheringCode gathering, String part, Map<String, String> title, boolean before,
        Instant opens, Instant closes, boolean running) {

    /** In that language, else in Dutch. */
    public String title(String language) {
        return title.getOrDefault(language, title.getOrDefault(Language.DUTCH.code(), gathering.text()));
    }
}
