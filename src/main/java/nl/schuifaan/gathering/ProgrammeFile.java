package nl.schuifaan.gathering;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.gathering.GatheringContent.Capacity;
import nl.schuifaan.gathering.GatheringContent.Languages;
import nl.schuifaan.gathering.GatheringContent.Texts;
import nl.schuifaan.gathering.PlannedGathering.Fate;
import nl.schuifaan.gathering.Problem.Unreadable;
import nl.schuifaan.gathering.ProgrammeImport.Choice;
import nl.schuifaan.id.GatheringCode;
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
 * @param removed  what is to become of gatherings that no longer stand in it, by code
 */
record ProgrammeFile(List<PlannedGathering> gatherings, Map<String, String> partners,
        Map<GatheringCode, Choice> removed) {

    static final int MOST_BYTES = 1_000_000;
    static final int MOST_GATHERINGS = 500;
    private static final int DEPTH = 20;
    static final Map<String,
            Kind> KINDS = Map.of("verhaal", Kind.STORY, "stadsdeel", Kind.DISTRICT, "training", Kind.TRAINING);
    static final Map<String, Audience> AUDIENCES = Map.of("iedereen", Audience.EVERYONE, "vrouwen", Audience.WOMEN);
    private static final Map<String, Choice> CHOICES =
            Map.of("vervalt", Choice.CALL_OFF, "verborgen", Choice.HIDE, "blijft", Choice.KEEP);
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
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            mistakes.at(1, Problem.of("file.large", "most", MOST_BYTES / 1_000));
        }
        mistakes.stopIfAny();
        Node root = compose(text, mistakes);
        mistakes.stopIfAny();
        ProgrammeFile file = read(Objects.requireNonNull(root), mistakes);
        mistakes.stopIfAny();
        return file;
    }

    private static @Nullable Node compose(String text, Mistakes mistakes) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setNestingDepthLimit(DEPTH);
            Node root = new Yaml(options)
                    .compose(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            if (root == null) {
                mistakes.at(1, Problem.of("file.empty"));
            }
            return root;
        } catch (MarkedYAMLException unreadable) {
            mistakes.at(unreadable.getProblemMark().getLine() + 1,
                    Problem.of("file.yaml", "detail", unreadable.getProblem()));
        } catch (ReaderException unreadable) {
            mistakes.at(1 + (int) text.codePoints().limit(unreadable.getPosition()).filter(c -> c == '\n').count(),
                    Problem.of("file.sign", "code", unreadable.getCodePoint()));
        } catch (YAMLException unreadable) {
            mistakes.at(1, Problem.of("file.unreadable", "detail", String.valueOf(unreadable.getMessage())));
        }
        return null;
    }

    private static ProgrammeFile read(Node root, Mistakes mistakes) {
        Block programme = new Block(root, Problem.of("block.programme"), mistakes);
        Map<String, String> partners = partners(programme.block("partners"));
        Map<GatheringCode, Choice> removed = removed(programme.block("weggehaald"));
        List<PlannedGathering> gatherings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<Node> items = programme.items("bijeenkomsten");
        if (items.size() > MOST_GATHERINGS) {
            mistakes.at(1, Problem.of("file.gatherings", "are", items.size(), "most", MOST_GATHERINGS));
            return new ProgrammeFile(List.of(), Map.of(), Map.of());
        }
        items.forEach(item ->
                gatherings.add(gathering(new Block(item, Problem.of("block.gathering"), mistakes), codes)));
        programme.end();
        return new ProgrammeFile(gatherings, partners, removed);
    }

    private static Map<String, String> partners(@Nullable Block block) {
        Map<String, String> partners = new LinkedHashMap<>();
        if (block != null) {
            block.each((code, _) -> {
                GatheringRules.code(code).ifPresent(rule ->
                        block.mistake(code, Problem.of("partner.code", "code", code, "problem", rule)));
                partners.put(code, block.text(code, GatheringRules.NAME));
            });
        }
        return partners;
    }

    private static Map<GatheringCode, Choice> removed(@Nullable Block block) {
        Map<GatheringCode, Choice> removed = new LinkedHashMap<>();
        if (block != null) {
            block.each((code, _) -> {
                Choice choice = block.word(code, CHOICES, Choice.KEEP);
                if (!code.isBlank()) {
                    removed.put(new GatheringCode(code), choice);
                }
            });
        }
        return removed;
    }

    private static PlannedGathering gathering(Block block, Set<String> codes) {
        GatheringContent content = content(block, block.word("soort", KINDS, Kind.TRAINING), codes);
        When when = block.read("wanneer", WhenReader::read, SOME_DAY);
        Fate fate = fate(block);
        block.end();
        return new PlannedGathering(content, when, fate);
    }

    private static Fate fate(Block block) {
        Fate fate = yes(block, "vervalt") ? Fate.CALLED_OFF : Fate.HELD;
        return yes(block, "verborgen") && fate == Fate.HELD ? Fate.HIDDEN : fate;
    }

    private static GatheringContent content(Block block, Kind kind, Set<String> codes) {
        return new GatheringContent(
                block.read("code", text -> code(text, codes), ""), kind,
                new Texts(block.wording("titel", GatheringRules.TITLE), block.wording("uitleg", GatheringRules.ABOUT)),
                kind == Kind.STORY ? block.text("verteller", GatheringRules.NAME)
                : block.textIfAny("verteller", GatheringRules.NAME),
                new Venue(block.text("plek", GatheringRules.NAME), block.text("adres", GatheringRules.NAME)),
                new Languages(block.languages("talen"), block.languages("tolken")),
                block.has("voor") ? block.word("voor", AUDIENCES, Audience.EVERYONE)
                : Audience.EVERYONE, yes(block, "eten"),
                new Capacity(block.number("plaatsen", 1, GatheringRules.MOST_SEATS),
                        block.has("marge") ? block.number("marge", 0, GatheringRules.MOST_SEATS) : 0),
                SurveyReader.read(block, kind), PracticalReader.practical(block), PracticalReader.options(block));
    }

    private static boolean yes(Block block, String key) {
        return block.has(key) && block.word(key, PracticalReader.YES_OR_NO, false);
    }

    private static String code(String text, Set<String> codes) {
        GatheringRules.code(text).ifPresent(rule -> {
            throw new Unreadable(rule);
        });
        if (!codes.add(text)) {
            throw new Unreadable(Problem.of("code.taken"));
        }
        return text;
    }
}
