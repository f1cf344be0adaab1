package nl.schuifaan.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.console.EveningFrame.Made;
import nl.schuifaan.evening.Dinner;
import nl.schuifaan.evening.Dinner.Order;
import nl.schuifaan.evening.DoorLimit;
import nl.schuifaan.evening.DoorLinks;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.evening.DoorLinks.Link;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the cook needs: for organisers, and for the cook by a link without an account. Totals, and nobody's name. */
@Controller
class DinnerController {

    private final EveningFrame frame;
    private final Dinner dinner;
    private final DinnerWords words;
    private final DoorLinks links;
    private final DoorLimit limit;
    private final Deeds deeds;
    private final Say say;

    DinnerController(EveningFrame frame, Dinner dinner, DinnerWords words, DoorLinks links, DoorLimit limit,
            Deeds deeds, Say say) {
        this.frame = frame;
        this.dinner = dinner;
        this.words = words;
        this.links = links;
        this.limit = limit;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping("/console/gatherings/{code}/dinner")
    String show(@PathVariable GatheringCode code, Model model) {
        fill(code, model);
        return "console/dinner";
    }

    private GatheringCode fill(GatheringCode asked, Model model) {
        GatheringCode code = frame.fill(asked, "dinner", model);
        order(code, model);
        model.addAttribute("links", frame.links(code, Kind.COOK));
        return code;
    }

    private void order(GatheringCode code, Model model) {
        Order order = dinner.of(code);
        model.addAttribute("order", order);
        model.addAttribute("lines", words.lines(order.fixed() == null ? order.now() : order.fixed()));
        model.addAttribute("changes", words.changes(order));
        model.addAttribute("text", words.text(order));
    }

    @PostMapping("/console/gatherings/{code}/dinner/fix")
    String fix(@PathVariable GatheringCode code, @RequestParam String day, @RequestParam String time,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "dinner", model);
        try {
            dinner.fixAt(capitals, LocalDateTime.of(LocalDate.parse(day), LocalTime.parse(time))
                    .atZone(MovableClock.THE_HAGUE).toInstant());
            deeds.did(Colleague.of(principal), Deed.DINNER_FIXED, "gathering:" + capitals, Map.of());
            after.addFlashAttribute("done", say.text("dinner.fixed"));
        } catch (DateTimeException _) {
            after.addFlashAttribute("problem", say.text("dinner.fix.wrong"));
        }
        return "redirect:/console/gatherings/" + capitals + "/dinner";
    }

    /** The link is shown here, once: it is not kept. */
    @PostMapping("/console/gatherings/{code}/dinner/links")
    String make(@PathVariable GatheringCode code, @RequestParam String helper, @Nullable Principal principal,
            Model model,
            HttpServletRequest request) {
        Made made = frame.make(code, Kind.COOK, helper, request).orElse(null);
        GatheringCode capitals = fill(code, model);
        model.addAttribute("made", made);
        model.addAttribute("wrong", made == null ? say.text("evening.helper.wrong") : null);
        if (made != null) {
            deeds.did(Colleague.of(principal), Deed.DOOR_LINK_MADE, "gathering:" + capitals, Map.of());
        }
        return "console/dinner";
    }

    @PostMapping("/console/gatherings/{code}/dinner/links/{id}/end")
    String end(@PathVariable GatheringCode code, @PathVariable String id, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "dinner", model);
        frame.end(capitals, id);
        deeds.did(Colleague.of(principal), Deed.DOOR_LINK_ENDED, "gathering:" + capitals, Map.of());
        after.addFlashAttribute("done", say.text("evening.link.ended"));
        return "redirect:/console/gatherings/" + capitals + "/dinner";
    }

    @GetMapping("/dinner/{link}")
    String cook(@PathVariable String link, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Link> open = links.find(link, Kind.COOK);
        if (open.isPresent()) {
            frame.fill(open.get().gathering(), "dinner", model);
            order(open.get().gathering(), model);
        } else {
            response.setStatus(limit.tooMany(request.getRemoteAddr()) ? HttpStatus.TOO_MANY_REQUESTS.value()
                    : HttpStatus.GONE.value());
        }
        model.addAttribute("open", open.isPresent());
        return "console/cook";
    }
}
