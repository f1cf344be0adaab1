package nl.schuifaan.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The organisers' guide, which every page leads to where one needs it. */
@Controller
class HelpController {

    private final Guide guide;

    HelpController(Guide guide) {
        this.guide = guide;
    }

    @GetMapping("/console/help")
    String help(Model model) {
        model.addAttribute("guide", guide.html());
        model.addAttribute("chapters", guide.chapters());
        return "console/help";
    }
}
