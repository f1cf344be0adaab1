package nl.schuifaan.console;

import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.console.SeriesChange.One;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Saving;
import nl.schuifaan.gathering.Saving.Saved;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Scheduling.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes a gathering of a series and all that come after it: first a page with what becomes of each and how many
 * people are told, then it is done. Nothing happens without the id of what was shown.
 */
@Controller
class SeriesController {

    private final Gatherings gatherings;
    private final Scheduling scheduling;
    private final SeriesChange change;
    private final Deeds deeds;
    private final Say say;

    SeriesController(Gatherings gatherings, Scheduling scheduling, SeriesChange change, Deeds deeds, Say say) {
        this.gatherings = gatherings;
        this.scheduling = scheduling;
        this.change = change;
        this.deeds = deeds;
        this.say = say;
    }

    /** @param preview id of what was shown; without it, or after a change, it is only shown */
    @PostMapping("/console/gatherings/{code}/series")
    String series(@PathVariable String code, @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<String> spoken,
            @RequestParam(required = false) List<String> interpreters,
            @RequestParam(defaultValue = "") String preview, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringVersion first = gatherings.find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        GatheringForm form = form(first, typed, spoken, interpreters);
        List<One> all = change.of(first, form);
        String id = SeriesChange.id(all);
        String revision = Integer.toString(first.revision());
        boolean overtaken = !typed.getOrDefault("revision", revision).equals(revision);
        if (overtaken || all.stream().anyMatch(one -> one.wrong() != null) || !preview.equals(id)) {
            return shown(first, form, all, id, overtaken || !preview.isEmpty() && !preview.equals(id), model);
        }
        List<String> failed = all.stream().filter(one -> !done(one, Colleague.of(principal)))
                .map(one -> one.before().code()).toList();
        if (failed.isEmpty()) {
            after.addFlashAttribute("done", say.text("series.done", all.size(), SeriesChange.people(all)));
        } else {
            after.addFlashAttribute("problem", say.text("series.failed", String.join(", ", failed)));
        }
        return "redirect:/console/gatherings/" + first.code();
    }

    /** What a page did not ask for stays as it is stored. */
    private static GatheringForm form(GatheringVersion first, Map<String, String> typed, @Nullable List<String> spoken,
            @Nullable List<String> interpreters) {
        GatheringForm stored = GatheringForm.of(first.draft());
        boolean moved = !typed.containsKey("title-nl");
        Map<String, String> all = new HashMap<>(moved ? stored.typed() : typed);
        List<String> slot = List.of("date", "from", "to", "place", "address");
        slot.forEach(field -> all.put(field, typed.getOrDefault(field, stored.get(field))));
        all.put("code", first.code());
        return moved ? GatheringForm.typed(all, stored.spoken(), stored.interpreters())
                : GatheringForm.typed(all, spoken, interpreters);
    }

    /** @param stale whether something changed since the page was made that led here */
    private String shown(GatheringVersion first, GatheringForm form, List<One> all, String id, boolean stale,
            Model model) {
        Map<String, String> fields = new LinkedHashMap<>(form.typed());
        List.of("_csrf", "preview", "spoken", "interpreters").forEach(fields::remove);
        fields.put("revision", Integer.toString(first.revision()));
        model.addAttribute("first", first);
        model.addAttribute("fields", fields);
        model.addAttribute("form", form);
        model.addAttribute("all", all);
        model.addAttribute("id", id);
        model.addAttribute("stale", stale);
        model.addAttribute("same", all.stream().allMatch(one -> one.differences().isEmpty()));
        model.addAttribute("wrong", all.stream().filter(one -> one.wrong() != null).toList());
        model.addAttribute("people", SeriesChange.people(all));
        model.addAttribute("button", say.text("series.button", all.size(), SeriesChange.people(all)));
        return "console/gathering-series";
    }

    /** First what is said of it, then where and when it is, as that is told to people and can be undone. */
    private boolean done(One one, Colleague colleague) {
        if (one.differences().isEmpty()) {
            return true;
        }
        boolean told = one.before().state() != Publication.DRAFT;
        Saving saved = gatherings.edit(one.before().code(), one.before().revision(), told ? one.stayed() : one.after());
        if (!(saved instanceof Saved)) {
            return false;
        }
        String thing = "gathering:" + one.before().code();
        deeds.did(colleague, Deed.GATHERING_EDITED, thing);
        if (told && one.moves()) {
            Result moved = scheduling.moveUndoably(one.before().code(), one.after().slot(),
                    one.after().content().venue());
            if (moved instanceof Result.Refused) {
                return false;
            }
            deeds.did(colleague, Deed.GATHERING_MOVED, thing, Map.of("people", Integer.toString(one.people())));
        }
        return true;
    }
}
