package nl.schuifaan.evening;

import java.util.Optional;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.chat.DoorPasses;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.pdf.QrCode;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * Codes that guests hold up at the door: a helper's phone that looks at one opens their line. Such a code is an HMAC of
 * one booking of one evening: nothing can be read from it, nobody can make one, and it opens nothing by itself.
 */
@Component
class Passes implements DoorPasses {

    private static final String KIND = "door-pass";

    private final Bookings bookings;
    private final Addresses addresses;
    private final String base;

    Passes(Bookings bookings, Addresses addresses, Settings settings) {
        this.bookings = bookings;
        this.addresses = addresses;
        this.base = settings.publicUrl().map(Object::toString).orElse("http://localhost:" + settings.port());
    }

    /** What the code of a line says. */
    String of(GatheringCode gathering, String line) {
        return addresses.id(KIND, gathering + " " + line);
    }

    /** What stands behind the sign is never sent to a server, so no log has it. */
    String address(GatheringCode gathering, String line) {
        return base + "/door/pass#" + of(gathering, line);
    }

    @Override
    public Optional<Attachment> picture(GatheringCode gathering, BookingId booking) {
        return bookings.of(gathering).stream()
                .filter(party -> party.booking().equals(booking) && party.state() == Bookings.State.GRANTED).findFirst()
                .map(_ -> new Attachment("schuif-aan.png", "image/png",
                        QrCode.of(address(gathering, ExpectedParty.line(gathering, booking.text()))).png(), null));
    }
}
