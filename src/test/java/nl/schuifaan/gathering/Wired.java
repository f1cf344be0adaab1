package nl.schuifaan.gathering;

import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.gathering.GatheringContent.Capacity;
import nl.schuifaan.gathering.GatheringContent.Languages;
import nl.schuifaan.gathering.GatheringContent.Texts;
import nl.schuifaan.gathering.PlannedGathering.Fate;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The parts of the programme, put together on a store. */
record Wired(MongoTemplate mongo, MovableClock clock) {

    static Wired on(MongoTemplate mongo) {
        return new Wired(mongo, new MovableClock());
    }

    GatheringStore store() {
        return new GatheringStore(mongo);
    }

    ProgrammeSnapshot snapshot() {
        return new ProgrammeSnapshot(mongo, clock);
    }

    Scheduling scheduling() {
        return scheduling(snapshot());
    }

    Scheduling scheduling(ProgrammeSnapshot snapshot) {
        return new Scheduling(store(), snapshot, clock);
    }

    SeatLedger seats() {
        return new SeatLedger(mongo, clock, snapshot());
    }

    ProgrammeImport programme() {
        return new ProgrammeImport(store(), scheduling(), new PartnerCounts(mongo), new ProgrammeMark(mongo),
                snapshot(), clock);
    }

    static GatheringContent content(String code, Map<String, String> title, Map<String, String> about,
            @Nullable String storyteller, String place, int seats) {
        return new GatheringContent(code, Kind.DISTRICT, new Texts(title, about), storyteller,
                new Venue(place, "Slachthuislaan 28, Den Haag"),
                new Languages(List.of("nl"), List.of("ku")), Audience.EVERYONE, true, new Capacity(seats, 0),
                Survey.usual(Kind.DISTRICT),
                Practical.EMPTY, Options.USUAL);
    }

    static PlannedGathering planned(When when, String place, @Nullable String storyteller, int seats) {
        return new PlannedGathering(content("LAAK1", Map.of("nl", "Avond in Laak"), Map.of("nl", "We eten samen."),
                storyteller, place, seats),
                when, Fate.HELD);
    }
}
