package nl.schuifaan.gathering;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nl.schuifaan.gathering.Ledger.State;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Who comes to a gathering and who waits for it, by the ids of their chats. */
@Component
public class Turnout {

    private final MongoTemplate mongo;

    Turnout(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whether there is, or was, a gathering with that code, in small or capital letters. */
    public boolean knows(String gathering) {
        return mongo.exists(Query.query(Criteria.where("_id").is(gathering.toUpperCase(Locale.ROOT))), Gathering.COLLECTION);
    }

    /**
     * Ids of chats, each once; empty when there is no such gathering.
     *
     * @param gathering code, in small or capital letters
     * @param waiting   those who wait, instead of those who have seats
     */
    public Set<String> contacts(String gathering, boolean waiting) {
        Ledger ledger = mongo.findById(gathering.toUpperCase(Locale.ROOT), Ledger.class);
        Set<String> contacts = new HashSet<>();
        if (ledger != null) {
            ledger.bookings().values().stream()
                    .filter(party -> party.state() == (waiting ? State.WAITING : State.GRANTED) && !party.contact().isEmpty())
                    .forEach(party -> contacts.add(party.contact()));
        }
        return contacts;
    }
}
