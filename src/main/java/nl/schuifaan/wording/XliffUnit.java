package nl.schuifaan.wording;

import org.jspecify.annotations.Nullable;

/** @param text null where it is still to be translated */
record XliffUnit(String source, @Nullable String text, boolean review) {}
