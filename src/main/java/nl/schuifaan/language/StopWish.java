package nl.schuifaan.language;

import java.util.List;

/**
 * What a message says about getting messages at all.
 *
 * @param kind how clear the wish is
 * @param rest the words that belong neither to the wish nor to the courtesy around it, as typed: {@code LAAK1} of
 *             <i>STOP LAAK1</i>; one that is a gathering's code makes the wish one about that gathering. Empty when
 *             nothing is wished
 */
public record StopWish(Kind kind, List<String> rest) {

    /** How clear a wish to hear nothing more is. */
    public enum Kind {
        /** Clear: no message follows but the confirmation. */
        STOP,
        /** Perhaps: asked with {@link #SURE}. */
        DOUBTFUL,
        NO
    }

    /** The key of the question whether a doubtful wish was meant, and those of its answers. */
    public static final String SURE = "stop.sure";
    public static final String SURE_YES = "stop.sure.yes";
    public static final String SURE_NO = "stop.sure.no";

    static final StopWish CLEAR = new StopWish(Kind.STOP, List.of());
    static final StopWish NONE = new StopWish(Kind.NO, List.of());

    public StopWish {
        rest = List.copyOf(rest);
    }
}
