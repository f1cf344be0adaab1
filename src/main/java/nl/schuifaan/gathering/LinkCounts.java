package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How often a gathering's links were opened, and led to a sign-up, by partner. Numbers; nobody is followed. */
@Component
public class LinkCounts {

    /** Stands for a link without a partner: codes of partners have capital letters. */
    static final String OWN = "own";
    static final String OPENED = "opened";
    static final String SIGNED_UP = "signedUp";

    private final MongoCollection<Document> gatherings;

    LinkCounts(MongoTemplate mongo) {
        this.gatherings = mongo.getDb().getCollection(Gathering.COLLECTION);
    }

    /** One way to a gathering: how often it was opened, and how many sign-ups came of it. */
    public record Way(long opened, long signedUp) {}

    /**
     * Parties that signed up and did not cancel, people in them, and people who came.
     *
     * @param noted whether anybody noted who came
     */
    public record Came(int parties, int people, int came, boolean noted) {}

    /** By code of the partner; an empty text for the gathering's own link. */
    public Map<String, Way> of(GatheringCode gathering) {
        Document found = gatherings.find(eq("_id", gathering)).projection(Projections.include("links")).first();
        Map<String, Way> ways = new HashMap<>();
        Document links = found == null ? new Document() : found.get("links", new Document());
        links.forEach((code, counts) -> ways.put(code.equals(OWN) ? "" : code,
                new Way(number((Document) counts, OPENED), number((Document) counts, SIGNED_UP))));
        return ways;
    }

    private static long number(Document counts, String field) {
        return counts.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** How many of these parties count on it, and how many people came. */
    public static Came came(Collection<Bookings.Party> parties) {
        var granted = parties.stream().filter(party -> party.state() == Bookings.State.GRANTED).toList();
        return new Came(granted.size(), granted.stream().mapToInt(Bookings.Party::people).sum(),
                granted.stream().filter(party -> Boolean.TRUE.equals(party.came()))
                .mapToInt(Bookings.Party::people).sum(),
                granted.stream().anyMatch(party -> party.came() != null));
    }
}
