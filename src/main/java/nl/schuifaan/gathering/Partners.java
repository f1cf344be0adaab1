package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.List;

/** Who spreads the word, and how many came in through whom, without following anyone. */
public interface Partners {

    /**
     * Somebody who spreads the word.
     *
     * @param code  as in their link: {@code p-BUURTHUIS}
     * @param total how many came by their link
     */
    record Partner(String code, String name, long total) {}

    /** What became of an addition or a new name. */
    enum Change {
        DONE,
        /** A code has 2 to 20 capital letters and digits. */
        CODE,
        /** A name has 1 to 60 letters. */
        NAME,
        /** There is one of that code. */
        TAKEN,
        /** There is none of that code. */
        UNKNOWN
    }

    /** All of them, by code. */
    List<Partner> all();

    /** Adds a partner. A small letter in the code is taken for a capital one. */
    Change add(String code, String name);

    /** Gives a partner another name; the code stays, as it is in printed links, and so does what was counted. */
    Change rename(String code, String name);

    /**
     * Counts that someone came by this partner's link. A partner that is not known is not counted, as anyone can make up a link.
     *
     * <p>A crash at the wrong moment can count somebody twice. To rule that out, it would have to be kept who was counted.
     *
     * @param partner code in the link, in small or capital letters
     */
    void count(String partner, Instant at);
}
