package nl.schuifaan.console;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.evening.AgesAndDistricts;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.Rebooking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody is added by hand: a caller, a line on a paper list. No telephone is needed. */
@Controller
@RequestMapping("/console/gatherings/{code}/people/add")
class GuestController {

    private final PeoplePage page;
    private final Rebooking rebooking;
    private final AgesAndDistricts told;
    private final Deeds deeds;
    private final Say say;

    GuestController(PeoplePage page, Rebooking rebooking, AgesAndDistricts told, Deeds deeds, Say say) {
        this.page = page;
        this.rebooking = rebooking;
        this.told = told;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping
    String form(@PathVariable GatheringCode code, Model model) {
        return form(code, GuestForm.EMPTY, "", Map.of(), model);
    }

    private String form(GatheringCode code, GuestForm typed, String reason, Map<String, String> errors, Model model) {
        page.put(page.gathering(code), model);
        page.putChoices(code, model);
        model.addAttribute("typed", typed);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "console/people-add";
    }

    /**
     * Adds them.
     *
     * @param wait   where seats are not free: to the waiting list
     * @param reason where others wait: why they get seats before those
     */
    @PostMapping
    String add(@PathVariable GatheringCode code, @ModelAttribute("typed") GuestForm typed,
            @RequestParam(defaultValue = "false") boolean wait, @RequestParam(defaultValue = "") String reason,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        page.gathering(code);
        Map<String, String> errors = new LinkedHashMap<>(typed.errors(say, true));
        String by = Colleague.of(principal).id();
        SeatsDecided decided = !errors.isEmpty() ? null : rebooking.add(code, typed.entry(),
                typed.adultsCounted(), typed.childrenCounted(), wait, reason, by);
        Outcome outcome = decided == null ? Outcome.CLOSED : decided.outcome();
        if (outcome != Outcome.GRANTED && outcome != Outcome.WAITING) {
            if (errors.isEmpty()) {
                errors.put("adults", say.text("console_people_add_" + outcome));
            }
            return form(code, typed, reason, errors, model);
        }
        if (decided != null) {
            told.write(decided.gathering(), page.party(code, decided.booking()).person(), typed.told());
        }
        deeds.did(Colleague.of(principal), reason.isBlank() ? Deed.PERSON_ADDED : Deed.SEATS_OUT_OF_TURN,
                PeopleController.thing(code));
        after.addFlashAttribute("done", say.text("console_people_added_" + outcome, typed.name()));
        return "redirect:" + PeoplePage.path(code);
    }
}
