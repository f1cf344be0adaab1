package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import nl.schuifaan.language.Language;

/**
 * A yes to keeping something, provable afterwards.
 *
 * @param text version of the text that was agreed to: the key in {@code messages/} and the digest of its words
 */
public record Consent(Purpose purpose, LocalDateTime at, Situation.Medium medium, Language language, String text) {

    /** What was agreed to. */
    public enum Purpose { SIGN_UP, WISHES, INVITATIONS }
}
