package nl.schuifaan.api;

import nl.schuifaan.id.BookingId;

/** The id of a booking in a path. It has a slash in it, which a path cannot hold: there it is written as a tilde. */
public record BookingInPath(BookingId id) {

    /** As Spring asks for it: {@code t123~0}. */
    public static BookingInPath valueOf(String written) {
        return new BookingInPath(new BookingId(written.replace('~', '/')));
    }
}
