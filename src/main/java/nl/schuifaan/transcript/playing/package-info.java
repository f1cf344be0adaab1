/** Plays what was written down: each act is done, and what is said is held against what stands there. */
@NullMarked
package nl.schuifaan.transcript.playing;

import org.jspecify.annotations.NullMarked;
