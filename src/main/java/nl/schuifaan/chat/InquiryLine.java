package nl.schuifaan.chat;

import java.time.Instant;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * One person's questions as a line of the list.
 *
 * @param since    when the first was asked that nobody answered; of a list of what is done, when it was answered
 * @param newest   when the last of them was asked
 * @param text     the newest in words; null when they sent something else
 * @param kind     what they sent that is no text
 * @param messages how many are in this line
 * @param overdue  nobody answered for a day, whoever looks after it
 */
public record InquiryLine(
        ChatId chat, String channel, Language language, @Nullable String name, Instant since, Instant newest,
        @Nullable String text, @Nullable String kind, int messages, @Nullable String assigned, boolean overdue) {}
