package nl.schuifaan.evening;

import nl.schuifaan.evening.Mixes.Mix;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
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

    public Told of(GatheringCode gathering, @Nullable ChatId person) {
        Mix mix = person == null ? Mix.NONE : mixes.of(gathering, person);
        return new Told(mix.age(), mix.district());
    }

    /** Writes it down in the place of what was told before; nothing where nobody is asked, or there is nobody. */
    public void write(GatheringCode gathering, @Nullable ChatId person, Told told) {
        if (person != null && asked(gathering)) {
            bookings.find(gathering).ifPresent(it ->
                    mixes.write(it.code(), person, new Mix(told.age(), told.district()), clock.instant(), it.end()));
        }
    }
}
