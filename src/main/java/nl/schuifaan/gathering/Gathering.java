package nl.schuifaan.gathering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.LocalizedText;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A gathering as it is stored, without the bookings in its {@link Ledger}, which is the same document.
 *
 * @param uid       names it in people's calendars, for ever
 * @param moves     how often its time or place has changed since it was first put up
 * @param limit     seats there are, the margin among them: never more are granted
 * @param margin    seats of the limit that are there because some who sign up do not come
 * @param movedAt   when its time or place changed last
 * @param calledOff when it was called off
 */
@Document(Gathering.COLLECTION)
@TypeAlias("gathering")
record Gathering(
        @Id String code, String uid, int moves, Kind kind, Map<String, String> title, Map<String, String> about,
        @Nullable String storyteller, Instant start, Instant end, String place, String address,
        List<String> spoken, List<String> interpreters, Audience audience, boolean dinner,
        int limit, int free, List<String> waiting, @Nullable Integer margin, @Nullable Instant movedAt, @Nullable Instant calledOff,
        @Nullable Survey survey) {

    static final String COLLECTION = "gatherings";

    Listing listing() {
        return new Listing(code, kind, new LocalizedText(title), new LocalizedText(about), storyteller, local(start), local(end),
                place, address, mapLink(), languages(spoken), languages(interpreters), audience, dinner,
                limit, Math.max(0, free), waiting.size());
    }

    /** OpenStreetMap, as it finds an address without asking who looks for it; short, as people see the link. */
    private String mapLink() {
        return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(address.replace(",", ""), StandardCharsets.UTF_8);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, MovableClock.THE_HAGUE);
    }

    private static List<Language> languages(List<String> codes) {
        return codes.stream().map(Language::new).toList();
    }
}
