/** Dialogue tables: who sits where so that everyone is understood, and what cannot be met. Pure: no store, no clock. */
@NullMarked
package nl.schuifaan.seating;

import org.jspecify.annotations.NullMarked;

