package nl.schuifaan.console;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the organisation can do better: where people give up, and how long they wait. It names nobody. */
@Controller
class MirrorController {

    private final ReportReading reading;
    private final ReportYears years;

    MirrorController(ReportReading reading, ReportYears years) {
        this.reading = reading;
        this.years = years;
    }

    @GetMapping("/console/mirror")
    String mirror(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int of = years.of(year);
        model.addAttribute("view", reading.mirror(of, LocaleContextHolder.getLocale()));
        model.addAttribute("years", years.tabs("/console/mirror", of));
        return "console/mirror";
    }
}
