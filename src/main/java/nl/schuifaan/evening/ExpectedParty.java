package nl.schuifaan.evening;

import java.util.Base64;
import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A party that is expected.
 *
 * @param chat     id of the chat that booked; null when there is none
 * @param name     as it was given; null when none was
 * @param language that they speak; Dutch until another is known
 * @param wishes   what they need; empty once that may not be kept any more
 * @param allergy  which one, in their words; null when nothing was said
 */
record ExpectedParty(BookingId booking, @Nullable ChatId chat, @Nullable String name, int adults, int children,
        Language language,
        List<Wish> wishes, @Nullable String allergy) {

    public ExpectedParty {
        wishes = List.copyOf(wishes);
    }

    public int people() {
        return adults + children;
    }

    public boolean needs(Wish wish) {
        return wishes.contains(wish);
    }

    /**
     * First name and the initial of what follows: all that is said at the door. Empty without a name. A comma says
     * that the family name came first.
     */
    public String called() {
        return called(name == null ? "" : name);
    }

    static String called(String name) {
        int comma = name.indexOf(',');
        String turned = comma < 0 ? name : name.substring(comma + 1) + ' ' + name.substring(0, comma);
        String[] words = turned.replaceAll("[\\s\\p{Z}]+", " ").strip().split(" ");
        return words.length < 2 ? words[0]
                : words[0] + " " + words[words.length - 1].codePoints().limit(1).collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append) + ".";
    }

    /** What stands for the booking on the phone of a helper: nothing can be read from it. */
    String line(GatheringCode gathering) {
        return line(gathering, booking.text());
    }

    static String line(GatheringCode gathering, String unit) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(gathering.text() + ' ' + unit))
                .substring(0, 20);
    }
}
