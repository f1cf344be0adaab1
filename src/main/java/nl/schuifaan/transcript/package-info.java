/** Conversations written down: read, written, and played again in any language and on any channel. */
@NullMarked
package nl.schuifaan.transcript;

import org.jspecify.annotations.NullMarked;

