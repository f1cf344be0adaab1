package nl.schuifaan.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.gathering.ShippedProgramme;
import nl.schuifaan.id.GatheringCode;
import org.springframework.stereotype.Component;

/** The programme and the seats as they are stored. */
@Component
final class StoredScenario implements Scenario {

    private static final ZoneId THE_HAGUE = ZoneId.of("Europe/Amsterdam");

    /** A programme that was put up longer ago has hardly anything to come. */
    private static final int DAYS = 120;

    private final Bookings parties;

    StoredScenario(Bookings parties) {
        this.parties = parties;
    }

    @Override
    public Transcript behind(Transcript transcript, Instant began) {
        LocalDate first = transcript.start().toLocalDate();
        LocalDate putUp = IntStream.range(0, DAYS).mapToObj(first::minusDays).filter(this::isPutUpOn).findFirst()
                .orElse(first);
        return transcript.before(putUp.equals(first) ? null : putUp, taken(began));
    }

    /** Whether what is to come would be on the same days, had the programme been put up on that one. */
    private boolean isPutUpOn(LocalDate day) {
        Map<GatheringCode, LocalDateTime> starts = ShippedProgramme.putUpOn(day).stream()
                .collect(Collectors.toMap(Listing::code, Listing::start));
        return parties.occasions().stream().filter(occasion -> occasion.moves() == 0)
                .allMatch(occasion ->
                LocalDateTime.ofInstant(occasion.start(), THE_HAGUE).equals(starts.get(occasion.code())));
    }

    private SortedMap<GatheringCode, Integer> taken(Instant began) {
        SortedMap<GatheringCode, Integer> taken = new TreeMap<>();
        for (GatheringSchedule occasion : parties.occasions()) {
            int people = parties.of(occasion.code()).stream().filter(party -> party.asked().isBefore(began))
                    .filter(party -> party.state() == State.GRANTED || party.state() == State.OFFERED)
                    .mapToInt(Party::people).sum();
            if (people > 0) {
                taken.put(occasion.code(), people);
            }
        }
        return taken;
    }
}
