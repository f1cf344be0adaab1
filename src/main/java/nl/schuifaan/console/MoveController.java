package nl.schuifaan.console;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Scheduling.Reason;
import nl.schuifaan.gathering.Scheduling.Result;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.ChangePreviews;
import nl.schuifaan.notice.ChangePreviews.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Moves a gathering and calls it off: first a page with the texts as they will arrive and with how many get them, then
 * a minute in which it can be undone. Nothing happens without the id of what was shown.
 */
@Controller
class MoveController {

    private final Gatherings gatherings;
    private final Scheduling scheduling;
    private final ChangePreviews previews;
    private final ChangeWords words;
    private final Deeds deeds;
    private final Say say;

    MoveController(Gatherings gatherings, Scheduling scheduling, ChangePreviews previews, ChangeWords words,
            Deeds deeds, Say say) {
        this.gatherings = gatherings;
        this.scheduling = scheduling;
        this.previews = previews;
        this.words = words;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping("/console/gatherings/{code}/move")
    String form(@PathVariable GatheringCode code, Model model) {
        GatheringVersion before = find(code);
        return before.state() == Publication.DRAFT ? "redirect:/console/gatherings/" + code + "/edit"
                : form(before, GatheringForm.of(before.draft()), Map.of(), model);
    }

    private String form(GatheringVersion before, GatheringForm form, Map<String, String> errors, Model model) {
        model.addAttribute("before", before);
        model.addAttribute("following", gatherings.following(before.code()).size());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "console/gathering-move";
    }

    /** @param preview id of what was shown; without it, or after a change, it is only shown */
    @PostMapping("/console/gatherings/{code}/move")
    String move(@PathVariable GatheringCode code, @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String preview, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringVersion before = find(code);
        GatheringForm form = GatheringForm.typed(typed, List.of(), List.of());
        Map<String, String> errors = errors(before, form);
        if (!errors.isEmpty()) {
            return form(before, form, errors, model);
        }
        Told told = previews.moved(before.code(), form.slot(), form.venue());
        String id = words.id(before, form, told);
        if (!preview.equals(id)) {
            model.addAttribute("form", form);
            return shown(before, told, id, preview, "move", model);
        }
        return done(code, scheduling.moveUndoably(code, form.slot(), form.venue()), Deed.GATHERING_MOVED, told,
                principal, after);
    }

    private Map<String, String> errors(GatheringVersion before, GatheringForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        form.unreadable().forEach((field, what) -> {
            if (List.of("date", "from", "to").contains(field)) {
                errors.put(field, say.text("edit.field." + field) + ": " + say.text("edit.wrong." + what));
            }
        });
        List.of("place", "address").forEach(field -> words.wrong(field, form.get(field))
                .ifPresent(wrong -> errors.put(field, wrong)));
        Optional<Reason> refused = scheduling.refusal(before.code(), form.slot(), form.venue());
        if (errors.isEmpty()) {
            refused.ifPresent(reason -> errors.put("date", say.text("move.reason." + reason)));
        }
        if (errors.isEmpty() && form.slot().equals(before.draft().slot())
                && form.venue().equals(before.draft().content().venue())) {
            errors.put("date", say.text("move.same"));
        }
        return errors;
    }

    @GetMapping("/console/gatherings/{code}/call-off")
    String callOff(@PathVariable GatheringCode code, Model model) {
        GatheringVersion before = find(code);
        Told told = previews.calledOff(before.code());
        return shown(before, told, words.id(before, null, told), "", "off", model);
    }

    @PostMapping("/console/gatherings/{code}/call-off")
    String callOff(@PathVariable GatheringCode code, @RequestParam(defaultValue = "") String preview,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        GatheringVersion before = find(code);
        Told told = previews.calledOff(before.code());
        String id = words.id(before, null, told);
        return preview.equals(id)
                ? done(code, scheduling.callOffUndoably(code), Deed.GATHERING_CALLED_OFF, told, principal, after)
                : shown(before, told, id, preview, "off", model);
    }

    /** @param pressed id of an older preview; empty for none */
    private String shown(GatheringVersion before, Told told, String id, String pressed, String what, Model model) {
        model.addAttribute("before", before);
        model.addAttribute("what", what);
        model.addAttribute("id", id);
        model.addAttribute("stale", !pressed.isEmpty());
        words.fill(before, told, what, model);
        return "console/gathering-change";
    }

    private String done(GatheringCode code, Result result, Deed deed, Told told, @Nullable Principal principal,
            RedirectAttributes after) {
        switch (result) {
            case Result.Changed _ -> deeds.did(Colleague.of(principal), deed, "gathering:" + find(code).code(),
                    Map.of("people", Integer.toString(told.people())));
            case Result.Unchanged _ -> after.addFlashAttribute("problem", say.text("move.same"));
            case Result.Refused(Reason reason) ->
                    after.addFlashAttribute("problem", say.text("move.reason." + reason));
        }
        return "redirect:/console/gatherings/" + code;
    }

    @PostMapping("/console/gatherings/{code}/undo")
    String undo(@PathVariable GatheringCode code, @Nullable Principal principal, RedirectAttributes after) {
        GatheringVersion before = find(code);
        switch (scheduling.undo(code)) {
            case Result.Changed _ -> {
                deeds.did(Colleague.of(principal), Deed.GATHERING_UNDONE, "gathering:" + before.code());
                after.addFlashAttribute("done", say.text("move.undone"));
            }
            case Result.Unchanged _, Result.Refused _ ->
                    after.addFlashAttribute("problem", say.text("move.undo.late"));
        }
        return "redirect:/console/gatherings/" + code;
    }

    /** The minute as it runs, for the page of the gathering. */
    @GetMapping("/console/gatherings/{code}/undo")
    String minute(@PathVariable GatheringCode code, Model model) {
        GatheringVersion now = find(code);
        model.addAttribute("minute", words.minute(now));
        return "console/gathering :: minute";
    }

    private GatheringVersion find(GatheringCode code) {
        return gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
