/** Turns a conversation in one language and on one channel into the same in another: what was meant is done again. */
@NullMarked
package nl.schuifaan.transcript.translating;

import org.jspecify.annotations.NullMarked;
