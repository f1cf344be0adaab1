package nl.schuifaan.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.console.SeriesChange.One;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Saving;
import nl.schuifaan.gathering.Saving.Saved;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Scheduling.Result;
import nl.schuifaan.id.GatheringCode;
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
    String series(@PathVariable GatheringCode code, @RequestParam Map<String, String> typed,
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
        Map<Ending, List<One>> ended = all.stream().collect(groupingBy(one -> done(one, Colleague.of(principal))));
        List<One> saved = ended.getOrDefault(Ending.DONE, List.of());
        if (saved.size() == all.size()) {
            after.addFlashAttribute("done", say.text("series.done", all.size(), SeriesChange.people(all)));
        } else {
            after.addFlashAttribute("problem", problem(ended, saved));
        }
        return "redirect:/console/gatherings/" + first.code();
    }

    /** Which were not changed or not wholly, why, what to do, and what became of the others. */
    private String problem(Map<Ending, List<One>> ended, List<One> saved) {
        return Stream.of(Ending.OVERTAKEN, Ending.NOT_MOVED).filter(ended::containsKey)
                .map(ending -> say.text("series.failed." + ending, ended.getOrDefault(ending, List.of()).stream()
                        .map(one -> one.before().code().text()).collect(joining(", "))))
                .collect(joining(" ")) + " " + say.text("series.failed.rest", saved.size(),
                SeriesChange.people(saved));
    }

    /** What a page did not ask for stays as it is stored. */
    private static GatheringForm form(GatheringVersion first, Map<String, String> typed, @Nullable List<String> spoken,
            @Nullable List<String> interpreters) {
        GatheringForm stored = GatheringForm.of(first.draft());
        boolean moved = !typed.containsKey("title-nl");
        Map<String, String> all = new HashMap<>(moved ? stored.typed() : typed);
        List<String> slot = List.of("date", "from", "to", "place", "address");
        slot.forEach(field -> all.put(field, typed.getOrDefault(field, stored.get(field))));
        all.put("code", first.code().text());
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

    /** What became of one of them. */
    private enum Ending {
        DONE,
        /** Somebody changed it since it was shown, or it cannot be changed any more; it stays as it is. */
        OVERTAKEN,
        /** What is said of it was saved, but not when and where it is. */
        NOT_MOVED
    }

    /** First what is said of it, then where and when it is, as that is told to people and can be undone. */
    private Ending done(One one, Colleague colleague) {
        if (one.differences().isEmpty()) {
            return Ending.DONE;
        }
        boolean told = one.before().state() != Publication.DRAFT;
        Saving saved = gatherings.edit(one.before().code(), one.before().revision(), told ? one.stayed() : one.after());
        if (!(saved instanceof Saved)) {
            return Ending.OVERTAKEN;
        }
        String thing = "gathering:" + one.before().code();
        deeds.did(colleague, Deed.GATHERING_EDITED, thing);
        if (told && one.moves()) {
            Result moved = scheduling.moveUndoably(one.before().code(), one.after().slot(),
                    one.after().content().venue());
            if (moved instanceof Result.Refused) {
                return Ending.NOT_MOVED;
            }
            deeds.did(colleague, Deed.GATHERING_MOVED, thing, Map.of("people", Integer.toString(one.people())));
        }
        return Ending.DONE;
    }
}
