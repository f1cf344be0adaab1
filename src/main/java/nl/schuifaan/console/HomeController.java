package nl.schuifaan.console;

import java.util.List;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.report.YearReports;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs doing and what comes next; the page asks for {@code /console/live} by itself. */
@Controller
class HomeController {

    private static final int NEXT = 6;

    private final GatheringOverviews gatherings;
    private final ToDos toDos;
    private final YearReports reports;
    private final ChannelStates channels;
    private final MovableClock now;

    HomeController(GatheringOverviews gatherings, ToDos toDos, YearReports reports, ChannelStates channels,
            MovableClock now) {
        this.reports = reports;
        this.channels = channels;
        this.gatherings = gatherings;
        this.toDos = toDos;
        this.now = now;
    }

    /** A gathering with its curve. */
    record Next(Overview gathering, Sparkline curve) {}

    @GetMapping("/console")
    String home(Model model) {
        fill(model);
        return "console/home";
    }

    @GetMapping("/console/live")
    String live(Model model) {
        fill(model);
        return "console/home :: live";
    }

    private void fill(Model model) {
        List<Overview> coming = gatherings.list().stream().filter(one -> !one.calledOff() && !one.over(now.local()))
                .toList();
        model.addAttribute("todos", toDos.list(coming));
        model.addAttribute("more", Math.max(0, coming.size() - NEXT));
        model.addAttribute("next", coming.stream().limit(NEXT).map(one ->
                new Next(one, Sparkline.of(gatherings.signUps(one.code(), now.local().toLocalDate())))).toList());
        model.addAttribute("reached", reports.reached(now.local().getYear()).orElse(null));
        model.addAttribute("goal", reports.goal());
        model.addAttribute("channels", channels.list());
        model.addAttribute("seats", coming.stream().mapToInt(Overview::taken).sum());
        model.addAttribute("coming", coming.size());
        model.addAttribute("waiting", coming.stream().mapToInt(Overview::waiting).sum());
    }
}
