package nl.schuifaan.conversation;

import nl.schuifaan.language.Phrase;

/**
 * One thing a person can choose: a button on Telegram, a numbered line by SMS.
 *
 * @param label what stands on it
 * @param token what it means
 */
public record Choice(Phrase label, ButtonToken token) {}
