package nl.schuifaan.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.playing.InMemoryConversation;
import nl.schuifaan.transcript.playing.Player;

/**
 * A transcript played again with the conversation by itself. What is kept of a chat is written to its stored form and
 * read back after each line.
 */
public final class Replay {

    private static final Phrasebook WORDS = OurMessages.phrasebook();

    private Replay() {}

    /** As it goes now. */
    static Transcript of(Transcript script) {
        return Player.play(script,
                InMemoryConversation.of(script, Player.medium(script.channel()), WORDS, StoredForm::andBack));
    }

    /** Checks that people hear what is written, in their own language. */
    public static void assertGoesAsWritten(Transcript script) {
        long fallbacks = WORDS.fallbacks();
        Transcript played = of(script);
        assertThat(played.write()).as("as written; else write it anew by -Dtranscripts.write=true and read the diff")
                .isEqualTo(script.write());
        assertThat(WORDS.fallbacks()).as("texts said in Dutch to someone else").isEqualTo(fallbacks);
    }
}
