package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Attendance in the seat ledgers: a few more fields of a booking, on which no seat depends. */
@Component
class AttendanceLedger implements Attendance {

    private static final String WALK_INS = "walkIns";

    private final MongoTemplate mongo;
    private final Bookings bookings;
    private final GatheringStore gatherings;
    private final MovableClock clock;

    AttendanceLedger(MongoTemplate mongo, Bookings bookings, GatheringStore gatherings, MovableClock clock) {
        this.mongo = mongo;
        this.bookings = bookings;
        this.gatherings = gatherings;
        this.clock = clock;
    }

    @Override
    public List<HeldGathering> list() {
        return gatherings.list().stream().filter(it -> it.publication() != Publication.DRAFT)
                .map(it -> new HeldGathering(it.code(), it.kind(), it.title(), it.place(), it.start(), it.end(),
                        Objects.requireNonNullElseGet(it.survey(), () -> Survey.usual(it.kind())))).toList();
    }

    @Override
    public List<Attended> list(GatheringCode gathering, String after, int most) {
        Document found = mongo.execute(Gathering.COLLECTION, ledgers ->
                ledgers.find(eq("_id", gathering.inCapitals()))
                .projection(new Document("bookings", 1)).first());
        Document all = found == null ? new Document() : found.get("bookings", new Document());
        return all.entrySet().stream()
                .map(entry -> attended(Ledger.booking(entry.getKey()), (Document) entry.getValue()))
                .filter(Objects::nonNull).filter(it -> it.booking().text().compareTo(after) > 0)
                .sorted(Comparator.comparing(it -> it.booking().text())).limit(most).toList();
    }

    private static @Nullable Attended attended(BookingId booking, Document party) {
        return !Ledger.State.GRANTED.name().equals(party.getString("state")) ? null
                : new Attended(booking, party.getBoolean("came"), instant(party), party.getString("cameBy"));
    }

    private static @Nullable Instant instant(Document party) {
        return party.getDate("cameAt") == null ? null : party.getDate("cameAt").toInstant();
    }

    @Override
    public Tick mark(GatheringCode gathering, BookingId booking, @Nullable Boolean came, String by) {
        Bson ticked = ticked(Ledgers.field(booking), came, by);
        if (update(and(granted(gathering, booking), lte("start", clock.instant())), ticked)) {
            return Tick.DONE;
        }
        return Objects.requireNonNull(mongo.execute(Gathering.COLLECTION,
                ledgers -> ledgers.countDocuments(granted(gathering, booking)))) > 0
                ? Tick.TOO_EARLY : Tick.UNKNOWN;
    }

    private Bson ticked(String field, @Nullable Boolean came, String by) {
        return came == null ? Updates.combine(Updates.unset(field + ".came"), Updates.unset(field + ".cameAt"),
                Updates.unset(field + ".cameBy"))
                : Updates.combine(Updates.set(field + ".came", came), Updates.set(field + ".cameAt", clock.instant()),
                Updates.set(field + ".cameBy", by));
    }

    @Override
    public void walkIns(GatheringCode gathering, int people) {
        update(eq("_id", gathering.inCapitals()), Updates.set(WALK_INS, people));
    }

    @Override
    public int walkIns(GatheringCode gathering) {
        Document found = mongo.execute(Gathering.COLLECTION, ledgers ->
                ledgers.find(eq("_id", gathering.inCapitals()))
                .projection(new Document(WALK_INS, 1)).first());
        return found == null ? 0 : found.getInteger(WALK_INS, 0);
    }

    @Override
    public void stayedAway(GatheringCode gathering, ChatId contact) {
        bookings.of(gathering).stream().filter(party -> contact.equals(party.contact())).forEach(party -> {
            String field = Ledgers.field(party.booking());
            update(and(granted(gathering, party.booking()), exists(field + ".came", false)),
                    Updates.set(field + ".came", false));
        });
    }

    private static Bson granted(GatheringCode gathering, BookingId booking) {
        return and(eq("_id", gathering.inCapitals()),
                eq(Ledgers.field(booking) + ".state", Ledger.State.GRANTED.name()));
    }

    private boolean update(Bson which, Bson update) {
        return Objects.requireNonNull(mongo.execute(Gathering.COLLECTION,
                ledgers -> ledgers.updateOne(which, update).getMatchedCount() == 1));
    }
}
