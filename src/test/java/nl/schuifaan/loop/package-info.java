/** Rounds, tried. */
@NullMarked
package nl.schuifaan.loop;

import org.jspecify.annotations.NullMarked;

