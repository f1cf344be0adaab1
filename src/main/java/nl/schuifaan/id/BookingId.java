package nl.schuifaan.id;

import org.jspecify.annotations.Nullable;

/** A booking: one party at one gathering. */
public record BookingId(String text) implements Id, Comparable<BookingId> {

    public BookingId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a booking needs an id");
        }
    }

    @Override
    public int compareTo(BookingId other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BookingId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
