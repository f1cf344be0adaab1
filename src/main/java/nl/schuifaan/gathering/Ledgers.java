package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Ledgers read from the store, and changed there under the condition that makes a change safe. Conditions and updates
 * are the driver's own: the keys of bookings are ids, and Spring Data would look for a property behind each of them.
 */
final class Ledgers {

    /** Bookings that are over and kept, for each chat: more than it can have requests under way when a program dies. */
    static final int KEPT_OVER = 10;

    private static final List<String> HEAD = List.of("start", "end", "free", "waiting", "offered", "calledOff", "undo");

    private final MongoTemplate mongo;
    private final ProgrammeSnapshot programme;

    Ledgers(MongoTemplate mongo, ProgrammeSnapshot programme) {
        this.mongo = mongo;
        this.programme = programme;
    }

    /** The gathering, if residents see it, it has not ended and was not called off. */
    static Bson open(GatheringCode gathering, Instant now) {
        return and(notCalledOff(gathering), gt("end", now),
                nin("state", Publication.DRAFT.name(), Publication.HIDDEN.name()));
    }

    static Bson notCalledOff(GatheringCode gathering) {
        return and(eq("_id", gathering), eq("calledOff", null));
    }

    /** The gathering, if it was not called off or put back on meanwhile, and the booking still is as it was read. */
    static Bson asRead(Ledger ledger, BookingId booking) {
        return and(eq("_id", ledger.code()), eq("calledOff", ledger.calledOff()),
                same(booking, ledger.listed(booking)));
    }

    /** A booking that is as it was read. */
    static Bson same(BookingId booking, Party party) {
        String field = field(booking);
        return and(eq(field + ".state", party.state().name()), eq(field + ".adults", party.adults()),
                eq(field + ".children", party.children()), eq(field + ".held", party.held()));
    }

    /** The chat may have so many people more; for a booking that has none this holds always. */
    static Bson within(@Nullable ChatId contact, int more) {
        return contact == null ? new Document() : not(gt(people(contact), Ledger.PEOPLE_PER_CHAT - more));
    }

    static Bson state(BookingId booking, State state) {
        return Updates.set(field(booking) + ".state", state.name());
    }

    /** Counts people of a chat; nothing where a booking has no chat. */
    static Bson count(@Nullable ChatId contact, int more) {
        return contact == null || more == 0 ? new Document() : Updates.inc(people(contact), more);
    }

    /** An update of several; those that change nothing are left out. */
    static Bson all(List<Bson> updates) {
        return Updates.combine(updates.stream().filter(update -> !update.equals(new Document())).toList());
    }

    static String field(BookingId booking) {
        return "bookings." + Ledger.key(booking.text());
    }

    static String share(ChatId contact) {
        return "perChat." + Ledger.key(contact.text());
    }

    private static String people(ChatId contact) {
        return share(contact) + ".people";
    }

    /** A party as a field's value. */
    Bson put(BookingId booking, Party party) {
        Document value = new Document();
        mongo.getConverter().write(party, value);
        return Updates.set(field(booking), value);
    }

    /** With this booking alone. */
    @Nullable Ledger read(GatheringCode gathering, BookingId booking) {
        return first(eq("_id", gathering), List.of("refused", "limited", field(booking)));
    }

    /** With all bookings. */
    @Nullable Ledger read(GatheringCode gathering) {
        return first(eq("_id", gathering), List.of("bookings"));
    }

    private @Nullable Ledger first(Bson which, List<String> more) {
        return find(which, more).stream().findFirst().orElse(null);
    }

    /** Those of which this is true, with these fields beside the head. */
    List<Ledger> find(Bson which, List<String> more) {
        List<Ledger> found = new ArrayList<>();
        mongo.execute(Gathering.COLLECTION, ledgers -> {
            ledgers.find(which).projection(head(more)).forEach(document -> found.add(ledger(document)));
            return null;
        });
        return found;
    }

    private Ledger ledger(Document document) {
        return mongo.getConverter().read(Ledger.class, document);
    }

    private static Bson head(List<String> more) {
        List<String> fields = new ArrayList<>(HEAD);
        fields.addAll(more);
        return Projections.include(fields);
    }

    /** The ledger after the update, or null if the condition was false. */
    @Nullable Ledger change(Bson condition, BookingId booking, Bson update) {
        return change(condition, List.of(field(booking)), update);
    }

    private @Nullable Ledger change(Bson condition, List<String> shown, Bson update) {
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)
                .projection(head(shown));
        Document changed = mongo.execute(Gathering.COLLECTION, ledgers ->
                ledgers.findOneAndUpdate(condition, update, after));
        if (changed == null) {
            return null;
        }
        Ledger ledger = ledger(changed);
        programme.seatsAre(ledger);
        return ledger;
    }

    /**
     * Ends a booking if it still is as it was read: its seats are free, its chat may have others. Of those that are
     * over the last few are kept for each chat.
     *
     * @return whether it was
     */
    boolean end(Ledger ledger, BookingId booking, State over) {
        Party party = ledger.listed(booking);
        List<Bson> end = ending(party, booking, over);
        ChatId chat = party.chat();
        if (chat == null) {
            return change(asRead(ledger, booking), booking, all(end)) != null;
        }
        return endForChat(ledger, booking, chat, end);
    }

    private boolean endForChat(Ledger ledger, BookingId booking, ChatId chat, List<Bson> end) {
        end.add(Updates.push(share(chat) + ".over", booking));
        Ledger after = change(and(asRead(ledger, booking), eq(field(booking) + ".contact", chat)),
                List.of(field(booking), share(chat)), all(end));
        if (after != null) {
            compact(after, chat);
        }
        return after != null;
    }

    private static List<Bson> ending(Party party, BookingId booking, State over) {
        List<Bson> end = new ArrayList<>(List.of(state(booking, over), Updates.pull("waiting", booking),
                Updates.pull("offered", booking), count(party.chat(), -party.seats()),
                Updates.unset(field(booking) + ".partner")));
        if (party.taken() > 0) {
            end.add(Updates.inc("free", party.taken()));
        }
        return end;
    }

    /**
     * Puts a party that was offered fewer seats than it waits for back to its place: after those that asked before it.
     */
    boolean waitOn(GatheringCode gathering, BookingId booking) {
        Ledger ledger = read(gathering);
        Party party = ledger == null ? null : ledger.party(booking);
        if (ledger == null || party == null) {
            return false;
        }
        String field = field(booking);
        int place = (int) ledger.waiting().stream().filter(it -> ledger.listed(it).at().isBefore(party.at())).count();
        return change(and(asRead(ledger, booking), eq("waiting", ledger.waiting())), booking,
                Updates.combine(state(booking, State.WAITING), Updates.pull("offered", booking),
                Updates.pushEach("waiting", List.of(booking), new PushOptions().position(place)),
                Updates.set(field + ".declined", party.taken()), Updates.unset(field + ".held"),
                Updates.unset(field + ".until"), Updates.inc("free", party.taken()))) != null;
    }

    private void compact(Ledger ledger, ChatId contact) {
        Share share = ledger.perChat().get(Ledger.key(contact.text()));
        if (share == null || share.over().size() <= KEPT_OVER) {
            return;
        }
        List<BookingId> old = share.over().subList(0, share.over().size() - KEPT_OVER);
        List<Bson> gone = new ArrayList<>(old.stream().map(booking -> Updates.unset(field(booking))).toList());
        gone.add(Updates.pullAll(share(contact) + ".over", old));
        mongo.execute(Gathering.COLLECTION, ledgers ->
                ledgers.updateOne(eq("_id", ledger.code()), Updates.combine(gone)));
    }
}
