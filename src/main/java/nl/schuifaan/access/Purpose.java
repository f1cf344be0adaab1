package nl.schuifaan.access;

import org.jspecify.annotations.Nullable;

/** Where the browser was going, and what it had typed there. */
record Purpose(String back, @Nullable String kept) {

    static final Purpose HOME = new Purpose(Back.HOME, null);
}
