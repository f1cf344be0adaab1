package nl.schuifaan.api;

import nl.schuifaan.id.BookingId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The id of a booking in a path. It has a slash in it, which a path cannot hold: there it is written as a tilde. */
public record BookingInPath(String written) {

    /** As Spring asks for it: {@code t123~0}. */
    public static BookingInPath valueOf(String written) {
        return new BookingInPath(written.replace('~', '/'));
    }

    /** None has a blank id: then 404. */
    public BookingId id() {
        if (written.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new BookingId(written);
    }
}
