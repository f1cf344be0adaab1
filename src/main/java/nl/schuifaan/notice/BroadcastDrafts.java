package nl.schuifaan.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.notice.Checked.Remark;
import nl.schuifaan.notice.Checked.What;
import nl.schuifaan.notice.NoticeKind.Recipient;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Broadcasts before they are sent: written in each language, and checked. */
@Component
public class BroadcastDrafts {

    /** In characters; with room for the way out under it, this is the most that an SMS takes. */
    public static final int LONGEST = 1_500;

    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoTemplate mongo;
    private final Previews previews;
    private final ToldToday told;
    private final Bookings bookings;
    private final Supplier<Phrasebook> phrasebook;
    private final MovableClock clock;

    BroadcastDrafts(MongoTemplate mongo, Previews previews, ToldToday told, Bookings bookings,
            Supplier<Phrasebook> phrasebook, MovableClock clock) {
        this.mongo = mongo;
        this.previews = previews;
        this.told = told;
        this.bookings = bookings;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /**
     * Keeps a draft. A language without a text gets the Dutch one, which then counts as not yet translated.
     *
     * @param id of the draft that it takes the place of; null for a new one
     */
    public BroadcastDraft keep(@Nullable String id, Audience audience, Map<String, String> texts, boolean reminder,
            @Nullable Instant at, String by) {
        mongo.remove(Query.query(where("made").lt(clock.instant().minus(KEPT))), BroadcastDraft.class);
        BroadcastDraft draft = new BroadcastDraft(id == null ? UUID.randomUUID().toString() : id, audience, reminder
                ? Map.of() : filled(texts),
                reminder, at, by, clock.instant());
        return mongo.save(draft);
    }

    private Map<String, String> filled(Map<String, String> texts) {
        String dutch = texts.getOrDefault(Language.DUTCH.code(), "").strip();
        Map<String, String> filled = new TreeMap<>();
        for (Language language : phrasebook.get().languages()) {
            String own = texts.getOrDefault(language.code(), "").strip();
            if (!own.isEmpty() || !dutch.isEmpty()) {
                filled.put(language.code(), own.isEmpty() ? dutch : own);
            }
        }
        return filled;
    }

    public Optional<BroadcastDraft> find(String id) {
        return Optional.ofNullable(mongo.findById(id, BroadcastDraft.class));
    }

    /** What it would do now, and what keeps it from being sent. */
    public Checked check(BroadcastDraft draft) {
        Instant begins = previews.begins(draft.at());
        Set<ChatId> toldToday = told.contacts(begins, Broadcasts.ID + draft.id());
        List<Recipient> recipients = new ArrayList<>();
        Preview preview = previews.of(draft, toldToday, person ->
                recipients.add(new Recipient(person.id(), person.language().code())));
        Instant asked = draft.at() == null ? clock.instant().plus(Broadcasts.UNDO) : draft.at();
        boolean moved = begins.isAfter(asked.plusSeconds(90));
        return new Checked(draft, preview, begins, moved, blockers(draft, preview, begins),
                warnings(draft, preview, moved), recipients);
    }

    private List<Remark> blockers(BroadcastDraft draft, Preview preview, Instant begins) {
        List<Remark> blockers = new ArrayList<>();
        if (!draft.reminder() && draft.texts().isEmpty()) {
            blockers.add(Remark.of(What.NO_TEXT));
        }
        if (draft.at() != null && draft.at().isBefore(clock.instant())) {
            blockers.add(Remark.of(What.PAST));
        }
        if (draft.reminder() && over(draft, begins)) {
            blockers.add(Remark.of(What.GATHERING_OVER));
        }
        if (preview.people() == 0) {
            blockers.add(Remark.of(preview.leftOut().containsKey(Preview.TOLD) ? What.ALL_TOLD_TODAY : What.EMPTY));
        }
        return blockers;
    }

    private boolean over(BroadcastDraft draft, Instant begins) {
        return Optional.ofNullable(draft.audience().gathering()).flatMap(bookings::find)
                .filter(gathering -> gathering.calledOff() == null && gathering.start().isAfter(begins)).isEmpty();
    }

    private static List<Remark> warnings(BroadcastDraft draft, Preview preview, boolean moved) {
        List<Remark> warnings = new ArrayList<>();
        Set<String> reached = Set.copyOf(preview.texts().stream().map(Preview.Arriving::language).distinct().toList());
        draft.untranslated().stream().filter(reached::contains)
                .forEach(language -> warnings.add(new Remark(What.UNTRANSLATED, language,
                preview.texts().stream().filter(text -> text.language().equals(language))
                .mapToInt(Preview.Arriving::people).sum(), null)));
        preview.leftOut().forEach((reason, count) -> {
            if (reason.startsWith(Preview.NO_TEXT)) {
                warnings.add(new Remark(What.LANGUAGE_MISSING, reason.substring(Preview.NO_TEXT.length()), count,
                        null));
            } else if (reason.equals(Preview.TOLD) && preview.people() > 0) {
                warnings.add(new Remark(What.TOLD_TODAY, null, count, null));
            }
        });
        preview.texts().stream().filter(text -> text.sms() != null && !text.sms().dearerBy().isEmpty()).forEach(text ->
                warnings.add(new Remark(What.DEARER, text.language(), text.people(), text.sms().dearerBy())));
        if (moved) {
            warnings.add(Remark.of(What.QUIET));
        }
        return warnings;
    }
}
