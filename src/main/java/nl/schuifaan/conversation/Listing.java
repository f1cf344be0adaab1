package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as residents see it.
 *
 * @param code         short name in capitals, as on posters: {@code LAAK1}
 * @param kind         what sort of gathering it is
 * @param about        one or two plain sentences
 * @param storyteller  who tells their story, if anyone
 * @param start        local time in The Hague
 * @param place        name of the house
 * @param address      street and number
 * @param spoken       languages spoken at the table
 * @param interpreters languages an interpreter is there for
 * @param audience     for whom it is
 * @param limit        seats in all
 * @param free         seats free a moment ago; a hint, not a promise
 * @param waiting      parties on the waiting list
 * @param mapLink      where it is, as a link
 * @param practical    what people ask before they come
 * @param arrangements what the organisation does around it
 */
public record Listing(
        GatheringCode code, Kind kind, LocalizedText title, LocalizedText about, @Nullable String storyteller,
        LocalDateTime start, LocalDateTime end, String place, String address, String mapLink,
        List<Language> spoken, List<Language> interpreters, Audience audience, boolean dinner,
        int limit, int free, int waiting, Practical practical, Arrangements arrangements) {

    /** A gathering of which nothing practical is known. */
    public Listing(
            GatheringCode code, Kind kind, LocalizedText title, LocalizedText about, @Nullable String storyteller,
            LocalDateTime start, LocalDateTime end, String place, String address, String mapLink,
            List<Language> spoken, List<Language> interpreters, Audience audience, boolean dinner,
            int limit, int free, int waiting) {
        this(code, kind, title, about, storyteller, start, end, place, address, mapLink, spoken, interpreters, audience,
                dinner,
                limit, free, waiting, Practical.EMPTY, Arrangements.USUAL);
    }

    /** The same with so many seats free, and so many parties that wait. */
    public Listing withSeats(int free, int waiting) {
        return new Listing(code, kind, title, about, storyteller, start, end, place, address, mapLink, spoken,
                interpreters, audience, dinner, limit, Math.max(0, free), waiting, practical, arrangements);
    }

    /** The same at another time or place. */
    public Listing at(LocalDateTime start, LocalDateTime end, String place, String address) {
        return new Listing(code, kind, title, about, storyteller, start, end, place, address, mapLink, spoken,
                interpreters, audience, dinner, limit, free, waiting, practical, arrangements);
    }

    /** The same with this to know beforehand. */
    public Listing with(Practical practical) {
        return new Listing(code, kind, title, about, storyteller, start, end, place, address, mapLink, spoken,
                interpreters, audience, dinner, limit, free, waiting, practical, arrangements);
    }

    /** The same with this around it. */
    public Listing with(Arrangements arrangements) {
        return new Listing(code, kind, title, about, storyteller, start, end, place, address, mapLink, spoken,
                interpreters, audience, dinner, limit, free, waiting, practical, arrangements);
    }

    /** What sort of gathering it is. */
    public enum Kind { STORY, DISTRICT, TRAINING }

    /** For whom it is. */
    public enum Audience { EVERYONE, WOMEN }

    /** Seats that someone can have now: none while others wait for them. */
    int room() {
        return waiting > 0 ? 0 : Math.max(0, free);
    }

    /** Whether one can still sign up: until it begins, or until the organisers have to know how many come. */
    boolean openAt(LocalDateTime now) {
        return practical.closes(start).isAfter(now);
    }

    boolean begun(LocalDateTime now) {
        return !start.isAfter(now);
    }
}
