package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.List;
import nl.schuifaan.channel.Acquaintances;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;

/** What the chats tell of an address, read by its id and without the rest of the chat. */
final class StoredAcquaintances implements Acquaintances {

    private final MongoCollection<Document> chats;
    private final Addresses addresses;

    StoredAcquaintances(Chats chats, Addresses addresses) {
        this.chats = chats.collection().withDocumentClass(Document.class);
        this.addresses = addresses;
    }

    @Override
    public Acquaintance find(String kind, String address) {
        Document chat = chats.find(eq("_id", addresses.id(kind, address)))
                .projection(Projections.include("silenced", "contact.bookings.id")).first();
        return chat == null ? Acquaintance.NONE : new Acquaintance(chat.getBoolean("silenced", false), signedUp(chat));
    }

    private static boolean signedUp(Document chat) {
        Document contact = chat.get("contact", Document.class);
        return contact != null && !contact.getList("bookings", Document.class, List.of()).isEmpty();
    }
}
