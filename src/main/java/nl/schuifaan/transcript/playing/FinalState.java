package nl.schuifaan.transcript.playing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Consent;
import nl.schuifaan.conversation.Contact;

/**
 * What came of a transcript for one person: the same in every language and on every channel.
 *
 * @param bookings gathering, people, and whether they wait
 */
public record FinalState(String person, List<String> bookings, Set<Consent.Purpose> consents, boolean stopped) {

    public static FinalState of(String person, Contact contact) {
        List<String> bookings = new ArrayList<>();
        for (Booking booking : contact.bookings()) {
            bookings.add(booking.gathering() + " " + (booking.adults() + booking.children())
                    + (booking.waiting() ? " waiting" : ""));
        }
        Set<Consent.Purpose> purposes = EnumSet.noneOf(Consent.Purpose.class);
        contact.consents().forEach(consent -> purposes.add(consent.purpose()));
        return new FinalState(person, bookings.stream().sorted().toList(), purposes, contact.stopped());
    }
}
