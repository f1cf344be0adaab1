package nl.schuifaan.transcript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.schuifaan.conversation.Draft;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.ByItself.Kept;
import nl.schuifaan.transcript.Transcript.Act;
import nl.schuifaan.transcript.Transcript.Line;
import org.jspecify.annotations.Nullable;

/**
 * A transcript as it goes in another language, or on another channel. Both conversations run beside each other: what an act means in
 * the one is done in the other.
 */
public final class Elsewhere {

    private final Transcript script;
    private final ByItself origin;
    private final Player written;
    private final Listener listener;
    private final Doing doing;
    private final List<Kept> after = new ArrayList<>();

    private Elsewhere(Transcript script, Language to, Medium there, Phrasebook words, UnaryOperator<Kept> between) {
        Medium here = Player.medium(script.channel());
        this.script = script;
        origin = ByItself.of(script, here, words, UnaryOperator.identity());
        written = new Player(origin, here, script.device());
        listener = new Listener(origin, written, words);
        Swap swap = new Swap(script.language(), to);
        ByItself stage = ByItself.of(script, there, words, between);
        Player player = new Player(stage, there, there == Medium.NUMBERS ? null : swap.of(script.device()));
        doing = new Doing(swap, here, there, stage, player, words);
    }

    /**
     * How it goes.
     *
     * @param transcript in that language, on that channel
     * @param outcomes   what came of it, for each person in the order of appearance
     */
    public record Run(Transcript transcript, List<Outcome> outcomes) {}

    /** The languages in which a choice of one's own language is exchanged; a third one stays what it is. */
    record Swap(Language from, Language to) {
        @Nullable Language of(@Nullable Language language) {
            if (language == null) {
                return null;
            }
            return language.equals(from) ? to : language.equals(to) ? from : language;
        }
    }

    /**
     * Plays it there.
     *
     * @param channel {@code telegram} or {@code sms}
     * @throws IllegalArgumentException naming the act that cannot be done there
     */
    public static Run play(Transcript script, Language to, String channel, Phrasebook words) {
        return play(script, to, channel, words, UnaryOperator.identity());
    }

    static Run play(Transcript script, Language to, String channel, Phrasebook words, UnaryOperator<Kept> between) {
        Elsewhere run = new Elsewhere(script, to, Player.medium(channel), words, between);
        run.rehearse();
        run.lines();
        Transcript there = new Transcript(script.title(), to, channel, script.start(),
                channel.equals("sms") ? null : run.doing.swap().of(script.device()), script.taken(), run.doing.player().lines());
        return new Run(there, run.outcomes());
    }

    /** Once by itself, as some answers depend on what is answered later: how many come in all on how many are children. */
    private void rehearse() {
        ByItself alone = ByItself.of(script, Player.medium(script.channel()), doing.words(), UnaryOperator.identity());
        Player player = new Player(alone, Player.medium(script.channel()), script.device());
        for (Line line : script.lines()) {
            if (line instanceof Act act) {
                player.act(act, "a" + (after.size() + 1));
                after.add(alone.kept(act.name()));
            } else {
                player.happen(line);
            }
        }
    }

    private void lines() {
        int count = 0;
        for (Line line : script.lines()) {
            if (line instanceof Act act) {
                act(act, ++count);
            } else {
                written.happen(line);
                doing.player().happen(line);
            }
        }
    }

    private void act(Act act, int count) {
        Meaning meaning = listener.meaning(act);
        String id = "a" + count;
        Asked asked = new Asked(act, id, meaning, origin.keys(act.name()), origin.kept(act.name()), drafts(act, count));
        written.act(act, id);
        doing.act(asked, origin.kept(act.name()));
    }

    /** The sign-up as it is after this act, and after each that follows, until the person is done with it. */
    private List<Draft> drafts(Act act, int count) {
        List<Act> acts = script.lines().stream().filter(Act.class::isInstance).map(Act.class::cast).toList();
        List<Draft> drafts = new ArrayList<>();
        for (int i = count - 1; i < acts.size(); i++) {
            if (!acts.get(i).name().equals(act.name())) {
                continue;
            }
            Draft draft = after.get(i).step().draft();
            if (draft == null) {
                break;
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private List<Outcome> outcomes() {
        Set<String> people = new LinkedHashSet<>();
        script.lines().stream().filter(Act.class::isInstance).map(Act.class::cast).forEach(act -> people.add(act.name()));
        return people.stream().map(person -> Outcome.of(person, doing.stage().kept(person).contact())).toList();
    }
}
