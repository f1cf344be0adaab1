package nl.schuifaan.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of gatherings, and one of them at a glance. */
@Controller
class GatheringController {

    /** Parts of the programme. */
    private static final List<String> KINDS = List.of("STORY", "DISTRICT", "TRAINING");

    private final GatheringOverviews gatherings;
    private final Gatherings versions;
    private final GatheringChecklist checklist;
    private final GatheringHistory history;
    private final ChangeWords changes;
    private final Messages messages;
    private final Say say;
    private final MovableClock now;

    GatheringController(GatheringOverviews gatherings, Gatherings versions, GatheringChecklist checklist,
            GatheringHistory history, ChangeWords changes, Messages messages, Say say, MovableClock now) {
        this.gatherings = gatherings;
        this.versions = versions;
        this.checklist = checklist;
        this.history = history;
        this.changes = changes;
        this.messages = messages;
        this.say = say;
        this.now = now;
    }

    /** A language and the text there is in it; null where the Dutch one is said instead. */
    record Worded(String language, String direction, String title, boolean own) {}

    @GetMapping("/console/gatherings")
    String list(@RequestParam(defaultValue = "upcoming") String show, @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        boolean past = show.equals("past");
        List<Overview> found = (past ? gatherings.endedBy(now.local()) : gatherings.endingAfter(now.local())).stream()
                .filter(one -> part.isEmpty() || one.kind().equals(part)).filter(contains(q))
                .sorted(past ? Comparator.comparing(Overview::start).reversed() : Comparator.comparing(Overview::start))
                .toList();
        Pages pages = Pages.of("/console/gatherings?show=" + (past ? "past" : "upcoming") + "&part=" + known(part),
                page, found.size());
        model.addAttribute("tabs", List.of(tab("upcoming", !past), tab("past", past)));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("show", past ? "past" : "upcoming");
        model.addAttribute("part", known(part));
        model.addAttribute("q", q);
        model.addAttribute("pages", pages);
        model.addAttribute("gatherings", pages.cut(found));
        return "console/gatherings";
    }

    private static String known(String part) {
        return KINDS.contains(part) ? part : "";
    }

    private Tab tab(String show, boolean current) {
        return new Tab("/console/gatherings?show=" + show, say.text("gatherings." + show), current);
    }

    /** Finds by code, place, storyteller and each language's title. */
    private static Predicate<Overview> contains(String q) {
        String sought = q.strip().toLowerCase(Locale.ROOT);
        return one -> sought.isEmpty()
                || (one.code() + " " + one.place() + " " + one.storyteller() + " " + one.title().values())
                .toLowerCase(Locale.ROOT).contains(sought);
    }

    @GetMapping("/console/gatherings/{code}")
    String one(@PathVariable GatheringCode code, Model model) {
        Overview gathering = gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("gathering", gathering);
        model.addAttribute("over", gathering.over(now.local()));
        versions.find(code).ifPresent(version -> {
            model.addAttribute("revision", version.revision());
            model.addAttribute("minute", changes.minute(version));
            model.addAttribute("checklist", checklist.of(version));
            model.addAttribute("ready", versions.unready(version.draft()).isEmpty());
        });
        model.addAttribute("history", history.of(gathering.code()));
        model.addAttribute("curve", Sparkline.of(gatherings.signUps(gathering.code(), now.local().toLocalDate())));
        model.addAttribute("wordings",
                messages.current().languages().stream().map(language -> worded(gathering, language)).toList());
        return "console/gathering";
    }

    private Worded worded(Overview gathering, Language language) {
        return new Worded(language.code(), messages.current().rightToLeft(language) ? "rtl"
                : "ltr", gathering.title(language.code()),
                gathering.title().containsKey(language.code()));
    }
}
