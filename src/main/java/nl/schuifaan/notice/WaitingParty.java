package nl.schuifaan.notice;

import java.time.Instant;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.gathering.Bookings.State;
import org.jspecify.annotations.Nullable;

/**
 * A party on the waiting list.
 *
 * @param offered  seats are held for it just now
 * @param passed   how often seats went to a smaller party behind it, as it did not fit
 * @param passedAt when that happened last
 */
record WaitingParty(String booking, int adults, int children, Instant asked, boolean offered, int passed,
        @Nullable Instant passedAt) {

    static WaitingParty of(Party party) {
        return new WaitingParty(party.booking().text(), party.adults(), party.children(), party.asked(),
                party.state() == State.OFFERED, party.passed(), party.passedAt());
    }
}
