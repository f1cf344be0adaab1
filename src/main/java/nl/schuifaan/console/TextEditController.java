package nl.schuifaan.console;

import java.security.Principal;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.SpokenTexts;
import nl.schuifaan.wording.Check;
import nl.schuifaan.wording.Dialogue;
import nl.schuifaan.wording.Edit;
import nl.schuifaan.wording.Wording;
import nl.schuifaan.wording.Wordings;
import nl.schuifaan.wording.Wordings.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one text in one language, with the phone beside it. */
@Controller
class TextEditController {

    private static final String PATH = "/console/texts/{dialogue}/{key}/{language}";

    private final Wordings wordings;
    private final TextExamples examples;
    private final SpokenTexts recordings;
    private final Say say;

    TextEditController(Wordings wordings, TextExamples examples, SpokenTexts recordings, Say say) {
        this.wordings = wordings;
        this.examples = examples;
        this.recordings = recordings;
        this.say = say;
    }

    /** How a text looks while it is typed. */
    record Tried(String language, boolean rightToLeft, boolean sms, Check check) {}

    @GetMapping(PATH)
    String edit(@PathVariable String key, @PathVariable String language, Model model) {
        Language spoken = known(key, language);
        Edit edit = wordings.edit(spoken, key);
        Wording now = now(spoken, key);
        fill(model, spoken, key, now == null || now.text() == null ? "" : now.text(), edit);
        return "console/text-edit";
    }

    @PostMapping(PATH)
    String save(@PathVariable String key, @PathVariable String language, @RequestParam String text,
            @RequestParam long version,
            @RequestParam(defaultValue = "save") String action, @Nullable Principal who, Model model,
            RedirectAttributes after) {
        Language spoken = known(key, language);
        if (action.equals("try")) {
            fill(model, spoken, key, text, version);
            return "console/text-edit";
        }
        return switch (wordings.save(spoken, key, text, Signed.by(who), version)) {
            case DONE -> done(say.text("texts.saved"), key, spoken, after);
            case REFUSED -> {
                fill(model, spoken, key, text, version);
                yield "console/text-edit";
            }
            case OVERTAKEN -> {
                Wording theirs = now(spoken, key);
                model.addAttribute("theirs", theirs == null ? "" : theirs.text());
                fill(model, spoken, key, text, wordings.edit(spoken, key));
                yield "console/text-edit";
            }
        };
    }

    /** The part beside the field, anew at every pause in typing. */
    @PostMapping(PATH + "/try")
    String tried(@PathVariable String key, @PathVariable String language, @RequestParam String text, Model model) {
        Language spoken = known(key, language);
        model.addAttribute("tried", tried(spoken, key, text));
        return "console/text-edit :: tried";
    }

    @PostMapping(PATH + "/back")
    String back(@PathVariable String key, @PathVariable String language, @RequestParam int earlier,
            @RequestParam long version,
            @Nullable Principal who, RedirectAttributes after) {
        Language spoken = known(key, language);
        Change change = earlier < 0 ? wordings.toFile(spoken, key, Signed.by(who), version)
                : wordings.putBack(spoken, key, earlier, Signed.by(who), version);
        return change == Change.DONE ? done(say.text("texts.put-back"), key, spoken, after)
                : problem(say.text("texts.not-put-back"), key, spoken, after);
    }

    @PostMapping(PATH + "/settle")
    String settle(@PathVariable String key, @PathVariable String language, @Nullable Principal who,
            RedirectAttributes after) {
        Language spoken = known(key, language);
        wordings.settle(spoken, key, Signed.by(who));
        return done(say.text("texts.settled"), key, spoken, after);
    }

    private String done(String sentence, String key, Language spoken, RedirectAttributes after) {
        after.addFlashAttribute("done", sentence);
        return back(key, spoken);
    }

    private String problem(String sentence, String key, Language spoken, RedirectAttributes after) {
        after.addFlashAttribute("problem", sentence);
        return back(key, spoken);
    }

    private static String back(String key, Language spoken) {
        return "redirect:/console/texts/" + Dialogue.of(key).path() + "/" + key + "/" + spoken.code();
    }

    private void fill(Model model, Language spoken, String key, String text, long version) {
        fill(model, spoken, key, text, wordings.edit(spoken, key));
        model.addAttribute("version", version);
    }

    private void fill(Model model, Language spoken, String key, String text, Edit edit) {
        model.addAttribute("dialogue", Dialogue.of(key));
        model.addAttribute("key", key);
        model.addAttribute("language", spoken.code());
        model.addAttribute("text", text);
        model.addAttribute("version", edit.version());
        model.addAttribute("edit", edit);
        model.addAttribute("now", now(spoken, key));
        model.addAttribute("dutch", now(Language.DUTCH, key));
        model.addAttribute("file", wordings.ofFile(spoken, key));
        model.addAttribute("tried", tried(spoken, key, text));
        model.addAttribute("unheard", recordings.recorded(spoken, key) && !recordings.has(spoken, key));
    }

    private Tried tried(Language spoken, String key, String text) {
        return new Tried(spoken.code(), wordings.rightToLeft(spoken), key.endsWith(".sms"),
                wordings.check(spoken, key, text.strip(), examples.all()));
    }

    private @Nullable Wording now(Language spoken, String key) {
        return wordings.all(spoken, examples.all(), key::equals).get(key);
    }

    private Language known(String key, String language) {
        if (!wordings.knows(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return wordings.languages().stream().filter(one -> one.code().equals(language)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
