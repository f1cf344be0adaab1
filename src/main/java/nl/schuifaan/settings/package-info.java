/** What is set from outside: the environment, the texts and the clock. */
@NullMarked
package nl.schuifaan.settings;

import org.jspecify.annotations.NullMarked;

