/** Conversations written down: how one is written, read, and recorded once it was played. */
@NullMarked
package nl.schuifaan.transcript;

import org.jspecify.annotations.NullMarked;
