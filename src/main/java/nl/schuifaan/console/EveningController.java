package nl.schuifaan.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.console.EveningFrame.Made;
import nl.schuifaan.evening.Board;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.evening.Evening;
import nl.schuifaan.evening.Evenings;
import nl.schuifaan.evening.Releases;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evening as it goes, in numbers, and the links of those who help at the door. */
@Controller
@RequestMapping("/console/gatherings/{code}/evening")
class EveningController {

    private final EveningFrame frame;
    private final Evenings evenings;
    private final Board board;
    private final Releases releases;
    private final Deeds deeds;
    private final Say say;
    private final MovableClock now;

    EveningController(EveningFrame frame, Evenings evenings, Board board, Releases releases, Deeds deeds, Say say,
            MovableClock now) {
        this.frame = frame;
        this.evenings = evenings;
        this.board = board;
        this.releases = releases;
        this.deeds = deeds;
        this.say = say;
        this.now = now;
    }

    @GetMapping
    String show(@PathVariable GatheringCode code, Model model) {
        fill(code, model);
        return "console/evening";
    }

    @GetMapping("/live")
    String live(@PathVariable GatheringCode code, Model model) {
        fill(code, model);
        return "console/evening :: live";
    }

    private GatheringCode fill(GatheringCode asked, Model model) {
        GatheringCode code = frame.fill(asked, "evening", model);
        Evening evening = evenings.find(code);
        model.addAttribute("numbers", board.of(code));
        model.addAttribute("evening", evening);
        model.addAttribute("over", evening.ends().isBefore(now.instant()));
        model.addAttribute("releasable", releases.possible(evening));
        model.addAttribute("reversible", releases.reversible(evening));
        model.addAttribute("from", releases.from(code).orElse(evening.ends()));
        model.addAttribute("until", evening.released() == null ? null : evening.released().at().plus(Releases.UNDO));
        model.addAttribute("links", frame.links(code, Kind.DOOR));
        return code;
    }

    /** The link is shown here, once: it is not kept. */
    @PostMapping("/links")
    String make(@PathVariable GatheringCode code, @RequestParam String helper, @Nullable Principal principal,
            Model model,
            HttpServletRequest request) {
        Made made = frame.make(code, Kind.DOOR, helper, request).orElse(null);
        GatheringCode capitals = fill(code, model);
        model.addAttribute("made", made);
        model.addAttribute("wrong", made == null ? say.text("evening.helper.wrong") : null);
        if (made != null) {
            did(Deed.DOOR_LINK_MADE, capitals, principal);
        }
        return "console/evening";
    }

    @PostMapping("/links/{id}/end")
    String end(@PathVariable GatheringCode code, @PathVariable String id, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "evening", model);
        frame.end(capitals, id);
        did(Deed.DOOR_LINK_ENDED, capitals, principal);
        after.addFlashAttribute("done", say.text("evening.link.ended"));
        return back(capitals);
    }

    @PostMapping("/release")
    String release(@PathVariable GatheringCode code, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "evening", model);
        if (releases.release(capitals)) {
            did(Deed.SEATS_RELEASED, capitals, principal);
            after.addFlashAttribute("done", say.text("evening.released"));
        } else {
            after.addFlashAttribute("problem", say.text("evening.too-early"));
        }
        return back(capitals);
    }

    @PostMapping("/undo")
    String undo(@PathVariable GatheringCode code, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "evening", model);
        if (releases.undo(capitals)) {
            did(Deed.SEATS_TAKEN_BACK, capitals, principal);
            after.addFlashAttribute("done", say.text("evening.undone"));
        } else {
            after.addFlashAttribute("problem", say.text("evening.too-late"));
        }
        return back(capitals);
    }

    private void did(Deed deed, GatheringCode code, @Nullable Principal principal) {
        deeds.did(Colleague.of(principal), deed, "gathering:" + code, Map.of());
    }

    private static String back(GatheringCode code) {
        return "redirect:/console/gatherings/" + code + "/evening";
    }
}
