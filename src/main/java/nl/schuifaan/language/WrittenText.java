package nl.schuifaan.language;

/**
 * A text as it was written, before any value is put in.
 *
 * @param text   an ICU message pattern
 * @param review whether a native reader still has to look at it
 */
public record WrittenText(String text, boolean review) {}
