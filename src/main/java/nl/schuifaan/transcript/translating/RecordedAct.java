package nl.schuifaan.transcript.translating;

import java.util.List;
import nl.schuifaan.conversation.Draft;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcript.Act;
import nl.schuifaan.transcript.playing.Confidant.Kept;

/**
 * An act, and all that tells what it means.
 *
 * @param question keys of what was said before it
 * @param before   how things stood
 * @param drafts   the sign-up after it, and after each act that follows in it
 */
record RecordedAct(Act act, String id, Intent meaning, List<String> question, Kept before, List<Draft> drafts) {

    String name() {
        return act.name();
    }

    /** What was typed. */
    String text() {
        return ((Transcript.Types) act).text();
    }
}
