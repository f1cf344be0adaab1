package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.privacy.Term;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The seat ledgers, as far as they are about people: each booking names a chat, and for a while the partner by whom
 * its person came. These go; the numbers stay, as
 * they are what the organisation has to show for the evening.
 */
@Component
class BookingPersonalData implements PersonalData {

    /** As {@code consent.sign-up} promises. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Stands where the id of a chat stood. */
    private static final String NOBODY = "";

    private final MongoTemplate mongo;
    private final Seats seats;
    private final MovableClock clock;

    BookingPersonalData(MongoTemplate mongo, Seats seats, MovableClock clock) {
        this.mongo = mongo;
        this.seats = seats;
        this.clock = clock;
    }

    private interface Each {
        void accept(Ledger ledger, String key, Party party);
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        List<Document> mine = new ArrayList<>();
        each(new Query(), (ledger, key, party) -> {
            if (party.contact().equals(chat.text())) {
                Document shown = new Document("gathering", ledger.code().text()).append("booking", key);
                mongo.getConverter().write(party, shown);
                mine.add(shown);
            }
        });
        return Map.of(Gathering.COLLECTION, mine);
    }

    /** Seats of an evening to come are given back, if that has not been done. */
    @Override
    public void forget(ChatId chat) {
        each(new Query(), (ledger, key, party) -> {
            if (party.contact().equals(chat.text())) {
                if (ledger.end().isAfter(clock.instant())) {
                    seats.giveBack(ledger.code(), Ledger.booking(key));
                }
                release(ledger, Map.of(key, party));
            }
        });
    }

    @Override
    public int expire(Instant now) {
        List<String> released = new ArrayList<>();
        ledgers(Query.query(where("end").lte(now.minus(KEPT))), ledger -> released.addAll(releaseAll(ledger)));
        return released.size();
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        each(new Query(), (_, _, party) -> {
            ChatId chat = party.chat();
            if (chat != null) {
                each.accept(chat, party.at());
            }
        });
    }

    private void each(Query which, Each each) {
        ledgers(which, ledger -> ledger.bookings().forEach((key, party) -> each.accept(ledger, key, party)));
    }

    /** One at a time, as years of them do not fit in memory. */
    private void ledgers(Query which, Consumer<Ledger> each) {
        which.fields().include("end", "free", "bookings");
        try (Stream<Ledger> ledgers = mongo.stream(which, Ledger.class)) {
            ledgers.forEach(each);
        }
    }

    /** Everyone of one gathering, with one write. */
    private List<String> releaseAll(Ledger ledger) {
        Map<String, Party> named = new TreeMap<>(ledger.bookings());
        named.values().removeIf(party -> party.contact().equals(NOBODY) && party.partner() == null);
        return release(ledger, named) ? List.copyOf(named.keySet()) : List.of();
    }

    /** Of one that went meanwhile nothing is made; those beside it wait for the next time. */
    private boolean release(Ledger ledger, Map<String, Party> parties) {
        List<Bson> there = new ArrayList<>(List.of(eq("_id", ledger.code())));
        Set<Bson> changes = new LinkedHashSet<>();
        parties.forEach((key, party) -> {
            there.add(exists("bookings." + key));
            changes.add(set("bookings." + key + ".contact", NOBODY));
            changes.add(unset("bookings." + key + ".partner"));
            ChatId chat = party.chat();
            if (chat != null) {
                changes.add(unset(Ledgers.share(chat)));
            }
        });
        return !changes.isEmpty() && Objects.requireNonNull(mongo.execute(Gathering.COLLECTION, ledgers ->
                ledgers.updateOne(and(there), combine(List.copyOf(changes))))).getModifiedCount() > 0;
    }

    @Override
    public List<Term> terms() {
        Duration wishes = Duration.ofDays(Contact.WISHES_KEPT);
        return List.of(new Term("wishes", wishes, next(wishes)), new Term("booking", KEPT, next(KEPT)));
    }

    /** When what belongs to the first gathering that is still kept so long goes. */
    private @Nullable Instant next(Duration kept) {
        Query first = Query.query(where("end").gt(clock.instant().minus(kept))).with(Sort.by("end")).limit(1);
        first.fields().include("end", "free");
        Ledger ledger = mongo.findOne(first, Ledger.class);
        return ledger == null ? null : ledger.end().plus(kept);
    }
}
