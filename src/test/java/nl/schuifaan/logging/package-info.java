/** What the log is told. */
@NullMarked
package nl.schuifaan.logging;

import org.jspecify.annotations.NullMarked;

