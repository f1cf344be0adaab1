package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Who spreads the word, with a number of people for each week and no more. */
@Component
class PartnerCounts implements Partners, KnownPartners {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,20}");
    private static final int LONGEST_NAME = 60;

    private final MongoTemplate mongo;

    PartnerCounts(MongoTemplate mongo) {
        this.mongo = mongo;
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

    @Override
    public void opened(String gathering, @Nullable String partner) {
        link(byCode(gathering.toUpperCase(Locale.ROOT)), partner, LinkCounts.OPENED, new Update());
    }

    /** One update both counts it and writes the partner down: where that stands it has been counted. */
    @Override
    public void signedUp(String gathering, String partner, @Nullable String booking) {
        Query which = byCode(gathering.toUpperCase(Locale.ROOT));
        Update update = new Update();
        if (booking != null) {
            String field = Ledgers.field(booking);
            which.addCriteria(where(field).exists(true).and(field + ".partner").exists(false));
            update.set(field + ".partner", partner.toUpperCase(Locale.ROOT));
        }
        link(which, partner, LinkCounts.SIGNED_UP, update);
    }

    private void link(Query which, @Nullable String partner, String what, Update update) {
        String code = partner == null ? LinkCounts.OWN : partner.toUpperCase(Locale.ROOT);
        if (partner == null || mongo.exists(byCode(code), Partner.class)) {
            mongo.updateFirst(which, update.inc("links." + code + "." + what, 1L), Gathering.COLLECTION);
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

    private static Query byCode(String code) {
        return Query.query(where("_id").is(code));
    }
}
