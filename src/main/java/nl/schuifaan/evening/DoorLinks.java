package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Links for whoever has no account: a helper at the door, the cook. Each is for one evening, ends three hours after it,
 * and can be ended before. Only its hash is stored.
 */
@Component
public class DoorLinks {

    static final String COLLECTION = "door-links";

    /** How long after the gathering a link lets in. */
    static final Duration AFTER = Duration.ofHours(3);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 40;

    private final MongoCollection<Document> links;
    private final Bookings bookings;
    private final Durable durable;
    private final MovableClock now;

    DoorLinks(MongoTemplate mongo, Bookings bookings, Durable durable, MovableClock now) {
        this.links = mongo.getDb().getCollection(COLLECTION);
        this.bookings = bookings;
        this.durable = durable;
        this.now = now;
    }

    /** What a link opens. */
    public enum Kind { DOOR, COOK }

    /**
     * A link, from which the way in cannot be made.
     *
     * @param helper whose it is, as others see it
     * @param until  when it ends: with the gathering it moves
     */
    public record Link(String id, GatheringCode gathering, Kind kind, String helper, Instant until) {}

    /**
     * Makes one.
     *
     * @return the token; it is shown once and not kept
     * @throws IllegalArgumentException when there is no such gathering, or no name of at most 40 letters
     */
    public String make(GatheringCode gathering, Kind kind, String helper) {
        GatheringSchedule schedule = bookings.find(gathering).orElseThrow(() ->
                new IllegalArgumentException("no such gathering"));
        String name = helper.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("no name");
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        links.insertOne(new Document("_id", hash(token)).append("gathering", schedule.code())
                .append("kind", kind.name()).append("helper", name).append("at", Date.from(now.instant()))
                .append("ends", Date.from(schedule.end())).append("open", true));
        durable.commit();
        return token;
    }

    /** The link with that token, if it still lets in. */
    public Optional<Link> find(String token, Kind kind) {
        return Optional.ofNullable(links.find(and(eq("_id", hash(token)), eq("kind", kind.name()), eq("open", true)))
                .first()).map(this::read).filter(link -> link.until.isAfter(now.instant()));
    }

    /** Those of a gathering that still let in. */
    public List<Link> of(GatheringCode gathering) {
        return links.find(and(eq("gathering", gathering), eq("open", true))).sort(ascending("at"))
                .map(this::read).into(new ArrayList<>()).stream().filter(link -> link.until.isAfter(now.instant()))
                .toList();
    }

    /** All that were made for a gathering, ended or not, so that a note still says whose it is. */
    List<Link> all(GatheringCode gathering) {
        return links.find(and(eq("gathering", gathering), gt("ends", new Date(0)))).map(this::read)
                .into(new ArrayList<>());
    }

    /** Ends one for good: whoever holds it sees nothing from then on. */
    public void end(GatheringCode gathering, String id) {
        links.updateOne(and(eq("_id", id), eq("gathering", gathering)), Updates.set("open", false));
        durable.commit();
    }

    private Link read(Document it) {
        GatheringCode gathering = new GatheringCode(it.getString("gathering"));
        Instant end = bookings.find(gathering).map(GatheringSchedule::end).orElse(it.getDate("ends").toInstant());
        return new Link(it.getString("_id"), gathering, Kind.valueOf(it.getString("kind")), it.getString("helper"),
                end.plus(AFTER));
    }

    private static String hash(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(token));
    }
}
