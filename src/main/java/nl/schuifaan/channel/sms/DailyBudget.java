package nl.schuifaan.channel.sms;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.schuifaan.channel.Spending;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What may be spent on SMS in a day of The Hague, in segments. Counted in the store, in one document a day, so that
 * neither a restart nor a second instance begins anew.
 */
final class DailyBudget implements Spending {

    private static final Logger log = LoggerFactory.getLogger(DailyBudget.class);
    private static final String COLLECTION = "sms-budget";
    private static final String USED = "used";

    /** When sending begins again after a day that was used up: the first moment that is not night. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final MongoOperations store;
    private final MovableClock clock;
    private final int segments;

    /** @param segments how many may go out in a day; a message that begins within it may end beyond it */
    DailyBudget(MongoOperations store, MovableClock clock, int segments) {
        this.store = store;
        this.clock = clock;
        this.segments = segments;
    }

    /** Takes segments for a message that is about to go out; false when there are none left today, or in that share. */
    boolean take(int wanted, Share share) {
        String today = today();
        Document day = add(today, wanted, share);
        if (day == null) {
            begin(today);
            day = add(today, wanted, share);
        }
        if (day == null) {
            return false;
        }
        tellShare(share, day, wanted);
        tell(day.getInteger(USED) - wanted, day.getInteger(USED));
        return true;
    }

    /** Gives back what was taken for a message that did not go out. */
    void giveBack(int taken, Share share) {
        store.updateFirst(query(where("_id").is(today())), counted(share, -taken), COLLECTION);
    }

    private static Update counted(Share share, int segments) {
        Update update = new Update().inc(USED, segments);
        return share.field().equals(USED) ? update : update.inc(share.field(), segments);
    }

    boolean usedUp() {
        return used() >= segments;
    }

    @Override
    public int budget() {
        return segments;
    }

    @Override
    public int usedToday() {
        return used();
    }

    int used() {
        Document day = store.findById(today(), Document.class, COLLECTION);
        return day == null ? 0 : day.getInteger(USED);
    }

    /** How long it is until sending begins again, once today is used up. */
    Duration untilMorning() {
        Instant morning = clock.local().toLocalDate().plusDays(1).atTime(MORNING).atZone(MovableClock.THE_HAGUE)
                .toInstant();
        return Duration.between(clock.instant(), morning);
    }

    /** One atomic step: whoever comes too late finds no document with room in it. */
    private @Nullable Document add(String today, int wanted, Share share) {
        Criteria room = where("_id").is(today).and(USED).lt(segments);
        return store.findAndModify(
                query(share.field().equals(USED) ? room : room.and(share.field()).not().gte(share.of(segments))),
                counted(share, wanted), FindAndModifyOptions.options().returnNew(true),
                Document.class,
                COLLECTION);
    }

    /**
     * Begins the day, if nobody has. That somebody has says nothing about the room in it: it may have been begun since
     * it was looked for.
     */
    private void begin(String today) {
        if (store.findById(today, Document.class, COLLECTION) != null) {
            return;
        }
        try {
            store.insert(new Document("_id", today).append(USED, 0), COLLECTION);
        } catch (DuplicateKeyException _) {
            log.debug("another began this day");
        }
    }

    /** Each mark is passed once, by whoever passes it. */
    private void tell(int before, int after) {
        if (before < segments && after >= segments) {
            log.error("SMS: the daily budget of {} segments is used up; what is waiting goes out tomorrow from {}",
                    segments, MORNING);
        } else if (before < mark() && after >= mark()) {
            log.warn("SMS: {} of today's {} segments are used", after, segments);
        }
    }

    private void tellShare(Share share, Document day, int wanted) {
        int after = day.getInteger(share.field());
        if (share != Share.SIGNED_UP && after >= share.of(segments) && after - wanted < share.of(segments)) {
            log.error("SMS: today's share for {} is used up; those who are signed up are still answered",
                    share.field());
        }
    }

    private int mark() {
        return segments - segments / 5;
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.THE_HAGUE).toString();
    }
}
