package nl.schuifaan.chat;

import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;

/**
 * Someone, as far as it matters for telling them something. Not who it is.
 *
 * @param id       of the chat
 * @param channel  by which they are reached
 * @param language that they chose or wrote in; Dutch until that is known
 * @param stopped  they said STOP
 * @param blocked  they let nothing through on the channel
 * @param invited  they said yes to invitations
 */
public record Addressee(ChatId id, String channel, Language language, boolean stopped, boolean blocked,
        boolean invited) {}
