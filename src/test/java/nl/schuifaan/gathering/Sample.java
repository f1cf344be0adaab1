package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A gathering to try things on: an evening in Laak, long from now, unless said otherwise. */
record Sample(String code, Instant start, Instant end, int limit) {

    static final Instant LONG_FROM_NOW = Instant.parse("2099-06-13T17:00:00Z");

    static Sample limitedTo(int limit) {
        return new Sample("LAAK1", LONG_FROM_NOW, LONG_FROM_NOW.plusSeconds(9000), limit);
    }

    Sample endingAt(Instant end) {
        return new Sample(code, end.minusSeconds(3600), end, limit);
    }

    Sample called(String code) {
        return new Sample(code, start, end, limit);
    }

    Gathering gathering() {
        return new Gathering(new GatheringCode(code), "uid-" + code, 0, Kind.DISTRICT,
                Map.of("nl", "Avond in Laak", "tr", "Laak akşamı"),
                Map.of("nl", "We eten samen."), null, start, end, "Buurthuis Laak", "Slachthuislaan 10, Den Haag",
                List.of("nl"), List.of("ku"), Audience.EVERYONE, true, limit, limit, List.of(), null, null, null, null,
                null, null, null, null, null);
    }

    /** Puts it up and gives the ledger of all seats. */
    SeatLedger in(MongoTemplate mongo) {
        mongo.insert(gathering());
        return new SeatLedger(mongo, new MovableClock(), new ProgrammeSnapshot(mongo, new MovableClock()));
    }

    static Ledger ledger(MongoTemplate mongo) {
        return mongo.findById("LAAK1", Ledger.class);
    }
}
