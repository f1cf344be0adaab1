package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Links a colleague to a chat. The console begins it and shows {@code /start c-<token>} as a deep link, or the token as
 * a word to send by SMS; the conversation completes it when that arrives.
 */
@Component
public class ChatLinks {

    /** What stands before the token, in a deep link and in an SMS. */
    public static final String PREFIX = "c-";

    static final Duration LASTS = Duration.ofMinutes(30);

    /** Eight letters and digits that nobody confuses, small enough to type on a keypad: 40 bits, for half an hour. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;

    private final MongoCollection<Document> links;
    private final Colleagues colleagues;
    private final ActivityLog activity;
    private final MovableClock now;

    ChatLinks(MongoTemplate mongo, Colleagues colleagues, ActivityLog activity, MovableClock now) {
        this.links = mongo.getDb().getCollection("chat-links");
        this.colleagues = colleagues;
        this.activity = activity;
        this.now = now;
    }

    /** @return what the colleague sends from the chat, after {@link #PREFIX} */
    public String begin(CurrentColleague colleague) {
        StringBuilder token = new StringBuilder();
        new SecureRandom().ints(LENGTH, 0, LETTERS.length()).forEach(at -> token.append(LETTERS.charAt(at)));
        links.deleteMany(eq("colleague", colleague.id()));
        links.insertOne(new Document("_id", new Token(token.toString()).hash()).append("colleague", colleague.id())
                .append("until", Date.from(now.instant().plus(LASTS))));
        return token.toString();
    }

    /**
     * Links the chat from which the token came, once.
     *
     * @param channel its kind
     * @param address its address, as the channel knows it
     * @return whom it is linked to; nobody when the token is unknown, used or too old
     */
    public Optional<CurrentColleague> complete(String token, String channel, String address) {
        String typed = token.strip().toLowerCase(Locale.ROOT);
        Document link =
                links.findOneAndDelete(and(eq("_id", new Token(typed).hash()), gt("until", Date.from(now.instant()))));
        if (link == null) {
            return Optional.empty();
        }
        String colleague = link.getString("colleague");
        colleagues.linkChat(colleague, channel, address);
        activity.record(colleague, Deed.CHAT_LINKED, "colleague:" + colleague);
        return colleagues.find(colleague).map(Colleague::current);
    }

    long expire(Instant moment) {
        return links.deleteMany(lte("until", Date.from(moment))).getDeletedCount();
    }
}
