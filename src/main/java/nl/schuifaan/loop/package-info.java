/** Work that goes on in rounds for as long as the program runs. */
@NullMarked
package nl.schuifaan.loop;

import org.jspecify.annotations.NullMarked;

