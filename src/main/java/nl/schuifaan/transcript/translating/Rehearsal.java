package nl.schuifaan.transcript.translating;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.schuifaan.conversation.Draft;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcript.Act;
import nl.schuifaan.transcript.Transcript.Line;
import nl.schuifaan.transcript.playing.Confidant;
import nl.schuifaan.transcript.playing.Confidant.Kept;
import nl.schuifaan.transcript.playing.FinalState;
import nl.schuifaan.transcript.playing.Player;

/** A transcript played as it is written, to find out what is meant by each act in it. */
public final class Rehearsal {

    private final Transcript script;
    private final Confidant confidant;
    private final List<RecordedAct> asked = new ArrayList<>();
    private final List<Kept> after = new ArrayList<>();

    private Rehearsal(Transcript script, Confidant confidant) {
        this.script = script;
        this.confidant = confidant;
    }

    public static Rehearsal of(Transcript script, Confidant confidant, Phrasebook words) {
        Rehearsal rehearsal = new Rehearsal(script, confidant);
        rehearsal.play(words);
        return rehearsal;
    }

    private void play(Phrasebook words) {
        Player player = new Player(confidant, Player.medium(script.channel()), script.device());
        IntentRecognizer listener = new IntentRecognizer(confidant, player, words);
        for (Line line : script.lines()) {
            if (line instanceof Act act) {
                String id = "a" + (asked.size() + 1);
                asked.add(new RecordedAct(act, id, listener.meaning(act), confidant.keys(act.name()),
                        confidant.kept(act.name()), List.of()));
                player.act(act, id);
                after.add(confidant.kept(act.name()));
            } else {
                player.happen(line);
            }
        }
    }

    Transcript script() {
        return script;
    }

    /** The act with this number, from 0, and what was meant by it. */
    RecordedAct asked(int number) {
        RecordedAct known = asked.get(number);
        return new RecordedAct(known.act(), known.id(), known.meaning(), known.question(), known.before(),
                drafts(known.name(), number));
    }

    /** What was kept of the one who acted, after it. */
    Kept after(int number) {
        return after.get(number);
    }

    /** The sign-up as it is after this act, and after each that follows, until the person is done with it. */
    private List<Draft> drafts(String person, int number) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = number; i < asked.size(); i++) {
            if (asked.get(i).name().equals(person)) {
                Draft draft = after.get(i).step().draft();
                if (draft == null) {
                    break;
                }
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** What came of it for each person, in the order of appearance, by what is kept of them. */
    public List<FinalState> outcomes(Function<String, Kept> kept) {
        Set<String> people = new LinkedHashSet<>();
        asked.forEach(act -> people.add(act.name()));
        return people.stream().map(person -> FinalState.of(person, kept.apply(person).contact())).toList();
    }
}
