package nl.schuifaan.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.console.DoneByColleagues.Done;
import nl.schuifaan.settings.MovableClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who did what, in sentences, the newest first. */
@Controller
class ActivityController {

    private static final int LINES = 50;
    private static final String GATHERING = "gathering:";

    private final DoneByColleagues done;
    private final Dates dates;
    private final MovableClock clock;
    private final Say say;

    ActivityController(DoneByColleagues done, Dates dates, MovableClock clock, Say say) {
        this.done = done;
        this.dates = dates;
        this.clock = clock;
        this.say = say;
    }

    @GetMapping("/console/activity")
    String activity(@RequestParam(defaultValue = "") String before, Model model) {
        Instant moment = before.isEmpty() ? clock.instant().plusSeconds(1) : moment(before);
        List<Done> found = done.before(moment, LINES);
        model.addAttribute("lines", found.stream().map(this::line).toList());
        model.addAttribute("earlier", found.size() < LINES ? null : found.getLast().when().toString());
        return "console/activity";
    }

    private Line line(Done one) {
        String who = one.who().isEmpty() ? say.text("activity.nobody") : one.who();
        return new Line(dates.moment(one.when()), who, sentence(one));
    }

    /** A deed of a feature that has no sentence yet is told by its name rather than left out. */
    private String sentence(Done one) {
        String sentence = say.has("activity." + one.deed()) ? say.text("activity." + one.deed()) : one.deed();
        return one.thing().startsWith(GATHERING)
                ? say.text("activity.on", sentence, one.thing().substring(GATHERING.length())) : sentence;
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
