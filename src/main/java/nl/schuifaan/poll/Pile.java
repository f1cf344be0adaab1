package nl.schuifaan.poll;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A pile of paper for answers. It is laid out blank before anyone is invited, more than is needed, and who begins is
 * given one at random: so neither its id nor its place among the others tells when it was taken or filled in. While a
 * paper is open the field {@code by} says whose it is, to who has the data key: it is an HMAC. {@link #cut} takes that
 * field away, in the one write that makes the paper count: before it what is on it does not count, after it it is
 * nobody's. No time is ever written on a paper, not even the day; no language; and all have the same fields in the same
 * order, so that the order of answering cannot be read from it.
 */
final class Pile {

    static final String SENT = "sent";

    private static final Logger log = LoggerFactory.getLogger(Pile.class);

    private static final String BLANK = "blank";
    private static final String OPEN = "open";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Papers beyond those for whom is known: who signs up meanwhile, and a choice for the last one too. */
    private static final int SPARE = 10;

    private final MongoCollection<Document> papers;
    private final Addresses addresses;

    Pile(MongoTemplate mongo, String name, Addresses addresses) {
        this.addresses = addresses;
        papers = mongo.getDb().getCollection(name);
        // Sparse: a paper that is nobody's is not in it, so no entry outlives the cut. Unique: nobody has two.
        papers.createIndex(Indexes.ascending("by"), new IndexOptions().unique(true).sparse(true));
        papers.createIndex(Indexes.ascending("poll", "state"));
        hideOwners();
    }

    /** The version before wrote down poll and chat. */
    private void hideOwners() {
        papers.find(regex("by", "/")).forEach(paper -> papers.updateOne(
                and(eq("_id", paper.get("_id")), eq("by", paper.get("by"))),
                set("by", addresses.id("paper", paper.getString("by")))));
    }

    /** Lays out blank papers for so many people, if there are not enough. Repeating it lays out no more. */
    void layOut(String poll, int people, Supplier<Document> content) {
        long missing = people + people / 4 + SPARE - papers.countDocuments(eq("poll", poll));
        List<Document> blank = new ArrayList<>();
        for (long i = 0; i < missing; i++) {
            Document paper = new Document("_id", id()).append("poll", poll).append("state", BLANK);
            paper.putAll(content.get());
            blank.add(paper);
        }
        if (!blank.isEmpty()) {
            papers.insertMany(blank);
        }
    }

    private static String id() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** Changes the open paper of an owner, and gives them one if they have none. */
    void write(String poll, String owner, Bson change, Supplier<Document> content) {
        while (!change(owner, change)) {
            give(poll, by(owner), content);
        }
    }

    /** Changes the open paper of an owner; false when they have none. */
    boolean change(String owner, Bson change) {
        return papers.updateOne(eq("by", by(owner)), change).getMatchedCount() == 1;
    }

    private void give(String poll, String by, Supplier<Document> content) {
        List<String> blank = blank(poll);
        if (blank.isEmpty()) {
            log.warn("poll {}: more people answer than were foreseen; more paper is laid out", poll);
            layOut(poll, (int) papers.countDocuments(eq("poll", poll)), content);
            return;
        }
        open(blank.get(RANDOM.nextInt(blank.size())), by);
    }

    private List<String> blank(String poll) {
        List<String> blank = new ArrayList<>();
        papers.find(and(eq("poll", poll), eq("state", BLANK))).projection(Projections.include("_id"))
                .forEach(paper -> blank.add(paper.getString("_id")));
        return blank;
    }

    private void open(String one, String by) {
        try {
            papers.updateOne(and(eq("_id", one), eq("state", BLANK)), combine(set("state", OPEN), set("by", by)));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // They have one: this was asked for twice at the same moment.
        }
    }

    /** The cut. */
    void cut(Collection<String> owners) {
        papers.updateMany(of(owners), combine(unset("by"), unset("upTo"), set("state", SENT)));
    }

    /**
     * Wipes the open papers of these owners back to blank. Thrown away, it would have to be made up for by a new one,
     * which stands behind the others in the order in which people answer.
     */
    void wipe(Collection<String> owners) {
        find(owners).forEach(paper -> {
            List<Bson> changes = new ArrayList<>(List.of(set("state", BLANK), unset("by")));
            paper.forEach((field, written) -> {
                if (!List.of("_id", "poll", "state", "by").contains(field)) {
                    changes.add(set(field, blank(written)));
                }
            });
            papers.updateOne(and(eq("_id", paper.get("_id")), eq("by", paper.get("by"))), combine(changes));
        });
    }

    private static Object blank(Object written) {
        return switch (written) {
            case Document fields -> {
                Document blank = new Document();
                fields.forEach((field, value) -> blank.append(field, blank(value)));
                yield blank;
            }
            case Boolean _ -> false;
            case Number _ -> 0;
            default -> "";
        };
    }

    /** The open papers of these owners, as they are stored. */
    List<Document> find(Collection<String> owners) {
        return papers.find(of(owners)).into(new ArrayList<>());
    }

    /** Those of these owners that have an open paper. */
    Set<String> open(String poll, Set<String> owners) {
        Set<String> open = new HashSet<>();
        papers.find(and(eq("poll", poll), eq("state", OPEN), exists("by"))).projection(Projections.include("by"))
                .forEach(paper -> open.add(paper.getString("by")));
        return open.isEmpty() ? open
                : owners.stream().filter(owner -> open.contains(by(owner))).collect(Collectors.toSet());
    }

    /** The papers that count. */
    List<Document> sent(String poll) {
        return papers.find(and(eq("poll", poll), eq("state", SENT))).into(new ArrayList<>());
    }

    /** Polls that have papers of any kind. */
    Set<String> polls() {
        return papers.distinct("poll", String.class).into(new HashSet<>());
    }

    void clear(String poll) {
        papers.deleteMany(eq("poll", poll));
    }

    private Bson of(Collection<String> owners) {
        return in("by", owners.stream().map(this::by).toList());
    }

    private String by(String owner) {
        return addresses.id("paper", owner);
    }
}
