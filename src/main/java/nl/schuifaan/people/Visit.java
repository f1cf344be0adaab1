package nl.schuifaan.people;

/**
 * A sign-up of somebody.
 *
 * @param gathering its code
 */
public record Visit(String gathering, PersonAtGathering party) {}
