/** What tests of the console's pages stand on. */
@NullMarked
package nl.schuifaan.console.testing;

import org.jspecify.annotations.NullMarked;

