package nl.schuifaan.console;

import nl.schuifaan.people.PersonAtGathering;

/** A sign-up on the page of a person. */
record VisitLine(String code, String title, String when, PersonAtGathering party) {}
