package nl.schuifaan.notice;

import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * For whom a broadcast is.
 *
 * @param gathering code, for the kinds that are about one
 * @param language  code: only those who speak it; null for all. Of a test, the language that is tried
 * @param contact   id of the chat a test goes to
 */
public record Audience(Kind kind, @Nullable GatheringCode gathering, @Nullable String language,
        @Nullable ChatId contact) {

    /** Which people. */
    public enum Kind {
        /** Who has seats; about their own sign-up they may be told without having asked for invitations. */
        PARTICIPANTS(false),
        /** Who waits for seats; the same holds for them. */
        WAITING_LIST(false),
        /** Who had seats and did not come, as far as that was noted; about that gathering. */
        NO_SHOWS(false),
        /** Everyone who said yes to invitations. */
        INVITATIONS(true),
        /** The organiser who tries it out. */
        ONESELF(false);

        private final boolean optIn;

        Kind(boolean optIn) {
            this.optIn = optIn;
        }
    }

    /** The same without whose chat a test goes to. */
    Audience withoutContact() {
        return new Audience(kind, gathering, language, null);
    }

    /** Whether it is about one gathering. */
    public boolean ofGathering() {
        return kind == Kind.PARTICIPANTS || kind == Kind.WAITING_LIST || kind == Kind.NO_SHOWS;
    }

    /** Whether only those who said yes to invitations may be told. */
    boolean needsOptIn() {
        return kind.optIn;
    }
}
