/** Processes on one store, as tests have them. */
@NullMarked
package nl.schuifaan.membership;

import org.jspecify.annotations.NullMarked;

