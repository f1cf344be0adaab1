package nl.schuifaan.people;

import nl.schuifaan.id.GatheringCode;

/**
 * A sign-up of somebody.
 *
 * @param gathering its code
 */
public record Visit(GatheringCode gathering, PersonAtGathering party) {}
