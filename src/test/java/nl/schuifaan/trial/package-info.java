/** The program tried from outside: as a process of its own, beside a real store, to be killed and measured. */
@NullMarked
package nl.schuifaan.trial;

import org.jspecify.annotations.NullMarked;

