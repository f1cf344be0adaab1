package nl.schuifaan.transcript.translating;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcript.Act;
import nl.schuifaan.transcript.Transcript.Line;
import nl.schuifaan.transcript.playing.Confidant;
import nl.schuifaan.transcript.playing.Confidant.Kept;
import nl.schuifaan.transcript.playing.FinalState;
import nl.schuifaan.transcript.playing.InMemoryConversation;
import nl.schuifaan.transcript.playing.Player;

/**
 * A transcript as it goes in another language, or on another channel: what an act means where it is written is done
 * there.
 */
public final class TranscriptTranslator {

    private final Transcript script;
    private final Rehearsal rehearsal;
    private final Phrasebook words;

    private TranscriptTranslator(Rehearsal rehearsal, Phrasebook words) {
        this.script = rehearsal.script();
        this.rehearsal = rehearsal;
        this.words = words;
    }

    /**
     * How it goes.
     *
     * @param transcript in that language, on that channel
     * @param outcomes   what came of it, for each person in the order of appearance
     */
    public record Run(Transcript transcript, List<FinalState> outcomes) {}

    /**
     * Plays it there, with the conversation by itself.
     *
     * @param channel {@code telegram} or {@code sms}
     * @throws IllegalArgumentException naming the act that cannot be done there
     */
    public static Run play(Transcript script, Language to, String channel, Phrasebook words) {
        return play(script, to, channel, words, UnaryOperator.identity());
    }

    public static Run play(Transcript script, Language to, String channel, Phrasebook words,
            UnaryOperator<Kept> between) {
        InMemoryConversation written = InMemoryConversation.of(script, Player.medium(script.channel()), words,
                UnaryOperator.identity());
        return of(Rehearsal.of(script, written, words), words)
                .play(to, channel, InMemoryConversation.of(script, Player.medium(channel), words, between));
    }

    /** Of what was meant in the transcript. */
    public static TranscriptTranslator of(Rehearsal rehearsal, Phrasebook words) {
        return new TranscriptTranslator(rehearsal, words);
    }

    /** Plays it there, with this counterpart. */
    public Run play(Language to, String channel, Confidant stage) {
        Medium there = Player.medium(channel);
        Swap swap = new Swap(script.language(), to);
        Language device = there == Medium.NUMBERS ? null : swap.of(script.device());
        Player player = new Player(stage, there, device);
        ActTranslator doing = new ActTranslator(swap, Player.medium(script.channel()), there, stage, player, words);
        int count = 0;
        for (Line line : script.lines()) {
            if (line instanceof Act) {
                doing.act(rehearsal.asked(count), rehearsal.after(count));
                count++;
            } else {
                player.happen(line);
            }
        }
        Transcript transcript = new Transcript(script.title(), to, channel, script.start(), script.putUp(), device,
                script.taken(), player.lines());
        return new Run(transcript, rehearsal.outcomes(stage::kept));
    }
}
