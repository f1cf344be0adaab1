package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.GroupCommit;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Who spreads the word, with a number of people for each week and no more. */
@Component
class PartnerCounts implements Partners, KnownPartners, AutoCloseable {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,20}");
    private static final int LONGEST_NAME = 60;

    private final MongoTemplate mongo;
    private final GroupCommit together;

    PartnerCounts(MongoTemplate mongo) {
        this.mongo = mongo;
        this.together = new GroupCommit(mongo.getDb().getCollection(Gathering.COLLECTION));
    }

    /** All of them, by code. */
    List<Partner> list() {
        return mongo.find(new Query().with(Sort.by("_id")), Partner.class);
    }

    @Override
    public void count(String partner, Instant at) {
        mongo.updateFirst(byCode(partner.toUpperCase(Locale.ROOT)), new Update().inc("weeks." + week(at), 1L),
                Partner.class);
    }

    /** One that was written as the connection to the store broke, or the program died, may count twice. */
    @Override
    public void opened(GatheringCode gathering, @Nullable String partner) {
        GatheringCode code = gathering.inCapitals();
        link(code, eq("_id", code), partner, LinkCounts.OPENED, List.of());
    }

    /** One update both counts it and writes the partner down: where that stands it has been counted. */
    @Override
    public void signedUp(GatheringCode gathering, String partner, @Nullable BookingId booking) {
        GatheringCode code = gathering.inCapitals();
        if (booking == null) {
            link(code, eq("_id", code), partner, LinkCounts.SIGNED_UP, List.of());
        } else {
            String field = Ledgers.field(booking);
            link(code, and(eq("_id", code), exists(field), exists(field + ".partner", false)), partner,
                    LinkCounts.SIGNED_UP, List.of(set(field + ".partner", partner.toUpperCase(Locale.ROOT))));
        }
    }

    private void link(GatheringCode gathering, Bson which, @Nullable String partner, String what, List<Bson> besides) {
        String code = partner == null ? LinkCounts.OWN : partner.toUpperCase(Locale.ROOT);
        if (partner == null || mongo.exists(byCode(code), Partner.class)) {
            List<Bson> changes = new ArrayList<>(besides);
            changes.add(inc("links." + code + "." + what, 1L));
            together.write(gathering.text(), which, combine(changes));
        }
    }

    /** Adds a partner, or changes its name; what was counted stays. */
    void put(String code, String name) {
        mongo.upsert(byCode(code), new Update().set("name", name).setOnInsert("_class", "partner"), Partner.class);
    }

    @Override
    public List<Known> all() {
        return list().stream().map(one -> new Known(one.code(), one.name(), one.total())).toList();
    }

    @Override
    public Change add(String code, String name) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(wanted).matches()) {
            return Change.CODE;
        }
        if (!isName(name)) {
            return Change.NAME;
        }
        try {
            mongo.insert(new Partner(wanted, name.strip(), Map.of()));
            return Change.DONE;
        } catch (DuplicateKeyException _) {
            return Change.TAKEN;
        }
    }

    @Override
    public Change rename(String code, String name) {
        if (!isName(name)) {
            return Change.NAME;
        }
        Update renamed = new Update().set("name", name.strip());
        return mongo.updateFirst(byCode(code), renamed, Partner.class).getMatchedCount() > 0 ? Change.DONE
                : Change.UNKNOWN;
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    private static String week(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, MovableClock.THE_HAGUE);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    @Override
    public void close() {
        together.close();
    }

    private static Query byCode(String code) {
        return Query.query(where("_id").is(code));
    }
}
