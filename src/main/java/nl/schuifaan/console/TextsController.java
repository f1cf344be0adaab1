package nl.schuifaan.console;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.schuifaan.language.Language;
import nl.schuifaan.wording.Dialogue;
import nl.schuifaan.wording.Readers;
import nl.schuifaan.wording.Wording;
import nl.schuifaan.wording.Wordings;
import nl.schuifaan.wording.Wordings.Standing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Looks at the texts: all of them by dialogue, those of a dialogue in two languages, and one in all languages. */
@Controller
class TextsController {

    private final Wordings wordings;
    private final Readers readers;
    private final TextExamples examples;

    TextsController(Wordings wordings, Readers readers, TextExamples examples) {
        this.wordings = wordings;
        this.readers = readers;
        this.examples = examples;
    }

    /** How many texts a dialogue has in all languages together, and how many of these ask for something. */
    record Row(Dialogue dialogue, int texts, int review, int fallsBack, int edited) {}

    /** A text in Dutch and in another language. */
    record Pair(String key, Wording dutch, Wording other) {}

    @GetMapping("/console/texts")
    String texts(Model model) {
        Map<Dialogue, Row> rows = new EnumMap<>(Dialogue.class);
        Map<String, Integer> waiting = new LinkedHashMap<>();
        for (Language language : wordings.languages()) {
            boolean dutch = language.equals(Language.DUTCH);
            wordings.standings(language).forEach(one -> {
                rows.merge(Dialogue.of(one.key()), row(one, dutch), TextsController::sum);
                waiting.merge(language.code(), one.review() ? 1 : 0, Integer::sum);
            });
        }
        model.addAttribute("dialogues", rows.values());
        model.addAttribute("waiting", waiting);
        model.addAttribute("proposals", readers.proposals());
        model.addAttribute("readers", readers.all());
        return "console/texts";
    }

    private static Row row(Standing one, boolean dutch) {
        return new Row(Dialogue.of(one.key()), dutch && !one.fallsBack() ? 1 : 0, one.review() ? 1 : 0, one.fallsBack()
                ? 1 : 0, one.edited() ? 1 : 0);
    }

    private static Row sum(Row one, Row other) {
        return new Row(one.dialogue, one.texts + other.texts, one.review + other.review,
                one.fallsBack + other.fallsBack, one.edited + other.edited);
    }

    @GetMapping("/console/texts/{dialogue}")
    String dialogue(@PathVariable String dialogue, @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String only, Model model) {
        Dialogue part = known(dialogue);
        Language other = language(in.isEmpty() ? wordings.languages().getLast().code() : in);
        Predicate<String> here = key -> Dialogue.of(key) == part;
        Map<String, Wording> dutch = wordings.all(Language.DUTCH, examples.all(), here);
        List<Pair> pairs = wordings.all(other, examples.all(), here).values().stream()
                .filter(one -> dutch.containsKey(one.key()) && wanted(one, only))
                .map(one -> new Pair(one.key(), Objects.requireNonNull(dutch.get(one.key())), one)).toList();
        model.addAttribute("dialogue", part);
        model.addAttribute("in", other.code());
        model.addAttribute("only", only);
        model.addAttribute("languages", wordings.languages().stream().map(Language::code)
                .filter(code -> !code.equals(Language.DUTCH.code())).toList());
        model.addAttribute("pairs", pairs);
        return "console/text-dialogue";
    }

    private static boolean wanted(Wording one, String only) {
        return switch (only) {
            case "review" -> one.review();
            case "missing" -> one.fallsBack();
            case "edited" -> one.edited();
            default -> true;
        };
    }

    @GetMapping("/console/texts/{dialogue}/{key}")
    String phrase(@PathVariable String dialogue, @PathVariable String key, Model model) {
        Dialogue part = known(dialogue);
        if (!wordings.knows(key) || Dialogue.of(key) != part) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String full = key.replaceFirst("\\.sms$", "");
        Map<String, List<Wording>> spoken = new TreeMap<>();
        wordings.languages().forEach(language -> {
            List<String> both = List.of(full, full + ".sms");
            Map<String, Wording> all = wordings.all(language, examples.all(), both::contains);
            spoken.put(language.code(), both.stream().map(all::get).filter(Objects::nonNull).toList());
        });
        model.addAttribute("dialogue", part);
        model.addAttribute("key", full);
        model.addAttribute("codes", wordings.languages().stream().map(Language::code).toList());
        model.addAttribute("spoken", spoken);
        return "console/text-phrase";
    }

    private Language language(String code) {
        return wordings.languages().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Dialogue known(String path) {
        return Dialogue.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
