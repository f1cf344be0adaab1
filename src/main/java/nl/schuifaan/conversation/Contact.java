package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person. It stands in their chat, nowhere else.
 *
 * @param language  the language they chose, or wrote in; null until that is known
 * @param name      their first name, once they agreed that it is kept
 * @param stopped   they said STOP: nothing is sent until START
 * @param misses    messages in a row that were not understood
 * @param partner   the partner through whose link they came, until it has been counted with a sign-up
 */
public record Contact(
        @Nullable Language language, @Nullable String name, boolean stopped, int misses, @Nullable String partner,
        List<Consent> consents, List<Booking> bookings) {

    /** Someone of whom nothing is known. */
    public static final Contact UNKNOWN = new Contact(null, null, false, 0, null, List.of(), List.of());

    public Contact {
        consents = List.copyOf(consents);
        bookings = List.copyOf(bookings);
    }

    public boolean agreedTo(Consent.Purpose purpose) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose);
    }
}
