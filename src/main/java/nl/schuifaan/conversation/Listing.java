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
 * @param table        how it is at the table
 * @param practical    what people ask before they come
 * @param arrangements what the organisation does around it
 */
public record Listing(
        GatheringCode code, Kind kind, Words words, Times times, Venue venue, Table table, Seats seats,
        Practical practical, Arrangements arrangements) {

    /** A gathering of which nothing practical is known. */
    public Listing(GatheringCode code, Kind kind, Words words, Times times, Venue venue, Table table, Seats seats) {
        this(code, kind, words, times, venue, table, seats, Practical.EMPTY, Arrangements.USUAL);
    }

    /**
     * What it is, in words.
     *
     * @param about       one or two plain sentences
     * @param storyteller who tells their story, if anyone
     */
    public record Words(LocalizedText title, LocalizedText about, @Nullable String storyteller) {}

    /** When it is, in local time in The Hague. */
    public record Times(LocalDateTime start, LocalDateTime end) {}

    /**
     * Where it is.
     *
     * @param place   name of the house
     * @param address street and number
     * @param mapLink the same as a link
     */
    public record Venue(String place, String address, String mapLink) {}

    /**
     * Who sit at the table, and whether they eat.
     *
     * @param spoken       languages spoken there
     * @param interpreters languages an interpreter is there for
     * @param audience     for whom it is
     */
    public record Table(List<Language> spoken, List<Language> interpreters, Audience audience, boolean dinner) {}

    /**
     * How many can come.
     *
     * @param limit   seats in all
     * @param free    seats free a moment ago; a hint, not a promise
     * @param waiting parties on the waiting list
     */
    public record Seats(int limit, int free, int waiting) {}

    /** The same with so many seats free, and so many parties that wait. */
    public Listing withSeats(int free, int waiting) {
        return with(new Seats(limit(), Math.max(0, free), waiting));
    }

    /** The same at another time or place. */
    public Listing at(LocalDateTime start, LocalDateTime end, String place, String address) {
        return new Listing(code, kind, words, new Times(start, end), new Venue(place, address, mapLink()), table, seats,
                practical, arrangements);
    }

    /** The same, told in these words. */
    public Listing with(Words words) {
        return new Listing(code, kind, words, times, venue, table, seats, practical, arrangements);
    }

    /** The same with such a table. */
    public Listing with(Table table) {
        return new Listing(code, kind, words, times, venue, table, seats, practical, arrangements);
    }

    /** The same with these seats. */
    public Listing with(Seats seats) {
        return new Listing(code, kind, words, times, venue, table, seats, practical, arrangements);
    }

    /** The same with this to know beforehand. */
    public Listing with(Practical practical) {
        return new Listing(code, kind, words, times, venue, table, seats, practical, arrangements);
    }

    /** The same with this around it. */
    public Listing with(Arrangements arrangements) {
        return new Listing(code, kind, words, times, venue, table, seats, practical, arrangements);
    }

    public LocalizedText title() {
        return words.title;
    }

    public LocalizedText about() {
        return words.about;
    }

    public @Nullable String storyteller() {
        return words.storyteller;
    }

    public LocalDateTime start() {
        return times.start;
    }

    public LocalDateTime end() {
        return times.end;
    }

    public String place() {
        return venue.place;
    }

    public String address() {
        return venue.address;
    }

    public String mapLink() {
        return venue.mapLink;
    }

    public List<Language> spoken() {
        return table.spoken;
    }

    public List<Language> interpreters() {
        return table.interpreters;
    }

    public Audience audience() {
        return table.audience;
    }

    public boolean dinner() {
        return table.dinner;
    }

    public int limit() {
        return seats.limit;
    }

    public int free() {
        return seats.free;
    }

    public int waiting() {
        return seats.waiting;
    }

    /** What sort of gathering it is. */
    public enum Kind { STORY, DISTRICT, TRAINING }

    /** For whom it is. */
    public enum Audience { EVERYONE, WOMEN }

    /** Seats that someone can have now: none while others wait for them. */
    int room() {
        return waiting() > 0 ? 0 : Math.max(0, free());
    }

    /** Whether one can still sign up: until it begins, or until the organisers have to know how many come. */
    boolean openAt(LocalDateTime now) {
        return practical.closes(start()).isAfter(now);
    }

    boolean begun(LocalDateTime now) {
        return !start().isAfter(now);
    }
}
