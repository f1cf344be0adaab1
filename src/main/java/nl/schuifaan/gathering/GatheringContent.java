package nl.schuifaan.gathering;

import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import org.jspecify.annotations.Nullable;

/**
 * Everything an organiser writes about a gathering but when it is.
 *
 * @param code        short name in capitals, as on posters
 * @param storyteller who tells their story; first name only
 */
public record GatheringContent(
        String code, Kind kind, Texts texts, @Nullable String storyteller, Venue venue, Languages languages,
        Audience audience, boolean dinner, Capacity capacity, Survey survey, Practical practical, Options options) {

    /** What it is called and what it is about, by language code. */
    public record Texts(Map<String, String> title, Map<String, String> about) {}

    /** Codes of the languages that are spoken at the table, and of those there is an interpreter for. */
    public record Languages(List<String> spoken, List<String> interpreters) {}

    /**
     * How many may sign up.
     *
     * @param seats  how many can sit down
     * @param margin how many more may sign up, as some do not come
     */
    public record Capacity(int seats, int margin) {

        /** What is never exceeded. */
        public int limit() {
            return seats + margin;
        }
    }

    GatheringContent called(String other) {
        return new GatheringContent(other, kind, texts, storyteller, venue, languages, audience, dinner, capacity,
                survey, practical, options);
    }
}
