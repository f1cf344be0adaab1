package nl.schuifaan.gathering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.conversation.Arrangements;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.gathering.GatheringContent.Capacity;
import nl.schuifaan.gathering.GatheringContent.Languages;
import nl.schuifaan.gathering.GatheringContent.Texts;
import nl.schuifaan.id.GatheringCode;
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
 * @param undo      how it was before its last move, or before it was called off, where that could be undone
 * @param state     whether residents see it; absent in documents from before there were drafts: they do
 * @param revision  how often it was changed by hand or by a file; absent: never
 */
@Document(Gathering.COLLECTION)
@TypeAlias("gathering")
record Gathering(
        @Id GatheringCode code, String uid, int moves, Kind kind, Map<String, String> title, Map<String, String> about,
        @Nullable String storyteller, Instant start, Instant end, String place, String address,
        List<String> spoken, List<String> interpreters, Audience audience, boolean dinner,
        int limit, int free, List<String> waiting, @Nullable Integer margin, @Nullable Instant movedAt,
        @Nullable Instant calledOff,
        @Nullable Survey survey, @Nullable Publication state, Integer revision, Practical practical,
        Options options, @Nullable Undo undo) {

    static final String COLLECTION = "gatherings";

    /** Documents from before lack the last three. */
    Gathering {
        practical = Objects.requireNonNullElse(practical, Practical.EMPTY);
        options = Objects.requireNonNullElse(options, Options.USUAL);
        revision = Objects.requireNonNullElse(revision, 0);
    }

    /**
     * What a change that can be undone took away.
     *
     * @param until nobody hears of the change before then
     * @param moves how often it had moved
     * @param after how often it has moved with the change; another number means that more has changed since
     * @param off   whether the change was to call it off
     */
    record Undo(Instant until, Instant start, Instant end, String place, String address, int moves,
            @Nullable Instant movedAt, int after, boolean off) {}

    /** As people know it: without a change that can still be undone, of which nobody hears before. */
    Gathering known(Instant now) {
        return undo == null || !undo.until().isAfter(now) || undo.after() != moves || undo.off() != (calledOff != null)
                ? this
                : new Gathering(code, uid, undo.moves(), kind, title, about, storyteller, undo.start(), undo.end(),
                undo.place(), undo.address(), spoken, interpreters, audience, dinner, limit, free, waiting, margin,
                undo.movedAt(), null, survey, state, revision, practical, options, undo);
    }

    /** As it is first put up, with all its seats free. */
    static Gathering of(GatheringContent it, Slot slot, String uid, Publication state) {
        return new Gathering(new GatheringCode(it.code()), uid, 0, it.kind(), it.texts().title(), it.texts().about(),
                it.storyteller(),
                slot.startsAt(), slot.endsAt(), it.venue().place(), it.venue().address(), it.languages().spoken(),
                it.languages().interpreters(),
                it.audience(), it.dinner(), it.capacity().limit(), it.capacity().limit(), List.of(),
                it.capacity().margin(), null, null, it.survey(), state, 0, it.practical(), it.options(), null);
    }

    GatheringContent content() {
        int more = Objects.requireNonNullElse(margin, 0);
        return new GatheringContent(code.text(), kind, new Texts(title, about), storyteller, venue(),
                new Languages(spoken, interpreters), audience, dinner, new Capacity(limit - more, more),
                Objects.requireNonNullElseGet(survey, () -> Survey.usual(kind)), practical, options);
    }

    Venue venue() {
        return new Venue(place, address);
    }

    Slot slot() {
        return Slot.of(start, end);
    }

    Publication publication() {
        return calledOff != null ? Publication.CALLED_OFF : Objects.requireNonNullElse(state, Publication.PUBLISHED);
    }

    Listing listing() {
        return new Listing(code, kind,
                new Listing.Words(new LocalizedText(title), new LocalizedText(about), storyteller),
                new Listing.Times(local(start), local(end)), new Listing.Venue(place, address, mapLink()),
                new Listing.Table(languages(spoken), languages(interpreters), audience, dinner),
                new Listing.Seats(limit, Math.max(0, free), waiting.size()), practical, arrangements());
    }

    private Arrangements arrangements() {
        Survey asked = content().survey();
        return new Arrangements(options.reminderHours(), asked.template() != Survey.Template.NONE
                || !asked.own().isEmpty());
    }

    /** OpenStreetMap, as it finds an address without asking who looks for it; short, as people see the link. */
    private String mapLink() {
        return "https://www.openstreetmap.org/search?query="
                + URLEncoder.encode(address.replace(",", ""), StandardCharsets.UTF_8);
    }

    private static LocalDateTime local(Instant instant) {
        return MovableClock.local(instant);
    }

    private static List<Language> languages(List<String> codes) {
        return codes.stream().map(Language::new).toList();
    }
}
