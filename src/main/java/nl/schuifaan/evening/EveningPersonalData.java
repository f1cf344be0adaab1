package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.evening.Evening.Release;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.gathering.TableNotes;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalData;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What is kept of an evening. What was noted at the door, walk-ins, links and chats of facilitators go a week after it;
 * who sat where as late as the sign-ups, so that the next evening can seat people with others.
 */
@Component
class EveningPersonalData implements PersonalData {

    static final Duration DOOR_KEPT = Duration.ofDays(Contact.WISHES_KEPT);
    static final Duration SEATS_KEPT = Duration.ofDays(Contact.DAYS_KEPT);

    private static final List<String> DOOR = List.of(Arrivals.COLLECTION, WalkIns.COLLECTION, DoorLinks.COLLECTION,
            Facilitators.COLLECTION, Mixes.COLLECTION);

    private final MongoTemplate mongo;
    private final Evenings evenings;
    private final Bookings bookings;
    private final Facilitators facilitators;
    private final TableNotes notes;

    EveningPersonalData(MongoTemplate mongo, Evenings evenings, Bookings bookings, Facilitators facilitators,
            TableNotes notes) {
        this.mongo = mongo;
        this.evenings = evenings;
        this.bookings = bookings;
        this.facilitators = facilitators;
        this.notes = notes;
    }

    private MongoCollection<Document> collection(String name) {
        return mongo.getDb().getCollection(name);
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        Map<String, List<Document>> mine = new LinkedHashMap<>();
        List<Document> arrivals = collection(Arrivals.COLLECTION).find(eq("chat", chat)).into(new ArrayList<>());
        List<Document> seats = evenings.list().stream().flatMap(evening -> evening.seats().stream()
                .filter(seat -> seat.chat().equals(chat.text()))
                .map(seat -> new Document("gathering", evening.code().text())
                        .append("unit", seat.unit()).append("at", seat.at()).append("pinned", seat.pinned())))
                .toList();
        if (!arrivals.isEmpty()) {
            mine.put(Arrivals.COLLECTION, arrivals);
        }
        if (!seats.isEmpty()) {
            mine.put(Evening.COLLECTION, seats);
        }
        List<Document> led = collection(Facilitators.COLLECTION).find(eq("chat", chat)).into(new ArrayList<>());
        List<Document> mixes = collection(Mixes.COLLECTION).find(eq("chat", chat)).into(new ArrayList<>());
        if (!mixes.isEmpty()) {
            mine.put(Mixes.COLLECTION, mixes);
        }
        if (!led.isEmpty()) {
            mine.put(Facilitators.COLLECTION, led);
            mine.put("table-notes", facilitators.with(chat).stream()
                    .flatMap(one -> notes.written(one.gathering(), one.member()).stream()).toList());
        }
        return mine;
    }

    @Override
    public void forget(ChatId chat) {
        facilitators.with(chat).forEach(one -> notes.forget(one.gathering(), one.member()));
        List.of(Arrivals.COLLECTION, Facilitators.COLLECTION, Mixes.COLLECTION).forEach(name ->
                collection(name).deleteMany(eq("chat", chat)));
        evenings.list().stream().filter(evening -> !without(evening, chat).equals(evening))
                .forEach(evening -> evenings.change(evening.code(), now -> without(now, chat)));
    }

    private static Evening without(Evening evening, ChatId chat) {
        List<String> units = evening.seats().stream().filter(seat -> seat.chat().equals(chat.text())).map(Seat::unit)
                .toList();
        Release release = evening.released();
        return evening.seats(others(evening.seats(), chat))
                .bonds(evening.bonds().stream().filter(bond -> !units.contains(bond.one())
                        && !units.contains(bond.other())).toList())
                .released(release == null ? null : new Release(release.at(), others(release.seats(), chat)));
    }

    private static List<Seat> others(List<Seat> seats, ChatId chat) {
        return seats.stream().filter(seat -> !seat.chat().equals(chat.text())).toList();
    }

    @Override
    public int expire(Instant now) {
        bookings.occasions().forEach(this::follow);
        Date door = Date.from(now.minus(DOOR_KEPT));
        long removed = 0;
        for (String name : DOOR) {
            removed += collection(name).deleteMany(lte("ends", door)).getDeletedCount();
        }
        return (int) (removed + notes.expire(now) + collection(Evening.COLLECTION)
                .deleteMany(lte("ends", Date.from(now.minus(SEATS_KEPT)))).getDeletedCount());
    }

    /** What was made before a gathering moved goes with its new day. */
    private void follow(GatheringSchedule it) {
        Bson end = Updates.set("ends", Date.from(it.end()));
        collection(Evening.COLLECTION).updateOne(eq("_id", it.code()), end);
        DOOR
                .forEach(name -> collection(name).updateMany(eq("gathering", it.code()), end));
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        collection(Facilitators.COLLECTION).find(exists("chat")).forEach(it ->
                each.accept(new ChatId(it.getString("chat")), it.getDate("joined").toInstant()));
        collection(Mixes.COLLECTION).find().forEach(it ->
                each.accept(new ChatId(it.getString("chat")), it.getDate("at").toInstant()));
        collection(Arrivals.COLLECTION).find(ne("chat", "")).forEach(note ->
                each.accept(new ChatId(note.getString("chat")), note.getDate("received").toInstant()));
    }
}
