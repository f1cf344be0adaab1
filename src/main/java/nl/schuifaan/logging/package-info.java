/** How the log is told of what comes again and again, so that it says it once and stays short. */
@NullMarked
package nl.schuifaan.logging;

import org.jspecify.annotations.NullMarked;

