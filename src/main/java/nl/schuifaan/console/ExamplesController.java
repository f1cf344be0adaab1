package nl.schuifaan.console;

import nl.schuifaan.example.Examples;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the console with made-up people, to try it out, and empties it again. */
@Controller
class ExamplesController {

    private static final String PAGE = "redirect:/console/examples";

    private final Examples examples;
    private final Say say;

    ExamplesController(Examples examples, Say say) {
        this.examples = examples;
        this.say = say;
    }

    @GetMapping("/console/examples")
    String show(Model model) {
        model.addAttribute("state", examples.state());
        return "console/examples";
    }

    @PostMapping("/console/examples")
    String fill(RedirectAttributes after) {
        Examples.State before = examples.fill();
        if (before == Examples.State.POSSIBLE) {
            after.addFlashAttribute("done", say.text("examples.done"));
        } else {
            after.addFlashAttribute("problem", say.text("examples." + before.name()));
        }
        return PAGE;
    }

    @PostMapping("/console/examples/remove")
    String remove(@RequestParam String typed, RedirectAttributes after) {
        if (!typed.strip().equals(say.text("examples.word"))) {
            after.addFlashAttribute("problem", say.text("examples.not-typed"));
            return PAGE;
        }
        examples.remove();
        after.addFlashAttribute("done", say.text("examples.removed"));
        return PAGE;
    }
}
