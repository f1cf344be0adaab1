package nl.schuifaan.id;

/** Bookings for tests that name many. */
public final class BookingIds {

    private BookingIds() {}

    public static BookingId id(String text) {
        return new BookingId(text);
    }
}
