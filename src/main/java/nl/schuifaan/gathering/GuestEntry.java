package nl.schuifaan.gathering;

import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague writes down of a guest.
 *
 * @param name   first name, as others will call it out
 * @param number with its country, such as {@code +31612345678}; null without one
 * @param wishes what they need, with their own yes
 * @param note   which allergy, or what else they need; null when nothing was said
 */
public record GuestEntry(String name, @Nullable String number, Language language, List<Wish> wishes,
        @Nullable String note) {

    public GuestEntry {
        wishes = List.copyOf(wishes);
    }

    /** A name and a number alone. */
    public GuestEntry(String name, @Nullable String number) {
        this(name, number, Language.DUTCH, List.of(), null);
    }

}
