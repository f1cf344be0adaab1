package nl.schuifaan.language;

/**
 * A raw text and where it stands.
 *
 * @param review whether a native reader still has to look at it
 */
record MessageEntry(String text, SourceLine place, boolean review) {}
