/** Shows conversations in the browser, in all languages next to each other, on a page of the simulator. */
@NullMarked
package nl.schuifaan.transcript.showing;

import org.jspecify.annotations.NullMarked;

