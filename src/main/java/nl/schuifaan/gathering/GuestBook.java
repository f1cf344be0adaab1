package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.gathering.Guests.Guest;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Guests as they are stored: what is personal is encrypted. */
final class GuestBook {

    static final String COLLECTION = "guests";

    private final MongoCollection<Document> guests;
    private final Addresses addresses;

    GuestBook(MongoTemplate mongo, Addresses addresses) {
        this.guests = mongo.getDb().getCollection(COLLECTION);
        this.addresses = addresses;
        guests.createIndex(Indexes.ascending("gathering"));
        guests.createIndex(Indexes.ascending("chat"));
    }

    void write(Guest guest, Instant at, Instant ends, String by) {
        Document stored = stored(guest).append("_id", guest.booking()).append("gathering", guest.gathering())
                .append("chat", guest.chat()).append("at", at).append("ends", ends).append("by", by);
        guests.replaceOne(eq("_id", guest.booking()), stored, new ReplaceOptions().upsert(true));
    }

    /** Puts other words of the colleague in the place of those that are there. */
    boolean rewrite(Guest guest) {
        List<Bson> changes = new ArrayList<>(List.of(Updates.unset("number"), Updates.unset("wishes")));
        stored(guest).forEach((field, value) -> {
            changes.removeIf(change -> change.equals(Updates.unset(field)));
            changes.add(Updates.set(field, value));
        });
        changes.add(Updates.set("chat", guest.chat()));
        return guests.updateOne(eq("_id", guest.booking()), Updates.combine(changes)).getMatchedCount() == 1;
    }

    private Document stored(Guest guest) {
        GuestEntry entry = guest.entry();
        Document stored = new Document("name", hidden(entry.name())).append("language", entry.language().code());
        if (entry.number() != null) {
            stored.append("number", hidden(entry.number()));
        }
        if (!entry.wishes().isEmpty() || entry.note() != null) {
            stored.append("wishes", hidden(String.join(",", entry.wishes().stream().map(Wish::name).toList())
                    + "\n" + (entry.note() == null ? "" : entry.note())));
        }
        return stored;
    }

    private Binary hidden(String text) {
        return new Binary(addresses.encrypt(text));
    }

    List<Guest> read(Bson which) {
        return guests.find(which).map(this::guest).into(new ArrayList<>());
    }

    /** As they are stored, with what is hidden in clear. */
    List<Document> show(Bson which) {
        List<Document> shown = guests.find(which).into(new ArrayList<>());
        shown.forEach(one -> List.of("name", "number", "wishes").forEach(field -> {
            if (one.containsKey(field)) {
                one.append(field, clear(one, field));
            }
        }));
        return shown;
    }

    private Guest guest(Document it) {
        String[] wishes = it.containsKey("wishes") ? clear(it, "wishes").split("\n", 2) : new String[] {"", ""};
        List<Wish> known = Arrays.stream(wishes[0].split(",")).filter(one -> !one.isEmpty()).map(Wish::valueOf)
                .toList();
        GuestEntry entry = new GuestEntry(clear(it, "name"), it.containsKey("number") ? clear(it, "number") : null,
                new Language(it.get("language", Language.DUTCH.code())), known, blankAsNull(wishes[1]));
        return new Guest(new BookingId(it.getString("_id")), new GatheringCode(it.getString("gathering")),
                new ChatId(it.getString("chat")),
                entry);
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private String clear(Document guest, String field) {
        return addresses.decrypt(guest.get(field, Binary.class).getData());
    }

    long remove(Bson which) {
        return guests.deleteMany(which).getDeletedCount();
    }

    /** What was written before a gathering moved is kept as long as for its new day. */
    void ends(GatheringCode gathering, Instant end) {
        guests.updateMany(and(eq("gathering", gathering), ne("ends", end)), Updates.set("ends", end));
    }

    /** Lets go of what was wished at gatherings that ended by then. */
    long removeWishes(Instant ended) {
        return guests.updateMany(and(lte("ends", ended), exists("wishes")), Updates.unset("wishes"))
                .getModifiedCount();
    }

    /** Each guest's chat id, and when it was written. */
    MongoCollection<Document> all() {
        return guests;
    }
}
