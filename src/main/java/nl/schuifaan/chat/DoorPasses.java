package nl.schuifaan.chat;

import java.util.Optional;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;

/** The code by which a helper at the door finds a booking. Whatever keeps the door has a bean of this type. */
public interface DoorPasses {

    /** As a picture; empty when there is no such booking. */
    Optional<Attachment> picture(GatheringCode gathering, BookingId booking);
}
