package nl.schuifaan.console;

import java.security.Principal;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.evening.AgesAndDistricts;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.people.Rebooking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sign-up: changed, cancelled, moved to another gathering, given seats before those that wait longer. */
@Controller
@RequestMapping("/console/gatherings/{code}/people")
class BookingController {

    private static final int LONGEST_REASON = 200;

    private final PeoplePage page;
    private final BookingPage booking;
    private final Rebooking rebooking;
    private final AgesAndDistricts told;
    private final Deeds deeds;
    private final Say say;

    BookingController(PeoplePage page, BookingPage booking, Rebooking rebooking, AgesAndDistricts told, Deeds deeds,
            Say say) {
        this.page = page;
        this.booking = booking;
        this.rebooking = rebooking;
        this.told = told;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping("/one")
    String one(@PathVariable GatheringCode code, @RequestParam String booking, Model model) {
        return this.booking.show(code, page.party(code, booking), null, Map.of(), model);
    }

    /** @param change id of the change, from the page: a double press is one change */
    @PostMapping("/change")
    String change(@PathVariable GatheringCode code, @RequestParam String booking, @RequestParam String change,
            @ModelAttribute("typed") GuestForm typed, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        PersonAtGathering one = live(code, booking);
        Map<String, String> errors = typed.errors(say, one.byHand());
        if (!errors.isEmpty()) {
            return this.booking.show(code, one, typed, errors, model);
        }
        Outcome outcome = rebooking.change(change, page.gathering(code).code(), one,
                typed.adultsCounted(), typed.childrenCounted(),
                Colleague.of(principal).id());
        if (outcome != Outcome.GRANTED && outcome != Outcome.WAITING) {
            return this.booking.show(code, one, typed, Map.of("adults", say.text("console_people_change_" + outcome)),
                    model);
        }
        if (one.byHand()) {
            rebooking.rewrite(one, typed.entry());
            told.write(page.gathering(code).code(), page.party(code, booking).person(), typed.told());
        } else {
            rebooking.needs(one, typed.wishes(), typed.noted());
        }
        return done(code, Deed.PERSON_CHANGED, say.text("console_people_changed"), principal, after);
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable GatheringCode code, @RequestParam String booking, @Nullable Principal principal,
            RedirectAttributes after) {
        rebooking.cancel(page.gathering(code).code(), live(code, booking), Colleague.of(principal).id());
        return done(code, Deed.PERSON_CANCELLED, say.text("console_people_cancelled_done"), principal, after);
    }

    @PostMapping("/move")
    String move(@PathVariable GatheringCode code, @RequestParam String booking, @RequestParam GatheringCode to,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        PersonAtGathering one = page.party(code, booking);
        GatheringCode title = page.gathering(to).code();
        Outcome outcome = rebooking.move(page.gathering(code).code(), one, title, Colleague.of(principal).id());
        if (outcome != Outcome.GRANTED) {
            String why = page.gathering(to).calledOff() ? "off" : outcome.name();
            return this.booking.show(code, one, null, Map.of("to", say.text("console_people_move_" + why)), model);
        }
        return done(code, Deed.PERSON_MOVED, say.text("console_people_moved", title.text()), principal, after);
    }

    /** @param reason kept, and seen by colleagues */
    @PostMapping("/give")
    String give(@PathVariable GatheringCode code, @RequestParam String booking, @RequestParam String reason,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        PersonAtGathering one = live(code, booking);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return this.booking.show(code, one, null,
                    Map.of("reason", say.text("console_people_wrong_reason", LONGEST_REASON)), model);
        }
        Outcome outcome = rebooking.give(page.gathering(code).code(), one, reason, Colleague.of(principal).id());
        if (outcome != Outcome.GRANTED) {
            return this.booking.show(code, one, null, Map.of("reason", say.text("console_people_give_" + outcome)),
                    model);
        }
        deeds.did(Colleague.of(principal), Deed.SEATS_OUT_OF_TURN, PeopleController.thing(code),
                Map.of("people", "" + one.people()));
        after.addFlashAttribute("done", say.text("console_people_given", one.people()));
        return "redirect:" + PeoplePage.path(code);
    }

    /**
     * A party that has not cancelled, at a gathering that is still on: a second press, or a page of long ago, does
     * nothing once more.
     */
    private PersonAtGathering live(GatheringCode code, String booking) {
        PersonAtGathering one = page.party(code, booking);
        if (one.group() == PersonAtGathering.Group.CANCELLED || !page.isOn(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one;
    }

    private String done(GatheringCode code, Deed deed, String sentence, @Nullable Principal principal,
            RedirectAttributes after) {
        deeds.did(Colleague.of(principal), deed, PeopleController.thing(code));
        after.addFlashAttribute("done", sentence);
        return "redirect:" + PeoplePage.path(code);
    }
}
