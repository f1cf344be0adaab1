package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in a file, all of it: whoever mends it should not have to start once for each mistake. */
final class Mistakes {

    private static final Logger log = LoggerFactory.getLogger(Mistakes.class);

    private record Mistake(int line, Problem problem) {}

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    /** @param file its name, as the person who wrote it knows it */
    Mistakes(String file) {
        this.file = file;
    }

    void at(Node node, Problem problem) {
        at(node.getStartMark().getLine() + 1, problem);
    }

    /** @param line counted from 1 */
    void at(int line, Problem problem) {
        found.add(new Mistake(line, problem));
    }

    /** @throws ProgrammeMistakes in Dutch, if there are any; the log has them in English */
    void stopIfAny() {
        if (!found.isEmpty()) {
            String english = sentences(ProgrammeSentences.ENGLISH);
            log.error("{}", english);
            throw new ProgrammeMistakes(sentences(ProgrammeSentences.DUTCH), english);
        }
    }

    private String sentences(ProgrammeSentences language) {
        return found.stream().sorted(Comparator.comparingInt(Mistake::line))
                .map(mistake -> language.say(new Problem("mistake",
                        Map.of("file", file, "line", mistake.line(), "problem", mistake.problem()))))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
