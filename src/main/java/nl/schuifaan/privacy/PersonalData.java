package nl.schuifaan.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import org.bson.Document;

/**
 * What a feature keeps of people. Each feature that keeps something has a bean of this type, and
 * {@link PersonalDataService} alone calls it. Field by field it stands in {@code docs/personal-data.md}. Everything
 * here may be repeated and then changes nothing more.
 */
public interface PersonalData {

    /**
     * What is kept of this chat's person now, as it is stored, by collection. What is hidden in the store is in clear
     * here.
     */
    Map<String, List<Document>> show(ChatId chat);

    /**
     * The part of it that a colleague may see who was asked what is kept: nothing from which it could be told what the
     * person answers to a poll, or whether they do.
     */
    default Map<String, List<Document>> showToColleagues(ChatId chat) {
        return show(chat);
    }

    /** Removes all that is kept of this chat's person, but their wish for silence. */
    void forget(ChatId chat);

    /** The same for a chat that a restored backup brought back: also what waits in it goes, as it is from before. */
    default void forgetRestored(ChatId chat) {
        forget(chat);
    }

    /**
     * Removes what may no longer be kept.
     *
     * @return of how many something was removed
     */
    int expire(Instant now);

    /** Names each chat of which something is kept, with the last time the person did something of which this tells. */
    void traces(BiConsumer<ChatId, Instant> each);

    /** How long what this feature keeps is kept, for coordinators to read. */
    default List<Term> terms() {
        return List.of();
    }
}
