package nl.schuifaan.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;

/** The organisers' guide, which every page leads to where one needs it. */
@Controller
class HelpController {

    /** Read when somebody asks for it first: the parser of Markdown is a megabyte of classes. */
    private final SingletonSupplier<Guide> guide = SingletonSupplier.of(Guide::new);

    @GetMapping("/console/help")
    String help(Model model) {
        model.addAttribute("guide", guide.obtain().html());
        model.addAttribute("chapters", guide.obtain().chapters());
        return "console/help";
    }
}
