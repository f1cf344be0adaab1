package nl.schuifaan.console;

import org.jspecify.annotations.Nullable;

/** A line of {@code parts :: timeline}: when, in words; by whom, if by anyone; what. */
record Line(String when, @Nullable String who, String text) {}
