package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The booking that a party gets when it is moved to another gathering. Its id follows from the old booking and where it
 * goes, so that a move tried twice, or once more after a death, is one move.
 */
@Component
public class Moves {

    private final Ledgers ledgers;

    Moves(MongoTemplate mongo, ProgrammeSnapshot programme) {
        this.ledgers = new Ledgers(mongo, programme);
    }

    /**
     * A move.
     *
     * @param booking id of the booking there
     * @param begun   whether it has its seats there already
     */
    public record Move(BookingId booking, boolean begun) {}

    /** The partner by whose link they came goes with them; before the old booking ends, as it is let go of then. */
    public void bringPartner(GatheringCode from, BookingId booking, GatheringCode to, BookingId there) {
        Ledger ledger = ledgers.read(from, booking);
        Ledger.Party party = ledger == null ? null : ledger.party(booking);
        GatheringCode code = to.inCapitals();
        if (party != null && party.partner() != null) {
            ledgers.change(and(eq("_id", code), exists(Ledgers.field(there))), there,
                    set(Ledgers.field(there) + ".partner", party.partner()));
        }
    }

    /**
     * The move that was begun; else a new one. One that was refused, or whose booking there is over, can be tried again
     * under another id.
     *
     * @param prefix what the id begins with
     * @param to     code of the other gathering, in small or capital letters
     */
    public Move of(String prefix, BookingId booking, GatheringCode to) {
        GatheringCode code = to.inCapitals();
        for (int again = 0;; again++) {
            BookingId there = new BookingId(prefix + UUID.nameUUIDFromBytes((booking + " " + code + " " + again)
                    .getBytes(StandardCharsets.UTF_8)));
            Ledger ledger = ledgers.read(code, there);
            Ledger.Party party = ledger == null ? null : ledger.party(there);
            if (party != null && !party.state().over()) {
                return new Move(there, true);
            }
            if (party == null && (ledger == null || !ledger.refused().contains(there.text())
                    && !ledger.limited().contains(there.text()))) {
                return new Move(there, false);
            }
        }
    }
}
