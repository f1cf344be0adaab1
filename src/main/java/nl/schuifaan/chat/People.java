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

    /**
     * Someone, as far as it matters for telling them something. Not who it is.
     *
     * @param id       of the chat
     * @param channel  by which they are reached
     * @param language that they chose or wrote in; Dutch until that is known
     * @param stopped  they said STOP
     * @param blocked  they let nothing through on the channel
     * @param invited  they said yes to invitations
     */
    public record Person(String id, String channel, Language language, boolean stopped, boolean blocked,
            boolean invited) {}

    /** Everyone of whom anything is known. */
    public void each(Consumer<Person> person) {
        read(exists("contact.language"), person);
    }

    /** Those of these chats that are there. */
    public void each(Collection<String> ids, Consumer<Person> person) {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(in("_id", all.subList(from, Math.min(from + AT_ONCE, all.size()))), person);
        }
    }

    private void read(Bson which, Consumer<Person> person) {
        FindIterable<Document> found = chats.find(which).batchSize(AT_ONCE).projection(include("channel", "silenced",
                "contact.language", "contact.stopped", "contact.unreachable", "contact.consents.purpose"));
        found.forEach(chat -> person.accept(person(chat)));
    }

    private static Person person(Document chat) {
        Document contact = chat.get("contact", new Document());
        String language = contact.getString("language");
        boolean invited = contact.getList("consents", Document.class, List.of()).stream()
                .anyMatch(consent -> Consent.Purpose.INVITATIONS.name().equals(consent.getString("purpose")));
        return new Person(chat.getString("_id"), chat.get("channel", ""), language == null ? Language.DUTCH
                : new Language(language),
                chat.getBoolean("silenced", false) || contact.getBoolean("stopped", false),
                contact.getBoolean("unreachable", false), invited);
    }
}
