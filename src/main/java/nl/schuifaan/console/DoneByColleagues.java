package nl.schuifaan.console;

import java.time.Instant;
import java.util.List;

/** What colleagues did, as the page of the activity asks for it. Whoever keeps the activity has a bean of this type. */
interface DoneByColleagues {

    /**
     * A line of it.
     *
     * @param who   name of the colleague, or empty where nobody had signed in or the colleague has gone
     * @param deed  what was done; its sentence is {@code activity.<deed>} in {@code messages/}
     * @param thing what it was done to: {@code gathering:LAAK1}, {@code colleague:} and an id
     */
    record Done(String who, String deed, String thing, Instant when) {}

    /** The newest before a moment, at most this many. */
    List<Done> before(Instant moment, int most);
}
