package nl.schuifaan.console;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.chat.SavedAnswer;
import nl.schuifaan.chat.SavedAnswers;
import nl.schuifaan.notice.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers that one uses again, in each language. */
@Controller
class SavedAnswerController {

    private static final int LONGEST_TITLE = 60;

    private final SavedAnswers saved;
    private final Wordings wordings;
    private final Deeds deeds;
    private final Say say;

    SavedAnswerController(SavedAnswers saved, Wordings wordings, Deeds deeds, Say say) {
        this.saved = saved;
        this.wordings = wordings;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping("/console/questions/answers")
    String list(@RequestParam(defaultValue = "") String edit, Model model) {
        SavedAnswer one = saved.find(edit).orElseGet(() -> new SavedAnswer(UUID.randomUUID().toString(), "", Map.of()));
        fill(one, Map.of(), model);
        return "console/answers";
    }

    private void fill(SavedAnswer one, Map<String, String> errors, Model model) {
        model.addAttribute("all", saved.list());
        model.addAttribute("one", one);
        model.addAttribute("areas", wordings.of(one.texts(), List.of()));
        model.addAttribute("errors", errors);
    }

    @PostMapping("/console/questions/answers")
    String keep(@RequestParam Map<String, String> form, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        SavedAnswer typed = new SavedAnswer(form.getOrDefault("id", UUID.randomUUID().toString()),
                form.getOrDefault("title", "").strip(), wordings.from(form));
        Map<String, String> errors = errors(typed);
        if (!errors.isEmpty()) {
            fill(typed, errors, model);
            return "console/answers";
        }
        saved.keep(typed);
        deeds.did(Colleague.of(principal), Deed.SAVED_ANSWER_KEPT, "saved-answer:" + typed.id());
        after.addFlashAttribute("done", say.text("answers.kept", typed.title()));
        return "redirect:/console/questions/answers";
    }

    private Map<String, String> errors(SavedAnswer typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed.title().isEmpty() || typed.title().length() > LONGEST_TITLE) {
            errors.put("title", say.text("answers.title.wrong", LONGEST_TITLE));
        }
        if (typed.texts().isEmpty()) {
            errors.put("text-nl", say.text("answers.empty"));
        }
        typed.texts().forEach((language, text) -> {
            if (text.length() > Replies.LONGEST) {
                errors.put("text-" + language, say.text("question.long", text.length(), Replies.LONGEST));
            }
        });
        return errors;
    }

    @PostMapping("/console/questions/answers/{id}/remove")
    String remove(@PathVariable String id, @Nullable Principal principal, RedirectAttributes after) {
        saved.find(id).ifPresent(one -> {
            saved.remove(id);
            deeds.did(Colleague.of(principal), Deed.SAVED_ANSWER_REMOVED, "saved-answer:" + id);
        });
        after.addFlashAttribute("done", say.text("answers.removed"));
        return "redirect:/console/questions/answers";
    }
}
