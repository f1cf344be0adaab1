package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What's on, as this process last read it: every turn of every chat asks for it, so it is read once a second at most.
 * Seats that this process took or gave back are in it at once.
 */
@Component
class ProgrammeSnapshot implements Programme {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
    private final MovableClock clock;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Taken last = Taken.NOTHING;

    private record Taken(Instant at, List<Gathering> gatherings, List<Listing> listings, List<Listing> hidden,
            List<Listing> calledOff) {

        static final Taken NOTHING = new Taken(Instant.MIN, List.of(), List.of(), List.of(), List.of());
    }

    ProgrammeSnapshot(MongoTemplate mongo, MovableClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public List<Listing> upcoming(LocalDateTime now) {
        return fresh().listings().stream().filter(listing -> listing.end().isAfter(now)).toList();
    }

    @Override
    public List<Listing> hidden(LocalDateTime now) {
        return fresh().hidden().stream().filter(listing -> listing.end().isAfter(now)).toList();
    }

    @Override
    public List<Listing> calledOff(LocalDateTime now) {
        return fresh().calledOff().stream().filter(listing -> listing.end().isAfter(now)).toList();
    }

    /**
     * A gathering as it was a second ago at most, but for its seats; empty if it is over, called off or not there.
     *
     * @param code in small or capital letters
     */
    Optional<Gathering> find(GatheringCode code) {
        return fresh().gatherings().stream().filter(gathering -> gathering.code().text().equalsIgnoreCase(code.text()))
                .findFirst();
    }

    private Taken fresh() {
        Taken taken = last;
        if (!stale(taken)) {
            return taken;
        }
        // One reads, the others make do with what was true a moment ago; only the very first have to wait.
        if (taken.at().equals(Instant.MIN)) {
            changing.lock();
        } else if (!changing.tryLock()) {
            return taken;
        }
        return readOnce();
    }

    /** Under the lock, which it gives back. */
    private Taken readOnce() {
        try {
            return stale(last) ? last = read() : last;
        } finally {
            changing.unlock();
        }
    }

    private boolean stale(Taken taken) {
        return taken.at().isBefore(clock.instant().minus(FRESH));
    }

    private Taken read() {
        Instant at = clock.instant();
        Query notEnded = Query.query(where("end").gt(at).and("state").ne(Publication.DRAFT.name()))
                .with(Sort.by("start", "_id"));
        notEnded.fields().exclude("bookings", "refused");
        List<Gathering> all = mongo.find(notEnded, Gathering.class).stream().map(it -> it.known(at)).toList();
        List<Gathering> held = all.stream().filter(gathering -> gathering.calledOff() == null).toList();
        List<Gathering> gatherings = held.stream().filter(ProgrammeSnapshot::listed).toList();
        return new Taken(at, gatherings, listings(gatherings),
                listings(held.stream().filter(gathering -> !listed(gathering)).toList()),
                listings(all.stream().filter(gathering -> gathering.calledOff() != null).toList()));
    }

    private static boolean listed(Gathering gathering) {
        return gathering.state() != Publication.HIDDEN;
    }

    private static List<Listing> listings(List<Gathering> gatherings) {
        return gatherings.stream().map(Gathering::listing).toList();
    }

    /** Takes over what a change to a ledger left free, so that the person who made it sees it. */
    void seatsAre(Ledger ledger) {
        changing.lock();
        try {
            last = new Taken(last.at(), last.gatherings(), last.listings().stream()
                    .map(listing -> listing.code().equals(ledger.code()) ? with(listing, ledger) : listing).toList(),
                    last.hidden(), last.calledOff());
        } finally {
            changing.unlock();
        }
    }

    /** To be read again at the next question. */
    void forget() {
        changing.lock();
        try {
            last = Taken.NOTHING;
        } finally {
            changing.unlock();
        }
    }

    private static Listing with(Listing it, Ledger ledger) {
        return it.withSeats(ledger.free(), ledger.waiting().size());
    }
}
