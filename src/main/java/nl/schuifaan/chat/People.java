package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.schuifaan.conversation.Consent;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who there is to tell something to. Read one after the other, so that ten thousand take no more memory than ten. */
public final class People {

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> chats;

    public People(MongoDatabase database) {
        chats = database.getCollection("chats");
    }

    /** Everyone of whom anything is known. */
    public void each(Consumer<Addressee> person) {
        read(exists("contact.language"), person);
    }

    /** Those of these chats that are there. */
    public void each(Collection<ChatId> ids, Consumer<Addressee> person) {
        List<ChatId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(in("_id", all.subList(from, Math.min(from + AT_ONCE, all.size()))), person);
        }
    }

    private void read(Bson which, Consumer<Addressee> person) {
        FindIterable<Document> found = chats.find(which).batchSize(AT_ONCE).projection(include("channel", "silenced",
                "contact.language", "contact.stopped", "contact.unreachable", "contact.consents.purpose"));
        found.forEach(chat -> person.accept(person(chat)));
    }

    private static Addressee person(Document chat) {
        Document contact = chat.get("contact", new Document());
        String language = contact.getString("language");
        boolean invited = contact.getList("consents", Document.class, List.of()).stream()
                .anyMatch(consent -> Consent.Purpose.INVITATIONS.name().equals(consent.getString("purpose")));
        return new Addressee(new ChatId(chat.getString("_id")), chat.get("channel", ""), language == null
                ? Language.DUTCH
                : new Language(language),
                chat.getBoolean("silenced", false) || contact.getBoolean("stopped", false),
                contact.getBoolean("unreachable", false), invited);
    }
}
