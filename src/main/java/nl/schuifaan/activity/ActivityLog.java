package nl.schuifaan.activity;

import java.util.Map;

/** Where every feature writes down what a colleague did. */
public interface ActivityLog {

    /** What is written as {@code who} for whoever has not signed in. */
    String NOBODY = "nobody";

    /**
     * Writes down what was done, now.
     *
     * @param who       as in {@link Activity}
     * @param thing     as in {@link Activity}
     * @param arguments codes, counts and ids
     * @throws IllegalArgumentException for anything that could be a name or what someone said
     */
    void record(String who, Deed deed, String thing, Map<String, String> arguments);

    /** The same for a deed that needs no arguments. */
    default void record(String who, Deed deed, String thing) {
        record(who, deed, thing, Map.of());
    }
}
