package nl.schuifaan.console;

import org.jspecify.annotations.Nullable;

/**
 * A message that somebody did not get, as a line of the list.
 *
 * @param person where the page of the person is; null where nobody is named
 */
record MissedLine(String message, @Nullable String person, String name, String why, String when) {}
