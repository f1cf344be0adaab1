/** The people at gatherings as colleagues see them: of the ledgers, the chats and what was written down. */
@NullMarked
package nl.schuifaan.people;

import org.jspecify.annotations.NullMarked;
