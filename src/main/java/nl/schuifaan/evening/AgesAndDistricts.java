package nl.schuifaan.evening;

import nl.schuifaan.evening.Mixes.Mix;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/**
 * What somebody without a chat told a colleague of their age and where they live, where organisers switched that
 * question on. It is kept as what is told in a chat is, until seven days after the gathering.
 */
@Component
public class AgesAndDistricts {

    private final Mixes mixes;
    private final Gatherings gatherings;
    private final Bookings bookings;
    private final MovableClock clock;

    AgesAndDistricts(Mixes mixes, Gatherings gatherings, Bookings bookings, MovableClock clock) {
        this.mixes = mixes;
        this.gatherings = gatherings;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * What was told.
     *
     * @param age      group of age, from 1; 0 when nothing was told
     * @param district from 1; 0 when nothing was told
     */
    public record Told(int age, int district) {}

    /** Whether people at this gathering are asked at all. */
    public boolean asked(GatheringCode gathering) {
        return MixQuestion.asked(gatherings, gathering);
    }

    public Told of(GatheringCode gathering, String person) {
        Mix mix = mixes.of(gathering, person);
        return new Told(mix.age(), mix.district());
    }

    /** Writes it down in the place of what was told before; nothing where nobody is asked. */
    public void write(GatheringCode gathering, String person, Told told) {
        if (asked(gathering)) {
            bookings.find(gathering).ifPresent(it ->
                    mixes.write(it.code(), person, new Mix(told.age(), told.district()), clock.instant(), it.end()));
        }
    }
}
