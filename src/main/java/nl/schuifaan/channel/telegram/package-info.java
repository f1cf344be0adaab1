/** Telegram. */
@NullMarked
package nl.schuifaan.channel.telegram;

import org.jspecify.annotations.NullMarked;

