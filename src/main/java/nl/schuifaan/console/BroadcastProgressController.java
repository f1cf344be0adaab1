package nl.schuifaan.console;

import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.notice.Broadcasts;
import nl.schuifaan.notice.Broadcasts.Progress;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A broadcast on its way: a minute to undo, how far it is, pause and stop, and how it ended. */
@Controller
class BroadcastProgressController {

    private final Broadcasts broadcasts;
    private final BroadcastWords words;
    private final Wordings wordings;
    private final Deeds deeds;
    private final Dates dates;
    private final Say say;
    private final MovableClock now;

    BroadcastProgressController(Broadcasts broadcasts, BroadcastWords words, Wordings wordings, Deeds deeds,
            Dates dates, Say say,
            MovableClock now) {
        this.broadcasts = broadcasts;
        this.words = words;
        this.wordings = wordings;
        this.deeds = deeds;
        this.dates = dates;
        this.say = say;
        this.now = now;
    }

    /** People who did not get it, and why. */
    record NotSent(String reason, long people) {}

    @GetMapping("/console/broadcasts/{id}")
    String show(@PathVariable String id, Model model) {
        fill(progress(id), model);
        return "console/broadcast";
    }

    @GetMapping("/console/broadcasts/{id}/live")
    String live(@PathVariable String id, Model model) {
        fill(progress(id), model);
        return "console/broadcast :: live";
    }

    private void fill(Progress progress, Model model) {
        long seconds = Math.max(0, Duration.between(now.instant(), progress.due()).toSeconds());
        Tally tally = Tally.of(progress);
        model.addAttribute("id", BroadcastWords.id(progress.id()));
        model.addAttribute("progress", progress);
        model.addAttribute("state", progress.state().name());
        model.addAttribute("tally", tally);
        model.addAttribute("countdown", progress.state() == State.PLANNED && seconds <= Broadcasts.UNDO.toSeconds()
                ? seconds : null);
        model.addAttribute("sentence", sentence(progress, tally, seconds));
        model.addAttribute("audience", progress.to() == null ? "" : words.audience(progress.to()));
        model.addAttribute("texts", wordings.of(progress.texts(), List.of()).stream()
                .filter(area -> !area.text().isEmpty()).toList());
        model.addAttribute("notSent", notSent(progress));
        model.addAttribute("moving", !List.of(State.DONE, State.STOPPED).contains(progress.state())
                || tally.waiting() > 0);
    }

    private String sentence(Progress progress, Tally tally, long seconds) {
        return switch (progress.state()) {
            case PLANNED -> seconds <= Broadcasts.UNDO.toSeconds() ? say.text("broadcast.countdown", seconds)
                    : say.text("broadcast.planned", dates.moment(progress.due()));
            case MAKING, GOING -> say.text("broadcast.going", tally.ended(), tally.people());
            case PAUSED -> say.text("broadcast.paused", tally.waiting());
            case STOPPED, DONE -> end(progress, tally);
        };
    }

    /** All who were to get it, however it ended for them. */
    private String end(Progress progress, Tally tally) {
        if (progress.state() == State.STOPPED
                && tally.sent() + tally.unknown() + tally.failed() + tally.waiting() == 0) {
            return say.text("broadcast.undone", tally.people());
        }
        Object[] counts = {tally.people(), tally.sent(), tally.held()};
        String words = progress.state() == State.STOPPED ? say.text("broadcast.stopped", counts)
                : say.text("broadcast.ended", counts);
        List<String> more = new ArrayList<>(List.of(words));
        add(more, "failed", tally.failed());
        add(more, "unknown", tally.unknown());
        add(more, "forgotten", tally.forgotten());
        add(more, "waiting", tally.waiting());
        return String.join(" ", more);
    }

    private void add(List<String> more, String what, long people) {
        if (people > 0) {
            more.add(say.text("broadcast.also." + what, people));
        }
    }

    private List<NotSent> notSent(Progress progress) {
        List<NotSent> notSent = new ArrayList<>();
        progress.dropped().forEach((reason, people) -> notSent.add(new NotSent(words.reason(reason), people)));
        progress.failed()
                .forEach((reason, people) -> notSent.add(new NotSent(words.failed(reason), people)));
        return notSent;
    }

    @PostMapping("/console/broadcasts/{id}/stop")
    String stop(@PathVariable String id, @Nullable Principal principal, RedirectAttributes after) {
        return moved(id, broadcasts.stop(progress(id).id()), Deed.BROADCAST_STOPPED, principal, after);
    }

    @PostMapping("/console/broadcasts/{id}/pause")
    String pause(@PathVariable String id, @Nullable Principal principal, RedirectAttributes after) {
        return moved(id, broadcasts.pause(progress(id).id()), Deed.BROADCAST_PAUSED, principal, after);
    }

    @PostMapping("/console/broadcasts/{id}/go-on")
    String goOn(@PathVariable String id, @Nullable Principal principal, RedirectAttributes after) {
        return moved(id, broadcasts.goOn(progress(id).id()), Deed.BROADCAST_RESUMED, principal, after);
    }

    private String moved(String id, boolean moved, Deed deed, @Nullable Principal principal, RedirectAttributes after) {
        if (moved) {
            deeds.did(Colleague.of(principal), deed, "broadcast:" + id, Map.of());
        } else {
            after.addFlashAttribute("problem", say.text("broadcast.too-late"));
        }
        return "redirect:/console/broadcasts/" + id;
    }

    private Progress progress(String id) {
        return broadcasts.find("broadcast:" + id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
