package nl.schuifaan.chat;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that one person wrote to the organisers, and what these did about it, in order.
 *
 * @param chat       id of the chat
 * @param name       first name, if given
 * @param signedUp   where they are signed up, or wait
 * @param unreachable nothing can be sent to them: they said STOP, blocked us, or their chat is gone
 * @param since      when the first message was asked that nobody answered; null when all are answered
 * @param assigned   colleague who looks after it
 * @param typing     colleague who is writing an answer at this moment
 * @param answers    how many answers there are, so that who answers shows to have seen them
 */
public record Inquiry(
        ChatId chat, String channel, Language language, @Nullable String name, List<SignedUp> signedUp,
        boolean unreachable,
        @Nullable Instant since, @Nullable String assigned, @Nullable String typing, int answers, List<Entry> entries) {

    /** A sign-up: code of the gathering, and how many come. */
    public record SignedUp(GatheringCode gathering, int people) {}

    /** What an entry is. The first six come from the person, the others from a colleague. */
    public enum What {
        TEXT, VOICE, PICTURE, PLACE, CONTACT, OTHER, ANSWERED, NOTED, ASSIGNED, CLOSED;

        public boolean fromPerson() {
            return compareTo(ANSWERED) < 0;
        }
    }

    /**
     * One line of the history.
     *
     * @param id   of an answer, as its delivery is known by; else of the line
     * @param by   name of the colleague; null for the person
     * @param text what was written; of an assignment, to whom
     * @param file whether a photo or voice note can be had from the channel
     */
    public record Entry(String id, Instant at, What what, @Nullable String by, @Nullable String text, boolean file) {}

    /** When the newest message came that is in here; who answers has seen no more. */
    public Instant newest() {
        return entries.stream().filter(entry -> entry.what().fromPerson()).map(Entry::at).max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
