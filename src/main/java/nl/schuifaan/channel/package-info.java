/** The ways by which messages come and go. */
@NullMarked
package nl.schuifaan.channel;

import org.jspecify.annotations.NullMarked;

