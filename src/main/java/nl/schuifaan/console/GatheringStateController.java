package nl.schuifaan.console;

import java.security.Principal;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Saving;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets residents see a gathering, or no longer. */
@Controller
class GatheringStateController {

    private final Gatherings gatherings;
    private final GatheringFields fields;
    private final Deeds deeds;
    private final Say say;

    GatheringStateController(Gatherings gatherings, GatheringFields fields, Deeds deeds, Say say) {
        this.gatherings = gatherings;
        this.fields = fields;
        this.deeds = deeds;
        this.say = say;
    }

    @PostMapping("/console/gatherings/{code}/publish")
    String publish(@PathVariable GatheringCode code, @RequestParam int revision, @Nullable Principal principal,
            RedirectAttributes after) {
        return told(code, gatherings.publish(code, revision), Deed.GATHERING_PUBLISHED, "published", principal,
                after);
    }

    @PostMapping("/console/gatherings/{code}/hide")
    String hide(@PathVariable GatheringCode code, @RequestParam int revision, @Nullable Principal principal,
            RedirectAttributes after) {
        return told(code, gatherings.hide(code, revision), Deed.GATHERING_HIDDEN, "hidden", principal, after);
    }

    private String told(GatheringCode code, Saving saving, Deed deed, String said, @Nullable Principal principal,
            RedirectAttributes after) {
        switch (saving) {
            case Saving.Saved(var now) -> {
                deeds.did(Colleague.of(principal), deed, "gathering:" + now.code());
                after.addFlashAttribute("done", say.text("state." + said));
            }
            case Saving.Conflict _ -> after.addFlashAttribute("problem", say.text("state.changed"));
            case Saving.Invalid(var problems) -> after.addFlashAttribute("problem",
                    say.text("state.unready", String.join(" ", fields.errors(problems).values())));
            case Saving.NotMovable(var reason) ->
                    after.addFlashAttribute("problem", say.text("move.reason." + reason));
            case Saving.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/console/gatherings/" + code;
    }
}
