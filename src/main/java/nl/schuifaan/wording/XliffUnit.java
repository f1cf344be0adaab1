package nl.schuifaan.wording;

import org.jspecify.annotations.Nullable;

/**
 * A text in an XLIFF file: the Dutch, and its translation.
 *
 * @param text null where it is still to be translated
 */
record XliffUnit(String source, @Nullable String text, boolean review) {}
