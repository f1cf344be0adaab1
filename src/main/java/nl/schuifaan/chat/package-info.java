/** The chat as a durable mailbox: receive, decide, commit, do. */
@NullMarked
package nl.schuifaan.chat;

import org.jspecify.annotations.NullMarked;

