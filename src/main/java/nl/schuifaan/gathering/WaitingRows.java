package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The waiting list as organisers see it: each row says why it is next, or why not. */
@Component
public class WaitingRows {

    private final Ledgers ledgers;

    WaitingRows(MongoTemplate mongo, ProgrammeSnapshot programme) {
        this.ledgers = new Ledgers(mongo, programme);
    }

    /**
     * Those whose seats are held first, then those who wait, the longest first; none when there is no such gathering.
     */
    public List<WaitingRow> of(GatheringCode gathering) {
        Ledger ledger = ledgers.read(gathering.inCapitals());
        List<WaitingRow> rows = new ArrayList<>();
        if (ledger != null) {
            ledger.offered().forEach(booking -> rows.add(row(ledger, booking, 0, WaitingReason.OFFERED)));
            boolean found = false;
            for (BookingId booking : ledger.waiting()) {
                WaitingReason reason = reason(ledger, booking, found);
                found |= reason == WaitingReason.NEXT;
                rows.add(row(ledger, booking, ledger.waiting().indexOf(booking) + 1, reason));
            }
        }
        return rows;
    }

    private static WaitingReason reason(Ledger ledger, BookingId booking, boolean found) {
        if (ledger.free() <= 0) {
            return WaitingReason.NOTHING_FREE;
        } else if (ledger.listed(booking).seats() > ledger.free()) {
            return WaitingReason.DOES_NOT_FIT;
        }
        return found ? WaitingReason.BEHIND_OTHERS : WaitingReason.NEXT;
    }

    private static WaitingRow row(Ledger ledger, BookingId booking, int place, WaitingReason reason) {
        Party party = ledger.listed(booking);
        return new WaitingRow(booking, party.chat(), party.seats(), place, reason, party.passed() == null ? 0
                : party.passed());
    }
}
