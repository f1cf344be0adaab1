package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Practical;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes the programme out as a file that can be read again, with the explanation that the shipped one begins with. */
@Component
public class ProgrammeWriter {

    private final GatheringStore gatherings;
    private final PartnerCounts partners;

    ProgrammeWriter(GatheringStore gatherings, PartnerCounts partners) {
        this.gatherings = gatherings;
        this.partners = partners;
    }

    /** All that residents can know of: no drafts. */
    public String write() {
        return write(gatherings.list().stream().filter(it -> it.publication() != Publication.DRAFT).toList(),
                partners.list().stream()
                .collect(Collectors.toMap(Partner::code, Partner::name, (one, _) -> one, TreeMap::new)));
    }

    static String write(List<Gathering> gatherings, Map<String, String> partners) {
        Map<String, Object> file = new LinkedHashMap<>();
        if (!partners.isEmpty()) {
            file.put("partners", partners);
        }
        file.put("bijeenkomsten", gatherings.stream().map(ProgrammeWriter::block).toList());
        return header() + new Yaml(layout()).dump(file);
    }

    private static DumperOptions layout() {
        DumperOptions layout = new DumperOptions();
        layout.setDefaultFlowStyle(FlowStyle.BLOCK);
        layout.setAllowUnicode(true);
        layout.setWidth(Integer.MAX_VALUE);
        layout.setSplitLines(false);
        return layout;
    }

    /** The explanation at the top of the shipped file, but for the lines on its being an example. */
    private static String header() {
        return ShippedProgramme.text().lines().takeWhile(line -> line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static Map<String, Object> block(Gathering gathering) {
        GatheringContent it = gathering.content();
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("code", it.code());
        block.put("soort", word(ProgrammeFile.KINDS, it.kind()));
        block.put("wanneer", WhenWriter.write(gathering.slot()));
        block.put("plek", it.venue().place());
        block.put("adres", it.venue().address());
        put(block, "verteller", it.storyteller());
        block.put("plaatsen", it.capacity().seats());
        put(block, "marge", it.capacity().margin() == 0 ? null : it.capacity().margin());
        put(block, "vervalt", yes(gathering.publication() == Publication.CALLED_OFF));
        put(block, "verborgen", yes(gathering.publication() == Publication.HIDDEN));
        put(block, "talen", it.languages().spoken().isEmpty() ? null : it.languages().spoken());
        put(block, "tolken", it.languages().interpreters().isEmpty() ? null : it.languages().interpreters());
        put(block, "voor", it.audience() == Audience.EVERYONE ? null : word(ProgrammeFile.AUDIENCES, it.audience()));
        put(block, "eten", yes(it.dinner()));
        practical(block, it.practical());
        options(block, it.options());
        block.put("titel", new TreeMap<>(it.texts().title()));
        block.put("uitleg", new TreeMap<>(it.texts().about()));
        put(block, "vragen", it.survey().equals(Survey.usual(it.kind())) ? null : SurveyWriter.write(it.survey()));
        return block;
    }

    private static void practical(Map<String, Object> block, Practical it) {
        put(block, "kinderen", perhaps(it.children()));
        put(block, "oppas", yes(it.childcare()));
        put(block, "halal", yes(it.halal()));
        put(block, "lift", perhaps(it.lift()));
        put(block, "rolstoel", perhaps(it.wheelchair()));
        put(block, "vervoer", it.transport());
        put(block, "alleen", yes(it.alone()));
        put(block, "contact", it.contact());
        put(block, "sluit", it.closesHoursBefore() == null ? null : it.closesHoursBefore() + " uur ervoor");
    }

    private static void options(Map<String, Object> block, Options it) {
        put(block, "herinneringen", it.reminderHours().equals(Options.USUAL_REMINDERS) ? null
                : new ArrayList<>(it.reminderHours().stream().map(hours -> hours + " uur").toList()));
        put(block, "tafels", yes(it.tables()));
        put(block, "leeftijd-en-wijk", yes(it.askAgeAndDistrict()));
    }

    private static void put(Map<String, Object> block, String key, @Nullable Object value) {
        if (value != null) {
            block.put(key, value);
        }
    }

    private static @Nullable String yes(boolean it) {
        return it ? "ja" : null;
    }

    private static @Nullable String perhaps(@Nullable Boolean it) {
        return it == null ? null : it ? "ja" : "nee";
    }

    static <T> String word(Map<String, T> words, T meaning) {
        return words.entrySet().stream().filter(word -> word.getValue().equals(meaning)).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }
}
