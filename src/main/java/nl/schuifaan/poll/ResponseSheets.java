package nl.schuifaan.poll;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Answer sheets. They are laid out blank before anyone is invited, more than are needed, and who begins is given one at
 * random: so neither its id nor its place among the others tells when it was taken or filled in. While a sheet is open
 * the field {@code by} says whose it is. {@link #send} takes that field away, in the one write that makes the sheet
 * count: before it the answers do not count, after it they are nobody's. No time is ever written on a sheet, not even
 * the day; no language; and every sheet has the same fields in the same order, so that the order of answering cannot be
 * read from it.
 */
@Component
class ResponseSheets {

    private static final Logger log = LoggerFactory.getLogger(ResponseSheets.class);

    private static final String BLANK = "blank";
    private static final String OPEN = "open";
    private static final String SENT = "sent";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Sheets beyond those for whom is known: who signs up meanwhile, and a choice for the last one too. */
    private static final int SPARE = 10;

    private final MongoCollection<Document> sheets;

    ResponseSheets(MongoTemplate mongo) {
        sheets = mongo.getDb().getCollection("sheets");
        // Sparse: a sheet that is nobody's is not in it, so no entry outlives the cut. Unique: nobody has two.
        sheets.createIndex(Indexes.ascending("by"), new IndexOptions().unique(true).sparse(true));
        sheets.createIndex(Indexes.ascending("poll", "state"));
    }

    /** Lays out blank sheets, if there are not enough. Repeating it lays out no more. */
    void layOut(String poll, int questions, int people) {
        long missing = people + people / 4 + SPARE - sheets.countDocuments(eq("poll", poll));
        List<Document> blank = new ArrayList<>();
        for (long i = 0; i < missing; i++) {
            blank.add(blank(poll, questions));
        }
        if (!blank.isEmpty()) {
            sheets.insertMany(blank);
        }
    }

    private static Document blank(String poll, int questions) {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        Document answers = new Document();
        Document quotes = new Document();
        for (int i = 0; i < questions; i++) {
            answers.append("q" + i, "");
            quotes.append("q" + i, false);
        }
        return new Document("_id", HexFormat.of().formatHex(id)).append("poll", poll).append("state", BLANK)
                .append("upTo", 0).append("answers", answers).append("quotes", quotes);
    }

    /** Writes an answer on this person's open sheet, and gives them one if they have none. */
    void keep(String poll, String contact, int question, @Nullable String answer, int questions) {
        Bson change = combine(set("answers.q" + question, answer == null ? "" : answer),
                set("quotes.q" + question, false), max("upTo", question + 1));
        while (sheets.updateOne(eq("by", key(poll, contact)), change).getMatchedCount() == 0) {
            give(poll, contact, questions);
        }
    }

    void allowQuote(String poll, String contact, int question, boolean yes) {
        sheets.updateOne(eq("by", key(poll, contact)),
                combine(set("quotes.q" + question, yes), max("upTo", question + 1)));
    }

    private void give(String poll, String contact, int questions) {
        List<String> blank = new ArrayList<>();
        sheets.find(and(eq("poll", poll), eq("state", BLANK))).projection(Projections.include("_id"))
                .forEach(sheet -> blank.add(sheet.getString("_id")));
        if (blank.isEmpty()) {
            log.warn("poll {}: more people answer than were foreseen; more sheets are laid out", poll);
            layOut(poll, questions, (int) sheets.countDocuments(eq("poll", poll)));
            return;
        }
        String one = blank.get(RANDOM.nextInt(blank.size()));
        try {
            sheets.updateOne(and(eq("_id", one), eq("state", BLANK)),
                    combine(set("state", OPEN), set("by", key(poll, contact))));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // They have one: this was asked for twice at the same moment.
        }
    }

    /** The cut. */
    void send(String poll, String contact) {
        sheets.updateOne(eq("by", key(poll, contact)), combine(unset("by"), unset("upTo"), set("state", SENT)));
    }

    /** Whether nothing is written on this person's open sheet. */
    private boolean empty(String poll, String contact) {
        Document sheet = sheets.find(eq("by", key(poll, contact))).first();
        return sheet == null || sheet.get("answers", new Document()).values().stream().allMatch(""::equals);
    }

    /** The question that this person has not come to yet, from 0; empty when they have no open sheet. */
    Optional<Integer> upTo(String poll, String contact) {
        return Optional.ofNullable(sheets.find(eq("by", key(poll, contact))).first())
                .map(sheet -> sheet.getInteger("upTo", 0));
    }

    /**
     * Wipes this person's open sheets back to blank. Thrown away, they would have to be made up for by new ones, which
     * stand behind the others in the order in which people answer.
     */
    void drop(List<String> polls, String contact) {
        for (String poll : polls) {
            find(poll, contact).ifPresent(sheet ->
                    sheets.updateOne(and(eq("_id", sheet.getString("_id")), eq("by", key(poll, contact))),
                    combine(set("state", BLANK), unset("by"), set("upTo", 0),
                    set("answers", emptied(sheet, "answers", "")),
                            set("quotes", emptied(sheet, "quotes", false)))));
        }
    }

    private static Document emptied(Document sheet, String field, Object blank) {
        Document empty = new Document();
        sheet.get(field, new Document()).keySet().forEach(question -> empty.append(question, blank));
        return empty;
    }

    /** This person's open sheet, as it is stored. */
    Optional<Document> find(String poll, String contact) {
        return Optional.ofNullable(sheets.find(eq("by", key(poll, contact))).first());
    }

    /** Sends this person's open sheet as it is, or throws it away if nothing is on it. */
    void end(String poll, String contact) {
        if (empty(poll, contact)) {
            drop(List.of(poll), contact);
        } else {
            send(poll, contact);
        }
    }

    /** Polls that have sheets of any kind. */
    List<String> polls() {
        return sheets.distinct("poll", String.class).into(new ArrayList<>());
    }

    /** Contacts with an open sheet. */
    List<String> openOf(String poll) {
        List<String> contacts = new ArrayList<>();
        sheets.find(and(eq("poll", poll), eq("state", OPEN), exists("by"))).projection(Projections.include("by"))
                .forEach(sheet -> contacts.add(sheet.getString("by").substring(poll.length() + 1)));
        return contacts;
    }

    /** The answers on the sheets that count, without anything else. */
    List<Answered> sent(String poll) {
        List<Answered> sent = new ArrayList<>();
        sheets.find(and(eq("poll", poll), eq("state", SENT))).forEach(sheet ->
                sent.add(new Answered(sheet.get("answers", Document.class), sheet.get("quotes", Document.class))));
        return sent;
    }

    /** What stands on one sheet. */
    record Answered(Document answers, Document quotes) {

        String to(int question) {
            return answers.get("q" + question, "");
        }

        boolean mayBeQuoted(int question) {
            return quotes.getBoolean("q" + question, false);
        }
    }

    /** Takes all sheets of a poll away. */
    void clear(String poll) {
        sheets.deleteMany(eq("poll", poll));
    }

    private static String key(String poll, String contact) {
        return poll + "/" + contact;
    }
}
