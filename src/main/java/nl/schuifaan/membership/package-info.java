/** Which processes work on one store, which of them live, and which have gone. */
@NullMarked
package nl.schuifaan.membership;

import org.jspecify.annotations.NullMarked;

