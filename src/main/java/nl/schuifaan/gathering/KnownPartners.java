package nl.schuifaan.gathering;

import java.util.List;

/** Who spreads the word, as coordinators keep the list of them. */
public interface KnownPartners {

    /**
     * Somebody who spreads the word.
     *
     * @param code  as in their link: {@code p-BUURTHUIS}
     * @param total how many came by their link
     */
    record Known(String code, String name, long total) {}

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
    List<Known> all();

    /** Adds a partner. A small letter in the code is taken for a capital one. */
    Change add(String code, String name);

    /** Gives a partner another name; the code stays, as it is in printed links, and so does what was counted. */
    Change rename(String code, String name);
}
