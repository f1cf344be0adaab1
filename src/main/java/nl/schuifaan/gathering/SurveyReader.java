package nl.schuifaan.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.gathering.Survey.Template;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code vragen} of a gathering in the programme file: the name of a template, or a list of own questions. */
final class SurveyReader {

    private static final String KEY = "vragen";
    private static final int TEXT = 120;
    private static final int ANSWER = 30;
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    /** A screen holds ten buttons, three of which are for leaving it out, for going back and for who was not there. */
    private static final int MOST_ANSWERS = 7;

    static final Map<String, Template> TEMPLATES = Map.of("verhaal", Template.STORY, "gesprek", Template.DIALOGUE,
            "training", Template.TRAINING, "geen", Template.NONE);
    static final Map<String, AnswerType> KINDS = Map.of("goed", AnswerType.GOOD, "eens", AnswerType.AGREE,
            "keuze", AnswerType.CHOICE, "zeven", AnswerType.SEVEN, "ja-nee", AnswerType.YES_NO,
            "meer", AnswerType.SEVERAL, "open", AnswerType.OPEN);

    private SurveyReader() {}

    static Survey read(Block gathering, Kind kind) {
        if (!gathering.has(KEY)) {
            return Survey.usual(kind);
        } else if (!gathering.isList(KEY)) {
            return new Survey(gathering.word(KEY, TEMPLATES, Template.NONE), List.of());
        }
        List<OwnQuestion> own = new ArrayList<>();
        List<Node> items = gathering.items(KEY);
        items.forEach(item -> own.add(question(gathering.inside(item, Problem.of("block.question")))));
        if (items.size() < FEWEST || items.size() > MOST) {
            gathering.mistake(KEY,
                    new Problem("questions.number", Map.of("from", FEWEST, "to", MOST, "are", items.size())));
        }
        return new Survey(Template.NONE, own);
    }

    private static OwnQuestion question(Block block) {
        AnswerType answers = block.word("soort", KINDS, AnswerType.OPEN);
        Map<String, String> text = block.wording("tekst", TEXT);
        List<Map<String, String>> options = new ArrayList<>();
        if (answers.haveOptions()) {
            List<Node> items = block.items("antwoorden");
            items.forEach(item -> options.add(block.wording(item, Problem.of("block.answer"), ANSWER)));
            if (items.size() < 2 || items.size() > MOST_ANSWERS) {
                block.mistake("antwoorden", Problem.of("answers.number", "to", MOST_ANSWERS, "are", items.size()));
            }
        }
        block.end();
        return new OwnQuestion(answers, text, options);
    }
}
