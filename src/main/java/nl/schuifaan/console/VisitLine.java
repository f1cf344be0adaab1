package nl.schuifaan.console;

import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PersonAtGathering;

/** A sign-up on the page of a person. */
record VisitLine(GatheringCode code, String title, String when, PersonAtGathering party) {}
