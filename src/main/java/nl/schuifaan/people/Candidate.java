package nl.schuifaan.people;

import nl.schuifaan.people.PastedList.Line;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list with what it looks like.
 *
 * @param twin somebody at the gathering, or further up in the list, that it may be once more; null when nobody is
 */
public record Candidate(Line line, @Nullable String twin) {

    /** Whether it is to be added unless a colleague says otherwise. */
    public boolean chosen() {
        return line.usable() && twin == null;
    }
}
