package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What facilitators wrote after a gathering, for the report: what went well, what was hard, what to remember. It is
 * stored encrypted, and tells neither who wrote it nor who sat at the table.
 */
@Component
public class TableNotes {

    /** Long enough for the report of the year in which it was written. */
    public static final Duration KEPT = Duration.ofDays(460);

    static final String COLLECTION = "table-notes";

    private final MongoCollection<Document> notes;
    private final Addresses addresses;

    TableNotes(MongoTemplate mongo, Addresses addresses) {
        this.notes = mongo.getDb().getCollection(COLLECTION);
        this.addresses = addresses;
        notes.createIndex(Indexes.ascending("gathering"));
        notes.createIndex(Indexes.ascending("ends"));
    }

    /** What was asked, in this order. */
    public enum Question { WENT_WELL, HARD, REMEMBER }

    /**
     * A sentence.
     *
     * @param id        to remove it by
     * @param gathering its code
     * @param ends      when that gathering ended
     */
    public record Note(String id, GatheringCode gathering, Question question, String text, Instant ends) {}

    /** Keeps a sentence in the place of what the same table wrote to that question before. */
    public void keep(GatheringCode gathering, String table, Question question, String text, Instant ends) {
        String id = String.join(":", gathering.text(), table, question.name());
        notes.replaceOne(eq("_id", id), new Document("_id", id).append("gathering", gathering)
                .append("table", table).append("question", question.name())
                .append("text", new Binary(addresses.encrypt(text))).append("ends", Date.from(ends)),
                new ReplaceOptions().upsert(true));
    }

    /** All about one gathering, by question. */
    public List<Note> of(GatheringCode gathering) {
        return of(List.of(gathering));
    }

    /** All about these gatherings, by question. */
    public List<Note> of(Collection<GatheringCode> gatherings) {
        return list(in("gathering", gatherings));
    }

    /** All about gatherings that ended in that time, by question; {@code until} is not part of it. */
    public List<Note> ended(Instant from, Instant until) {
        return list(and(gte("ends", Date.from(from)), lt("ends", Date.from(until))));
    }

    /** Sorted by id within a question, which tells nothing of when a sentence was written. */
    private List<Note> list(Bson which) {
        List<Note> found = notes.find(which).sort(Sorts.ascending("_id")).map(this::read).into(new ArrayList<>());
        found.sort(Comparator.comparing(Note::question));
        return found;
    }

    /** What one table wrote, as it is stored, with its text in clear. */
    public List<Document> written(GatheringCode gathering, String table) {
        return notes.find(and(eq("gathering", gathering), eq("table", table))).into(new ArrayList<>()).stream()
                .map(it -> it.append("text", read(it).text())).toList();
    }

    /** Removes what one table wrote. */
    public void forget(GatheringCode gathering, String table) {
        notes.deleteMany(and(eq("gathering", gathering), eq("table", table)));
    }

    /** Removes one sentence, as when it tells of a person. */
    public void remove(String id) {
        notes.deleteOne(eq("_id", id));
    }

    /** @return how many sentences were removed, as their time is over */
    public long expire(Instant now) {
        return notes.deleteMany(lte("ends", Date.from(now.minus(KEPT)))).getDeletedCount();
    }

    private Note read(Document it) {
        return new Note(it.getString("_id"), new GatheringCode(it.getString("gathering")),
                Question.valueOf(it.getString("question")),
                addresses.decrypt(it.get("text", Binary.class).getData()), it.getDate("ends").toInstant());
    }
}
