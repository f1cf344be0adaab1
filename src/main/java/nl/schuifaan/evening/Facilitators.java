package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.chat.ChatsToKeep;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which chat is whose, of the facilitators of an evening. A facilitator needs no account: the console makes a word that
 * is sent from the chat once, by link or typed. Only its hash is stored.
 */
@Component
public class Facilitators implements ChatsToKeep {

    /** What stands before the word. */
    public static final String PREFIX = "t-";

    static final String COLLECTION = "facilitators";

    /** How long a word can be sent. */
    static final Duration LASTS = Duration.ofDays(14);

    /** How long after the evening one may be asked how it was. */
    static final Duration ASKED_WITHIN = Duration.ofDays(3);

    /** Eight letters and digits that nobody confuses: 40 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Document> facilitators;
    private final Evenings evenings;
    private final Durable durable;
    private final MovableClock now;

    Facilitators(MongoTemplate mongo, Evenings evenings, Durable durable, MovableClock now) {
        this.facilitators = mongo.getDb().getCollection(COLLECTION);
        this.evenings = evenings;
        this.durable = durable;
        this.now = now;
        facilitators.createIndex(Indexes.ascending("gathering"));
        facilitators.createIndex(Indexes.ascending("word"));
    }

    /**
     * A facilitator and the chat.
     *
     * @param chat    null until the word came in
     * @param people  at the table, as the facilitator told; 0 when that was not said
     * @param missing of those expected
     * @param counted when that was told; null until then
     */
    public record Facilitator(GatheringCode gathering, String member, @Nullable ChatId chat, int people, int missing,
            @Nullable Instant counted) {

        public boolean joined() {
            return chat != null;
        }
    }

    /**
     * Makes the word by which a facilitator joins; one that was made before no longer counts.
     *
     * @return what to send, with its prefix
     * @throws IllegalArgumentException when there is no such facilitator
     */
    public String word(GatheringCode gathering, String member) {
        Evening evening = evenings.find(gathering);
        if (evening.staff().stream().noneMatch(one -> one.id().equals(member) && !one.interpreter())) {
            throw new IllegalArgumentException("no such facilitator");
        }
        StringBuilder word = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> word.append(LETTERS.charAt(at)));
        facilitators.updateOne(eq("_id", id(evening.code(), member)), combine(set("gathering", evening.code()),
                set("member", member), set("word", DigestUtils.sha256Hex(word.toString())), set("used", false),
                set("until", Date.from(now.instant().plus(LASTS))), set("ends", Date.from(evening.ends()))),
                new UpdateOptions().upsert(true));
        durable.commit();
        return PREFIX + word;
    }

    private static String id(GatheringCode gathering, String member) {
        return gathering + ":" + member;
    }

    /** Joins a chat by its word, once; repeating it from the same chat changes nothing. */
    Optional<Facilitator> join(String word, ChatId chat) {
        Bson open = and(eq("word", DigestUtils.sha256Hex(word)), gt("until", Date.from(now.instant())),
                or(eq("used", false), eq("chat", chat)));
        Document found = facilitators.findOneAndUpdate(open, combine(set("chat", chat), set("used", true),
                set("joined", Date.from(now.instant()))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(found).map(Facilitators::read).filter(it -> member(it).isPresent());
    }

    /** The person that this is, while organisers have them on the list. */
    Optional<Member> member(Facilitator one) {
        return evenings.find(one.gathering()).staff().stream()
                .filter(it -> it.id().equals(one.member()) && !it.interpreter()).findFirst();
    }

    /** Of an evening, joined or not. */
    public List<Facilitator> of(GatheringCode gathering) {
        return list(eq("gathering", gathering));
    }

    /** All that joined and may have something to hear yet. */
    List<Facilitator> joined() {
        return list(and(exists("chat"), gt("ends", Date.from(now.instant().minus(ASKED_WITHIN)))));
    }

    /** What somebody leads, by their chat. */
    List<Facilitator> with(ChatId chat) {
        return list(eq("chat", chat));
    }

    Optional<Facilitator> find(GatheringCode gathering, String member) {
        return list(eq("_id", id(gathering, member))).stream().findFirst();
    }

    private List<Facilitator> list(Bson which) {
        return facilitators.find(which).map(Facilitators::read).into(new ArrayList<>());
    }

    void count(Facilitator one, int people, int missing) {
        facilitators.updateOne(eq("_id", id(one.gathering(), one.member())), combine(set("people", people),
                set("missing", missing), set("counted", Date.from(now.instant()))));
    }

    /** Their chat would go after a day, as they agreed to nothing and need not be signed up. */
    @Override
    public List<ChatId> chats() {
        return facilitators.find(and(ne("chat", null), gt("ends", Date.from(now.instant().minus(ASKED_WITHIN)))))
                .map(it -> new ChatId(it.getString("chat"))).into(new ArrayList<>());
    }

    private static Facilitator read(Document it) {
        Date counted = it.getDate("counted");
        return new Facilitator(new GatheringCode(it.getString("gathering")), it.getString("member"),
                ChatId.orNull(it.getString("chat")),
                it.getInteger("people", 0), it.getInteger("missing", 0), counted == null ? null : counted.toInstant());
    }
}
