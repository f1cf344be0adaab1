package nl.schuifaan.gathering;

/**
 * Where a gathering is.
 *
 * @param place   name of the house
 * @param address street, number and town
 */
public record Venue(String place, String address) {}
