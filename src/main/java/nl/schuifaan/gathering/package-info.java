/** Gatherings, their seats, and the programme they are read from. */
@NullMarked
package nl.schuifaan.gathering;

import org.jspecify.annotations.NullMarked;

