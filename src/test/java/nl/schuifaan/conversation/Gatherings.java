package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.LocalizedText;

/** What's on in the tests: seven gatherings, one of them for women, one nearly full, one full. */
final class Gatherings {

    static final Listing LAAK1 = listing("LAAK1", "Verhalen in Laak", 4, Audience.EVERYONE, 30, 0);
    static final Listing WOMEN1 = listing("WOMEN1", "Vrouwen aan tafel", 5, Audience.WOMEN, 12, 0);
    static final Listing NEARLY1 = listing("NEARLY1", "Verhalen in Escamp", 6, Audience.EVERYONE, 2, 0);
    static final Listing FULL1 = listing("FULL1", "Avond in Centrum", 7, Audience.EVERYONE, 0, 3);

    static final List<Listing> ALL = List.of(LAAK1, WOMEN1, NEARLY1, FULL1,
            listing("LAAK2", "Verhalen in Laak 2", 11, Audience.EVERYONE, 30, 0),
            listing("TRAIN1", "Training Deep Democracy", 12, Audience.EVERYONE, 20, 0),
            listing("TRAIN2", "Omgaan met verschillen", 13, Audience.EVERYONE, 20, 0));

    private Gatherings() {}

    static Listing listing(String code, String title, int days, Audience audience, int free, int waiting) {
        LocalDateTime start = LocalDateTime.of(2026, 11, 24, 19, 0).plusDays(days);
        return new Listing(new GatheringCode(code), Kind.STORY,
                new Listing.Words(new LocalizedText(Map.of("nl", title)),
                new LocalizedText(Map.of("nl", "Een avond met verhalen.")), "Samira"),
                new Listing.Times(start, start.plusHours(3)),
                new Listing.Venue("Buurthuis Laak", "Slachthuislaan 1", "https://osm.org/?mlat=52"),
                new Listing.Table(List.of(Language.DUTCH), List.of(new Language("ar"), new Language("ku")), audience,
                true), new Listing.Seats(30, free, waiting));
    }
}
