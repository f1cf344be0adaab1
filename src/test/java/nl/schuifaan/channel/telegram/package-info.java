/** Telegram, tried against a server that speaks like it. */
@NullMarked
package nl.schuifaan.channel.telegram;

import org.jspecify.annotations.NullMarked;

