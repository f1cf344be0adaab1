package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What helpers noted at the door, as it happened: each note is kept, none is changed. */
@Component
class Arrivals {

    static final String COLLECTION = "arrivals";
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> arrivals;

    Arrivals(MongoTemplate mongo) {
        arrivals = mongo.getDb().getCollection(COLLECTION);
        arrivals.createIndex(Indexes.ascending("gathering"));
        arrivals.createIndex(Indexes.ascending("chat"));
    }

    /**
     * A note.
     *
     * @param id       made by the phone: the same note has one effect, however often it comes
     * @param unit     the booking, the walk-in or the member of the staff
     * @param chat     id of the chat that booked; null when there is none
     * @param people   how many of them came; 0 takes back what was noted
     * @param at       by the phone's clock
     * @param received by ours
     * @param by       id of the helper's link
     */
    record Note(String id, GatheringCode gathering, String unit, @Nullable ChatId chat, int people, Instant at,
            Instant received,
            String by) {

        /** When it was said: a phone whose clock is ahead of ours does not win by it. */
        Instant said() {
            return at.isAfter(received) ? received : at;
        }
    }

    /** The last word wins: by the phone's clock, then by ours. */
    static final Comparator<Note> ORDER =
            Comparator.comparing(Note::said).thenComparing(Note::received).thenComparing(Note::id);

    /**
     * Keeps a note, unless it is there already.
     *
     * @return whether it is new
     */
    boolean add(Note note, Instant ends) {
        try {
            arrivals.insertOne(new Document("_id", note.id).append("gathering", note.gathering)
                    .append("unit", note.unit).append("chat", Objects.toString(note.chat, ""))
                    .append("people", note.people)
                    .append("at", Date.from(note.at)).append("received", Date.from(note.received))
                    .append("by", note.by).append("ends", Date.from(ends)).append("settled", false));
            return true;
        } catch (MongoWriteException e) {
            if (e.getCode() == DUPLICATE) {
                return false;
            }
            throw e;
        }
    }

    long count(GatheringCode gathering) {
        return arrivals.countDocuments(eq("gathering", gathering));
    }

    /** All notes of a gathering by whom they are about, the last word first. */
    Map<String, List<Note>> of(GatheringCode gathering) {
        Map<String, List<Note>> all = new LinkedHashMap<>();
        arrivals.find(eq("gathering", gathering)).map(Arrivals::read).into(new ArrayList<>()).stream()
                .sorted(ORDER.reversed())
                .forEach(note -> all.computeIfAbsent(note.unit, _ -> new ArrayList<>()).add(note));
        return all;
    }

    /** All notes about one of them, the last word first. */
    List<Note> about(GatheringCode gathering, String unit) {
        return arrivals.find(and(eq("gathering", gathering), eq("unit", unit))).map(Arrivals::read)
                .into(new ArrayList<>()).stream().sorted(ORDER.reversed()).toList();
    }

    /** About whom there are notes that the attendance does not follow yet: unit → gathering. */
    Map<String, GatheringCode> unsettled() {
        Map<String, GatheringCode> open = new LinkedHashMap<>();
        arrivals.find(eq("settled", false)).forEach(it -> open.put(it.getString("unit"),
                new GatheringCode(it.getString("gathering"))));
        return open;
    }

    void settled(GatheringCode gathering, String unit, Collection<String> notes) {
        arrivals.updateMany(and(eq("gathering", gathering), eq("unit", unit), in("_id", notes)),
                Updates.set("settled", true));
    }

    private static Note read(Document it) {
        return new Note(it.getString("_id"), new GatheringCode(it.getString("gathering")), it.getString("unit"),
                ChatId.orNull(it.getString("chat")),
                it.getInteger("people"), it.getDate("at").toInstant(), it.getDate("received").toInstant(),
                it.getString("by"));
    }
}
