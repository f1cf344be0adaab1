package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.gathering.Ledger.Party;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The waiting list as organisers see it: each row says why it is next, or why not. */
@Component
public class WaitingRows {

    private final Ledgers ledgers;

    WaitingRows(MongoTemplate mongo, ProgrammeSnapshot programme) {
        this.ledgers = new Ledgers(mongo, programme);
    }

    /** Why a party gets the next seats, or does not. */
    public enum Reason {
        /** Seats are held for it; it has not answered yet. */
        OFFERED,
        NEXT,
        NOTHING_FREE,
        /** More people than there are free seats. */
        DOES_NOT_FIT,
        /** It fits, and so does one that waits longer. */
        BEHIND_OTHERS
    }

    /** @param place on the list, counted from 1; 0 when seats are held for it */
    public record Row(String booking, String contact, int people, int place, Reason reason, int passed) {}

    /**
     * Those whose seats are held first, then those who wait, the longest first; none when there is no such gathering.
     */
    public List<Row> of(String gathering) {
        Ledger ledger = ledgers.read(gathering.toUpperCase(Locale.ROOT));
        List<Row> rows = new ArrayList<>();
        if (ledger != null) {
            ledger.offered().forEach(booking -> rows.add(row(ledger, booking, 0, Reason.OFFERED)));
            boolean found = false;
            for (String booking : ledger.waiting()) {
                Reason reason = reason(ledger, booking, found);
                found |= reason == Reason.NEXT;
                rows.add(row(ledger, booking, ledger.waiting().indexOf(booking) + 1, reason));
            }
        }
        return rows;
    }

    private static Reason reason(Ledger ledger, String booking, boolean found) {
        if (ledger.free() <= 0) {
            return Reason.NOTHING_FREE;
        } else if (ledger.listed(booking).seats() > ledger.free()) {
            return Reason.DOES_NOT_FIT;
        }
        return found ? Reason.BEHIND_OTHERS : Reason.NEXT;
    }

    private static Row row(Ledger ledger, String booking, int place, Reason reason) {
        Party party = ledger.listed(booking);
        return new Row(booking, party.contact(), party.seats(), place, reason, party.passed() == null ? 0
                : party.passed());
    }
}
