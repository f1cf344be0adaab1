package nl.schuifaan.gathering;

import java.util.Map;

/**
 * What is wrong with something an organiser wrote. Its sentence stands in {@code messages/programme_*.properties}.
 *
 * @param key       of the sentence
 * @param arguments what belongs in it; a problem among them is a part of the sentence
 */
public record Problem(String key, Map<String, ?> arguments) {

    static Problem of(String key) {
        return new Problem(key, Map.of());
    }

    static Problem of(String key, String name, Object value) {
        return new Problem(key, Map.of(name, value));
    }

    static Problem of(String key, String name, Object value, String other, Object second) {
        return new Problem(key, Map.of(name, value, other, second));
    }

    /** Ends the reading of one value; whoever asked for it writes down where it stands. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.key());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
