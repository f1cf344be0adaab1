package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.schuifaan.evening.Evening.Bond;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evening.Place;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Evenings as they are stored. A change is made to the newest version, so that two organisers lose nothing. */
@Component
public class Evenings {

    static final int MOST_TABLES = 40;
    static final int MOST_SEATS = 20;
    private static final int DUPLICATE = 11000;

    private final MongoTemplate mongo;
    private final Bookings bookings;

    Evenings(MongoTemplate mongo, Bookings bookings) {
        this.mongo = mongo;
        this.bookings = bookings;
    }

    /** @param code in small or capital letters; an evening of which nothing is settled yet is empty */
    public Evening find(GatheringCode code) {
        GatheringCode capitals = code.inCapitals();
        Document found = evenings().find(eq("_id", capitals)).first();
        if (found == null) {
            return Evening.none(capitals, ends(capitals));
        }
        Evening stored = read(found);
        return bookings.find(capitals).map(it -> stored.ending(it.end())).orElse(stored);
    }

    /** All of which anything is settled. */
    List<Evening> list() {
        return evenings().find().map(this::read).into(new ArrayList<>());
    }

    private Evening read(Document found) {
        return mongo.getConverter().read(Evening.class, found);
    }

    private Instant ends(GatheringCode code) {
        return bookings.find(code).map(GatheringSchedule::end).orElse(Instant.EPOCH);
    }

    /** Changes it, as often as somebody else was first; what stays as it was is not written. */
    Evening change(GatheringCode code, UnaryOperator<Evening> change) {
        while (true) {
            Evening before = find(code);
            Evening after = change.apply(before);
            if (after.equals(before) || replace(before, after)) {
                return find(code);
            }
        }
    }

    /** Puts one in the place of another, unless somebody changed that meanwhile. */
    boolean replace(Evening before, Evening after) {
        Document stored = new Document();
        mongo.getConverter().write(after.next(ends(before.code())), stored);
        if (before.version() > 0) {
            return evenings().replaceOne(and(eq("_id", before.code()), eq("version", before.version())), stored)
                    .getMatchedCount() == 1;
        }
        try {
            evenings().insertOne(stored);
            return true;
        } catch (MongoWriteException e) {
            if (e.getCode() == DUPLICATE) {
                return false;
            }
            throw e;
        }
    }

    private MongoCollection<Document> evenings() {
        return mongo.getDb().getCollection(Evening.COLLECTION);
    }

    /**
     * So many tables with so many chairs each, the first of them with room for wheelchairs. Who sat at a table that is
     * no longer there, or has too few chairs now, sits nowhere.
     *
     * @throws IllegalArgumentException for more tables or chairs than a hall holds
     */
    public Evening setTables(GatheringCode code, int tables, int seats, int wheelchairs) {
        if (tables < 0 || tables > MOST_TABLES || seats < 1 || seats > MOST_SEATS || wheelchairs < 0) {
            throw new IllegalArgumentException(tables + " tables with " + seats + " seats");
        }
        List<Place> places = new ArrayList<>();
        for (int number = 1; number <= tables; number++) {
            places.add(new Place(number, seats, number <= wheelchairs ? 1 : 0));
        }
        return change(code, evening -> fitting(evening.tables(places)));
    }

    /** Another number of chairs for one table. */
    public Evening setTable(GatheringCode code, int number, int seats, int wheelchairs) {
        if (seats < 1 || seats > MOST_SEATS || wheelchairs < 0 || wheelchairs > seats) {
            throw new IllegalArgumentException(seats + " seats, " + wheelchairs + " for a wheelchair");
        }
        return change(code, evening -> fitting(evening.tables(evening.tables().stream()
                .map(one -> one.number() == number ? new Place(number, seats, wheelchairs) : one).toList())));
    }

    private static Evening fitting(Evening evening) {
        List<Integer> numbers = evening.tables().stream().map(Place::number).toList();
        List<Integer> over = numbers.stream().filter(number -> evening.free(number) < 0).toList();
        return evening.seats(evening.seats().stream().filter(seat -> numbers.containsAll(seat.at())
                        && seat.at().stream().noneMatch(over::contains)).toList())
                .staff(evening.staff().stream().map(one -> fitting(one, numbers)).toList());
    }

    private static Member fitting(Member one, List<Integer> numbers) {
        return new Member(one.id(), one.name(), one.languages(), one.interpreter(), known(one.pinned(), numbers),
                known(one.table(), numbers));
    }

    private static @Nullable Integer known(@Nullable Integer table, List<Integer> numbers) {
        return table != null && numbers.contains(table) ? table : null;
    }

    /** @throws IllegalArgumentException without a name or a language, or with a name of more than 40 letters */
    public Evening addStaff(GatheringCode code, String name, List<String> languages, boolean interpreter) {
        if (name.isBlank() || name.strip().length() > 40 || languages.isEmpty()) {
            throw new IllegalArgumentException("no name or no language");
        }
        Member added = new Member("staff-" + UUID.randomUUID(), name.strip(), List.copyOf(languages), interpreter,
                null, null);
        return change(code, evening -> {
            List<Member> all = new ArrayList<>(evening.staff());
            all.add(added);
            return evening.staff(all);
        });
    }

    public Evening removeStaff(GatheringCode code, String id) {
        return change(code, evening -> evening.staff(evening.staff().stream().filter(one -> !one.id().equals(id))
                .toList()));
    }

    /** Two parties that sit together, or apart; what was said of these two before no longer counts. */
    public Evening bind(GatheringCode code, String one, String other, boolean together) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("two parties are meant");
        }
        Evening without = unbind(code, one, other);
        return change(without.code(), evening -> {
            List<Bond> all = new ArrayList<>(evening.bonds());
            all.add(new Bond(one, other, together));
            return evening.bonds(all);
        });
    }

    public Evening unbind(GatheringCode code, String one, String other) {
        return change(code, evening -> evening.bonds(evening.bonds().stream()
                .filter(bond -> !List.of(bond.one(), bond.other()).containsAll(List.of(one, other))).toList()));
    }
}
