package nl.schuifaan.console;

import java.security.Principal;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.Tick;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes to a gathering, who waits, who cancelled; and who was there. It looks again by itself. */
@Controller
@RequestMapping("/console/gatherings/{code}/people")
class PeopleController {

    private static final String HTMX = "HX-Request";

    private final PeoplePage page;
    private final PeopleAtGatherings people;
    private final Attendance attendance;
    private final Deeds deeds;
    private final Say say;

    PeopleController(PeoplePage page, PeopleAtGatherings people, Attendance attendance, Deeds deeds, Say say) {
        this.page = page;
        this.people = people;
        this.attendance = attendance;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping
    String list(@PathVariable GatheringCode code, @RequestParam(defaultValue = "") String q, Model model) {
        return page.list(code, q, model);
    }

    @GetMapping("/live")
    String live(@PathVariable GatheringCode code, @RequestParam(defaultValue = "") String q, Model model) {
        return page.list(code, q, model) + " :: live";
    }

    /** Shows one telephone number, which is written down; it stands in that one answer and nowhere else. */
    @PostMapping("/number")
    String number(@PathVariable GatheringCode code, @RequestParam String booking,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = HTMX, required = false) @Nullable String part, @Nullable Principal principal,
            Model model) {
        PersonAtGathering party = page.party(code, booking);
        String number = people.number(party).orElse("");
        deeds.did(Colleague.of(principal), Deed.NUMBER_SHOWN, thing(code));
        if (part == null) {
            return page.list(code, q, Map.of(party.booking(), number), model);
        }
        model.addAttribute("number", number);
        return "console/people :: number";
    }

    /** @param came {@code yes}, {@code no}, or {@code unknown} */
    @PostMapping("/attendance")
    String attendance(@PathVariable GatheringCode code, @RequestParam String booking, @RequestParam String came,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = HTMX, required = false) @Nullable String part, @Nullable Principal principal,
            Model model, RedirectAttributes after) {
        page.gathering(code);
        Boolean noted = came.equals("yes") ? Boolean.TRUE : came.equals("no") ? Boolean.FALSE : null;
        Tick tick = booking.isBlank() ? Tick.UNKNOWN
                : attendance.mark(code, new BookingId(booking), noted, Colleague.of(principal).id());
        String problem = tick == Tick.DONE ? null
                : say.text(tick == Tick.TOO_EARLY ? "console_people_too_early" : "console_people_no_party");
        if (part == null) {
            after.addFlashAttribute("problem", problem);
            after.addAttribute("q", q);
            return "redirect:" + PeoplePage.path(code);
        }
        model.addAttribute("wrong", problem);
        return page.list(code, q, model) + " :: live";
    }

    static String thing(GatheringCode code) {
        return "gathering:" + code.inCapitals();
    }
}
