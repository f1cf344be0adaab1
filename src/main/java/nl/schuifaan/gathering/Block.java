package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.schuifaan.gathering.Problem.Unreadable;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Lines of the form {@code key: value} that belong together. A key is known by being asked for; what was not asked for
 * in the end is a mistake. A value that cannot be read is noted, and something harmless stands in for it until the
 * reading ends.
 */
final class Block {

    /** So much of a value is said again. */
    private static final int SHOWN = 80;

    private final Object what;
    private final Node node;
    private final Mistakes mistakes;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    /** @param what how to call it in a sentence: its key, or a part of a sentence */
    Block(Node node, Object what, Mistakes mistakes) {
        this.what = what;
        this.node = node;
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::enter);
        } else {
            mistakes.at(node, Problem.of("block.lines", "what", what));
        }
    }

    private void enter(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (entries.putIfAbsent(key, entry) != null) {
            mistakes.at(entry.getKeyNode(), Problem.of("key.twice", "key", key, "what", what));
        }
    }

    /** A text on one line, of at most so many characters. */
    String text(String key, int longest) {
        return read(key, text -> {
            if (text.length() > longest) {
                throw new Unreadable(Problem.of("value.long", "most", longest, "are", text.length()));
            }
            return text;
        }, "");
    }

    @Nullable String textIfAny(String key, int longest) {
        return has(key) ? text(key, longest) : null;
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** What stands under a key that it has. */
    private Node under(String key) {
        return Objects.requireNonNull(entries.get(key)).getValueNode();
    }

    int number(String key, int from, int to) {
        return read(key, text -> {
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < from || Integer.parseInt(text) > to) {
                throw new Unreadable(Problem.of("value.number", "from", from, "to", to));
            }
            return Integer.parseInt(text);
        }, from);
    }

    /** One of these words, by what it means. */
    <T> T word(String key, Map<String, T> words, T standIn) {
        return read(key, text -> {
            T meaning = words.get(text);
            if (meaning == null) {
                throw new Unreadable(Problem.of("value.word", "words",
                        String.join(", ", new TreeSet<>(words.keySet()))));
            }
            return meaning;
        }, standIn);
    }

    /**
     * Anything that can be read from one text.
     *
     * @param reader throws {@link Unreadable} with the end of a sentence that says what to write
     */
    <T> T read(String key, Function<String, T> reader, T standIn) {
        Node value = value(key);
        return value == null ? standIn : scalar(key, value, reader, standIn);
    }

    private <T> T scalar(String key, Node value, Function<String, T> reader, T standIn) {
        String text = value instanceof ScalarNode scalar ? scalar.getValue().strip().replaceAll("\\s+", " ") : "";
        if (text.isEmpty()) {
            mistakes.at(value, Problem.of(value instanceof ScalarNode ? "key.empty" : "key.not-text", "key", key));
            return standIn;
        }
        try {
            return reader.apply(text);
        } catch (Unreadable unreadable) {
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
            mistakes.at(value,
                    new Problem("key.value", Map.of("key", key, "value", shown, "problem", unreadable.problem())));
            return standIn;
        }
    }

    /** A text in one or more languages, one of them Dutch, by language code. */
    Map<String, String> wording(String key, int longest) {
        Node value = value(key);
        return value == null ? Map.of() : wording(value, key, longest);
    }

    /** The same for an item of a list. */
    Map<String, String> wording(Node item, Object what, int longest) {
        Map<String, String> texts = new LinkedHashMap<>();
        Block languages = new Block(item, what, mistakes);
        languages.each((code, at) -> {
            language(code, at);
            texts.put(code, languages.text(code, longest));
        });
        if (item instanceof MappingNode && !texts.containsKey(Language.DUTCH.code())) {
            mistakes.at(item, Problem.of("block.dutch", "what", what));
        }
        return texts;
    }

    /** A list of language codes; none if the key is not there. */
    List<String> languages(String key) {
        List<String> codes = new ArrayList<>();
        if (has(key)) {
            items(key).forEach(item -> codes.add(scalar(key, item, text -> {
                language(text, item);
                return text;
            }, "")));
        }
        return codes;
    }

    /** A list of anything that can be read from one text each. */
    <T> List<T> texts(String key, Function<String, T> reader, T standIn) {
        return items(key).stream().map(item -> scalar(key, item, reader, standIn)).toList();
    }

    private void language(String code, Node at) {
        if (!GatheringRules.language(code)) {
            mistakes.at(at, Problem.of("language.unknown", "code", code.length() > SHOWN
                    ? code.substring(0, SHOWN) + "..." : code));
        }
    }

    /** The items of a list. */
    List<Node> items(String key) {
        Node value = value(key);
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        if (value != null) {
            mistakes.at(value, Problem.of("key.list", "key", key));
        }
        return List.of();
    }

    boolean isList(String key) {
        return has(key) && under(key) instanceof SequenceNode;
    }

    /** The block that an item of a list is. */
    Block inside(Node item, Object what) {
        return new Block(item, what, mistakes);
    }

    /** Goes over all keys there are, as keys that may have any name. */
    void each(BiConsumer<String, Node> keyAndWhere) {
        entries.forEach((key, entry) -> {
            asked.add(key);
            keyAndWhere.accept(key, entry.getKeyNode());
        });
    }

    private @Nullable Node value(String key) {
        if (has(key)) {
            return under(key);
        }
        if (node instanceof MappingNode) {
            mistakes.at(node, Problem.of("block.missing", "what", what, "key", key));
        }
        return null;
    }

    /** The block that stands under this key, if any. */
    @Nullable Block block(String key) {
        return has(key) ? new Block(under(key), key, mistakes) : null;
    }

    /** Every key that is allowed has been asked for. */
    void end() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                mistakes.at(entry.getKeyNode(), new Problem("key.unknown",
                        Map.of("key", key, "what", what, "known", String.join(", ", asked))));
            }
        });
    }

    /** Notes a mistake in the value of a key that is there. */
    void mistake(String key, Problem problem) {
        NodeTuple entry = entries.get(key);
        mistakes.at(entry == null ? node : entry.getValueNode(), problem);
    }
}
