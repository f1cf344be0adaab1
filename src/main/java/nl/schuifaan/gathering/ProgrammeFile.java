package nl.schuifaan.gathering;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The programme as a volunteer writes it, in YAML with Dutch keys. {@code programme.yaml} explains them.
 *
 * @param partners who spreads the word, by the code in their links
 */
record ProgrammeFile(List<PlannedGathering> gatherings, Map<String, String> partners) {

    private static final String CODE = "[A-Z0-9]{2,12}";
    private static final int TITLE = 60;
    private static final int ABOUT = 300;
    private static final int NAME = 80;
    private static final int MOST_SEATS = 1_000;
    private static final Map<String, Kind> KINDS =
            Map.of("verhaal", Kind.STORY, "stadsdeel", Kind.DISTRICT, "training", Kind.TRAINING);
    private static final Map<String, Audience> AUDIENCES = Map.of("iedereen", Audience.EVERYONE, "vrouwen", Audience.WOMEN);
    private static final Map<String, Boolean> YES_OR_NO = Map.of("ja", true, "nee", false);
    private static final When SOME_DAY =
            new When.InWeeks(1, DayOfWeek.SATURDAY, LocalTime.NOON, LocalTime.NOON.plusHours(1));

    /**
     * Reads it.
     *
     * @param name how to call the file in what is said about its mistakes
     * @throws nl.schuifaan.settings.StartupException with a sentence for each mistake, naming file and line
     */
    static ProgrammeFile read(String name, String text) {
        Mistakes mistakes = new Mistakes(name);
        Node root = compose(text, mistakes);
        mistakes.stopIfAny();
        ProgrammeFile file = read(root, mistakes);
        mistakes.stopIfAny();
        return file;
    }

    private static @Nullable Node compose(String text, Mistakes mistakes) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            if (root == null) {
                mistakes.at(1, "there is nothing in it; write partners: and bijeenkomsten: with what belongs to them.");
            }
            return root;
        } catch (MarkedYAMLException unreadable) {
            mistakes.at(unreadable.getProblemMark().getLine() + 1, "this cannot be read (" + unreadable.getProblem()
                    + "); look at the spaces before it, and put a text that has a colon in it between double quotes.");
        } catch (ReaderException unreadable) {
            mistakes.at(1 + (int) text.codePoints().limit(unreadable.getPosition()).filter(c -> c == '\n').count(),
                    "there is a sign that cannot be read, code " + unreadable.getCodePoint() + "; leave it out.");
        } catch (YAMLException unreadable) {
            mistakes.at(1, "this cannot be read (" + unreadable.getMessage() + ").");
        }
        return null;
    }

    private static ProgrammeFile read(Node root, Mistakes mistakes) {
        Block programme = new Block(root, "the programme", mistakes);
        Map<String, String> partners = partners(programme.block("partners"));
        List<PlannedGathering> gatherings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Node item : programme.items("bijeenkomsten")) {
            gatherings.add(gathering(new Block(item, "the gathering", mistakes), codes));
        }
        programme.end();
        return new ProgrammeFile(gatherings, partners);
    }

    private static Map<String, String> partners(@Nullable Block block) {
        Map<String, String> partners = new LinkedHashMap<>();
        if (block != null) {
            block.each((code, _) -> {
                if (!code.matches(CODE)) {
                    block.mistake(code, "\"" + code + "\" cannot be in a link; " + codeRule() + ".");
                }
                partners.put(code, block.text(code, NAME));
            });
        }
        return partners;
    }

    private static PlannedGathering gathering(Block block, Set<String> codes) {
        Kind kind = block.word("soort", KINDS, Kind.TRAINING);
        PlannedGathering planned = new PlannedGathering(
                block.read("code", text -> code(text, codes), ""), kind,
                block.wording("titel", TITLE), block.wording("uitleg", ABOUT),
                kind == Kind.STORY ? block.text("verteller", NAME) : block.textIfAny("verteller", NAME),
                block.read("wanneer", WhenReader::read, SOME_DAY),
                block.text("plek", NAME), block.text("adres", NAME),
                block.languages("talen"), block.languages("tolken"),
                block.has("voor") ? block.word("voor", AUDIENCES, Audience.EVERYONE) : Audience.EVERYONE,
                block.has("eten") && block.word("eten", YES_OR_NO, false),
                block.number("plaatsen", 1, MOST_SEATS), block.has("marge") ? block.number("marge", 0, MOST_SEATS) : 0,
                block.has("vervalt") && block.word("vervalt", YES_OR_NO, false), SurveyReader.read(block, kind));
        block.end();
        return planned;
    }

    private static String code(String text, Set<String> codes) {
        if (!text.matches(CODE)) {
            throw new IllegalArgumentException(codeRule());
        }
        if (!codes.add(text)) {
            throw new IllegalArgumentException("another gathering has that code already; choose a new one");
        }
        return text;
    }

    private static String codeRule() {
        return "write a code of 2 to 12 capital letters and figures, such as LAAK1";
    }
}
