package nl.schuifaan.console;

import java.security.Principal;
import java.util.List;
import nl.schuifaan.chat.AnswerTimes;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.chat.InquiryLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what people asked, what a colleague looks after, what is done. It looks again by itself. */
@Controller
class QuestionController {

    private final InquiryDesk desk;
    private final AnswerTimes times;
    private final Say say;

    QuestionController(InquiryDesk desk, AnswerTimes times, Say say) {
        this.desk = desk;
        this.times = times;
        this.say = say;
    }

    @GetMapping("/console/questions")
    String list(@RequestParam(defaultValue = "open") String show, @RequestParam(defaultValue = "1") int page,
            @Nullable Principal principal,
            Model model) {
        fill(show, page, Colleague.of(principal), model);
        return "console/questions";
    }

    @GetMapping("/console/questions/live")
    String live(@RequestParam(defaultValue = "open") String show, @RequestParam(defaultValue = "1") int page,
            @Nullable Principal principal,
            Model model) {
        fill(show, page, Colleague.of(principal), model);
        return "console/questions :: live";
    }

    private void fill(String show, int page, Colleague colleague, Model model) {
        List<InquiryLine> open = desk.open();
        List<InquiryLine> mine = open.stream().filter(line -> colleague.name().equals(line.assigned())).toList();
        List<InquiryLine> shown = switch (show) {
            case "mine" -> mine;
            case "done" -> desk.done();
            default -> open;
        };
        String known = List.of("mine", "done").contains(show) ? show : "open";
        Pages pages = Pages.of("/console/questions?show=" + known, page, shown.size());
        model.addAttribute("show", known);
        model.addAttribute("tabs",
                List.of(tab("open", open.size(), known), tab("mine", mine.size(), known), tab("done", 0, known)));
        model.addAttribute("pages", pages);
        model.addAttribute("lines", pages.cut(shown));
        model.addAttribute("days", times.days());
        model.addAttribute("hours", times.openingHours().orElse(null));
    }

    private Tab tab(String show, int count, String current) {
        String label = say.text("questions." + show);
        return new Tab("/console/questions?show=" + show, count == 0 ? label
                : label + " (" + count + ")", show.equals(current));
    }
}
