package nl.schuifaan.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.schuifaan.access.CurrentColleague;
import nl.schuifaan.access.Entrances;
import nl.schuifaan.access.Permission;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Undelivered;
import nl.schuifaan.notice.Undelivered.End;
import nl.schuifaan.report.YearReports;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs doing and what comes next; the page asks for {@code /console/live} by itself. */
@Controller
class HomeController {

    private static final int NEXT = 6;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final GatheringOverviews gatherings;
    private final ToDos toDos;
    private final YearReports reports;
    private final ChannelStates channels;
    private final Undelivered undelivered;
    private final MovableClock now;
    private volatile @Nullable Reached counted;

    HomeController(GatheringOverviews gatherings, ToDos toDos, YearReports reports, ChannelStates channels,
            Undelivered undelivered, MovableClock now) {
        this.undelivered = undelivered;
        this.reports = reports;
        this.channels = channels;
        this.gatherings = gatherings;
        this.toDos = toDos;
        this.now = now;
    }

    /** How many were reached in a year, as it was counted at that moment; null while they are too few. */
    private record Reached(int year, Instant at, @Nullable Long people) {}

    /** A gathering with its curve. */
    record Next(Overview gathering, Sparkline curve) {}

    @GetMapping("/console")
    String home(CurrentColleague who, Model model) {
        fill(who, model);
        return "console/home";
    }

    @GetMapping("/console/live")
    String live(CurrentColleague who, Model model) {
        fill(who, model);
        return "console/home :: live";
    }

    private void fill(CurrentColleague who, Model model) {
        List<Overview> coming = gatherings.endingAfter(now.local()).stream().filter(one -> !one.calledOff()).toList();
        List<Overview> next = coming.stream().limit(NEXT).toList();
        Map<GatheringCode, List<Integer>> signUps = gatherings.signUps(next.stream().map(Overview::code).toList(),
                now.local().toLocalDate());
        Map<End, Long> missed = undelivered.counts();
        model.addAttribute("todos", toDos.list(coming, missed).stream()
                .filter(one -> Entrances.open(who.role(), one.href().replaceFirst("\\?.*", ""))).toList());
        model.addAttribute("gatherings", who.may(Permission.GATHERINGS));
        model.addAttribute("messages", who.may(Permission.MESSAGES));
        model.addAttribute("missed", missed.values().stream().anyMatch(count -> count > 0)
                ? Arrays.stream(End.values()).map(end -> new MissedFigure(end.name(),
                missed.getOrDefault(end, 0L), UndeliveredController.path(end))).toList() : List.of());
        model.addAttribute("more", Math.max(0, coming.size() - NEXT));
        model.addAttribute("next", next.stream()
                .map(one -> new Next(one, Sparkline.of(signUps.getOrDefault(one.code(), List.of())))).toList());
        model.addAttribute("reached", reached());
        model.addAttribute("goal", reports.goal());
        model.addAttribute("channels", channels.list());
        model.addAttribute("seats", coming.stream().mapToInt(Overview::taken).sum());
        model.addAttribute("coming", coming.size());
        model.addAttribute("waiting", coming.stream().mapToInt(Overview::waiting).sum());
    }

    /** Once a minute: it changes when a gathering is counted, some days after it. */
    private @Nullable Long reached() {
        Instant at = now.instant();
        int year = now.local().getYear();
        Reached last = counted;
        if (last == null || last.year != year || Duration.between(last.at, at).abs().compareTo(MINUTE) > 0) {
            last = new Reached(year, at, reports.reached(year).orElse(null));
            counted = last;
        }
        return last.people;
    }
}
