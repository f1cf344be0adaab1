/** Phones in the browser, to try Schuifaan without a token. */
@NullMarked
package nl.schuifaan.channel.simulator;

import org.jspecify.annotations.NullMarked;

