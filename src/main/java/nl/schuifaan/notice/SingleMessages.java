package nl.schuifaan.notice;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What a colleague tells one person: it waits for the end of quiet hours, and is not sent after STOP. */
@Component
public class SingleMessages implements NoticeKind, PersonalData {

    /** In characters; with the way out under it an SMS still arrives whole. */
    public static final int LONGEST = 1_400;

    private static final String COLLECTION = "single-messages";
    private static final String KIND = "single";
    private static final Duration WORTH_SENDING = Duration.ofDays(2);
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<Document> messages;
    private final Notices notices;
    private final Deliveries rows;
    private final QuietHours quiet;
    private final Addresses addresses;
    private final MovableClock clock;

    SingleMessages(MongoTemplate mongo, Notices notices, Deliveries rows, QuietHours quiet, Addresses addresses,
            MovableClock clock) {
        this.messages = mongo.getDb().getCollection(COLLECTION);
        this.notices = notices;
        this.rows = rows;
        this.quiet = quiet;
        this.addresses = addresses;
        this.clock = clock;
        messages.createIndex(Indexes.ascending("chat"));
    }

    /**
     * A message to one person.
     *
     * @param by     id of the colleague
     * @param state  what became of it; null while it is on its way
     * @param reason why it did not go out
     */
    public record Written(String by, Instant at, String text, Delivery.@Nullable State state,
            @Nullable String reason) {}

    /** When a message that is written now goes out. */
    public Instant goes() {
        return quiet.next(clock.instant());
    }

    /**
     * Writes to a person.
     *
     * @param id of the message: the same one written twice goes out once
     * @param by id of the colleague
     */
    public void write(String id, ChatId chat, Language language, String text, String by) {
        Instant now = clock.instant();
        messages.replaceOne(eq("_id", id), new Document("_id", id).append("chat", chat)
                .append("language", language.code()).append("text", new Binary(addresses.encrypt(text)))
                .append("at", now).append("by", by), new ReplaceOptions().upsert(true));
        notices.plan(Notice.planned(KIND + ":" + id, KIND, null, now, goes().plus(WORTH_SENDING), 1));
    }

    /** What was written to a person, the newest first. */
    public List<Written> to(ChatId chat) {
        return messages.find(eq("chat", chat)).sort(Sorts.descending("at")).map(one -> {
            Optional<Delivery> row = rows.first(KIND + ":" + one.getString("_id"));
            return new Written(one.getString("by"), one.getDate("at").toInstant(), text(one),
                    row.map(Delivery::state).filter(SingleMessages::ended).orElse(null),
                    row.map(Delivery::reason).orElse(null));
        }).into(new ArrayList<>());
    }

    private static boolean ended(Delivery.State state) {
        return state != Delivery.State.WAITING && state != Delivery.State.HANDED;
    }

    private String text(Document message) {
        return addresses.decrypt(message.get("text", Binary.class).getData());
    }

    private Optional<Document> find(Notice notice) {
        return Optional.ofNullable(messages.find(eq("_id", notice.id().substring(KIND.length() + 1))).first());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        return find(notice).map(one -> new Recipient(new ChatId(one.getString("chat")), null)).stream().toList();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        return find(notice).map(one -> new Input.Announced(text(one), new Language(one.getString("language"))))
                .orElse(null);
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        List<Document> shown = messages.find(eq("chat", chat)).into(new ArrayList<>());
        shown.forEach(one -> one.append("text", text(one)));
        return Map.of(COLLECTION, shown);
    }

    @Override
    public void forget(ChatId chat) {
        messages.deleteMany(eq("chat", chat));
    }

    @Override
    public int expire(Instant now) {
        return Math.toIntExact(messages.deleteMany(lte("at", Date.from(now.minus(KEPT)))).getDeletedCount());
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        messages.find().forEach(one -> each.accept(new ChatId(one.getString("chat")), one.getDate("at").toInstant()));
    }
}
