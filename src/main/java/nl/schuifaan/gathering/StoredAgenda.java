package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDateTime;
import nl.schuifaan.settings.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Moves gatherings in the store. That people are told follows from what is stored, so a crash in between leaves nobody untold. */
@Component
class StoredAgenda implements Agenda {

    private static final Logger log = LoggerFactory.getLogger(StoredAgenda.class);

    private final MongoTemplate mongo;
    private final Gatherings gatherings;
    private final ProgrammeSnapshot programme;
    private final MovableClock clock;

    StoredAgenda(MongoTemplate mongo, Gatherings gatherings, ProgrammeSnapshot programme, MovableClock clock) {
        this.mongo = mongo;
        this.gatherings = gatherings;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public boolean move(String gathering, LocalDateTime start, LocalDateTime end, String place, String address) {
        while (true) {
            Gathering before = movable(gathering);
            Instant from = start.atZone(MovableClock.THE_HAGUE).toInstant();
            Instant to = end.atZone(MovableClock.THE_HAGUE).toInstant();
            check(to.isAfter(from), "a gathering ends after it starts");
            check(from.isAfter(clock.instant()), "a gathering cannot be moved into the past");
            if (from.equals(before.start()) && to.equals(before.end()) && place.equals(before.place()) && address.equals(before.address())) {
                return false;
            }
            Update move = new Update().set("start", from).set("end", to).set("place", place).set("address", address)
                    .inc("moves", 1).set("movedAt", clock.instant());
            Query asRead = Query.query(where("_id").is(before.code()).and("moves").is(before.moves()).and("calledOff").is(null));
            if (mongo.updateFirst(asRead, move, Gathering.class).getModifiedCount() == 1) {
                log.info("Gathering {} was moved, for the {}. time", before.code(), before.moves() + 1);
                programme.forget();
                return true;
            }
        }
    }

    private Gathering movable(String code) {
        Gathering gathering = gathering(code);
        check(gathering.calledOff() == null, "gathering " + gathering.code() + " was called off");
        check(gathering.end().isAfter(clock.instant()), "gathering " + gathering.code() + " is over");
        return gathering;
    }

    private Gathering gathering(String code) {
        return gatherings.find(code).orElseThrow(() -> new IllegalArgumentException("there is no gathering " + code));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public boolean callOff(String code) {
        Gathering gathering = gathering(code);
        boolean changed = mongo.updateFirst(Query.query(where("_id").is(gathering.code()).and("calledOff").is(null)),
                new Update().set("calledOff", clock.instant()), Gathering.class).getModifiedCount() == 1;
        if (changed) {
            log.info("Gathering {} was called off", gathering.code());
            programme.forget();
        }
        return changed;
    }
}
