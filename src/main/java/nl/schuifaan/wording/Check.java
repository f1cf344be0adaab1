package nl.schuifaan.wording;

import nl.schuifaan.language.SmsText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a text before it is used.
 *
 * @param problem why it cannot be used; null when it can
 * @param detail  what exactly, as the compiler says it; empty when there is no more to say
 * @param shown   how it looks with examples put in; empty with a problem
 * @param sms     what it costs as an SMS; null with a problem
 */
public record Check(@Nullable Problem problem, String detail, String shown, @Nullable SmsText sms) {

    /** Why a text cannot be used. Its sentence is {@code texts.problem.<NAME>} in {@code messages/}. */
    public enum Problem {
        EMPTY,
        /** Telegram takes 4096 letters, a command 256, and its descriptions 120 and 512. */
        TOO_LONG,
        /** It is no message pattern, or puts in what the program does not give. */
        PATTERN,
        /** It does not put in what Dutch does, so people would miss it. */
        LACKS,
        /** Two blanks, a blank at an end of a line, or letters that cannot be seen. */
        BLANKS
    }
}
