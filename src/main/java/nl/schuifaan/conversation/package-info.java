/** What is said in a chat: every step, input and effect. Pure: no store, no network, no clock. */
@NullMarked
package nl.schuifaan.conversation;

import org.jspecify.annotations.NullMarked;

