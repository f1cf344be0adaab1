package nl.schuifaan.conversation;

import nl.schuifaan.language.Phrase;

/**
 * One thing a person can choose: a button on Telegram, a numbered line by SMS.
 *
 * @param token what it means, so that an old button stays right when the chat has moved on: {@code gathering:LAAK1},
 *              {@code cancel:t123/0}; at most 64 bytes, the limit of Telegram's {@code callback_data}
 * @param label what stands on it
 */
public record Choice(String token, Phrase label) {}
