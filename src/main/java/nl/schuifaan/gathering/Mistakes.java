package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.schuifaan.settings.StartupException;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in a file, all of it: whoever mends it should not have to start once for each mistake. */
final class Mistakes {

    private record Mistake(int line, String sentence) {}

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    /** @param file its name, as the person who wrote it knows it */
    Mistakes(String file) {
        this.file = file;
    }

    void at(Node node, String sentence) {
        at(node.getStartMark().getLine() + 1, sentence);
    }

    /** @param line counted from 1 */
    void at(int line, String sentence) {
        found.add(new Mistake(line, sentence));
    }

    void stopIfAny() {
        if (!found.isEmpty()) {
            throw new StartupException(found.stream().sorted(Comparator.comparingInt(Mistake::line))
                    .map(mistake -> file + ", line " + mistake.line() + ": " + mistake.sentence())
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
