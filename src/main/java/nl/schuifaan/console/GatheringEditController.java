package nl.schuifaan.console;

import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.gathering.GatheringContent;
import nl.schuifaan.gathering.GatheringDraft;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Options;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Saving;
import nl.schuifaan.gathering.Saving.Conflict;
import nl.schuifaan.gathering.Saving.Invalid;
import nl.schuifaan.gathering.Saving.NotMovable;
import nl.schuifaan.gathering.Saving.Saved;
import nl.schuifaan.gathering.Saving.Unknown;
import nl.schuifaan.id.GatheringCode;
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

/** Makes a gathering and changes one. Where people may know of it already, time and place have a page of their own. */
@Controller
class GatheringEditController {

    private static final String VIEW = "console/gathering-edit";

    private final Gatherings gatherings;
    private final GatheringFields fields;
    private final GatheringHistory history;
    private final ReminderDays reminders;
    private final Deeds deeds;
    private final Say say;

    GatheringEditController(Gatherings gatherings, GatheringFields fields, GatheringHistory history,
            ReminderDays reminders, Deeds deeds, Say say) {
        this.gatherings = gatherings;
        this.fields = fields;
        this.history = history;
        this.reminders = reminders;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping("/console/gatherings/new")
    String blank(Model model) {
        return shown(GatheringForm.blank(), null, Map.of(), model);
    }

    @PostMapping("/console/gatherings/new")
    String make(@RequestParam Map<String, String> typed, @RequestParam(required = false) List<String> spoken,
            @RequestParam(required = false) List<String> interpreters, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringForm form = GatheringForm.typed(typed, spoken, interpreters);
        Map<String, String> errors = errors(form, form.draft(null));
        Saving saving = errors.isEmpty() ? gatherings.create(form.draft(null)) : new Invalid(List.of());
        if (saving instanceof Saved(GatheringVersion now)) {
            deeds.did(Colleague.of(principal), Deed.GATHERING_MADE, "gathering:" + now.code());
            after.addFlashAttribute("done", say.text("edit.made"));
            return "redirect:/console/gatherings/" + now.code();
        }
        if (saving instanceof Invalid(var problems)) {
            fields.errors(problems).forEach(errors::putIfAbsent);
        }
        return shown(form, null, errors, model);
    }

    /** What cannot be read, and what is wrong with the rest. */
    private Map<String, String> errors(GatheringForm form, GatheringDraft draft) {
        Map<String, String> errors = new LinkedHashMap<>(fields.unreadable(form));
        fields.errors(gatherings.check(draft)).forEach((field, sentence) -> {
            if (!field.equals("date") || !errors.containsKey("from") && !errors.containsKey("to")) {
                errors.putIfAbsent(field, sentence);
            }
        });
        return errors;
    }

    @GetMapping("/console/gatherings/{code}/edit")
    String edit(@PathVariable GatheringCode code, Model model) {
        GatheringVersion before = find(code);
        return shown(GatheringForm.of(before.draft()), before, Map.of(), model);
    }

    @PostMapping("/console/gatherings/{code}/edit")
    String save(@PathVariable GatheringCode code, @RequestParam int revision, @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<String> spoken,
            @RequestParam(required = false) List<String> interpreters, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringVersion before = find(code);
        GatheringForm form = GatheringForm.typed(complete(typed, before), spoken, interpreters);
        GatheringDraft draft = form.draft(before.draft().content());
        Map<String, String> errors = errors(form, draft);
        if (!errors.isEmpty()) {
            return shown(form, before, errors, model);
        }
        return switch (gatherings.edit(code, revision, draft)) {
            case Saved(GatheringVersion now) -> {
                deeds.did(Colleague.of(principal), Deed.GATHERING_EDITED, "gathering:" + now.code());
                after.addFlashAttribute("done", say.text("edit.saved"));
                yield "redirect:/console/gatherings/" + now.code();
            }
            case Conflict(GatheringDraft mine, GatheringVersion theirs) -> conflict(form, mine, theirs, model);
            case Invalid(var problems) -> shown(form, before, fields.errors(problems), model);
            case NotMovable(var reason) ->
                    shown(form, before, Map.of("date", say.text("move.reason." + reason)), model);
            case Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Of a gathering that people may know of, time and place are not on the page: they stay. */
    private static Map<String, String> complete(Map<String, String> typed, GatheringVersion before) {
        Map<String, String> all = new HashMap<>(typed);
        all.put("code", before.code().text());
        if (before.state() != Publication.DRAFT) {
            GatheringForm stored = GatheringForm.of(before.draft());
            List.of("date", "from", "to", "place", "address").forEach(field -> all.put(field, stored.get(field)));
        }
        return all;
    }

    /** What was typed stays; beside it stands what a colleague saved meanwhile, and saving again is a choice. */
    private String conflict(GatheringForm form, GatheringDraft mine, GatheringVersion theirs, Model model) {
        model.addAttribute("differences",
                fields.differences(GatheringForm.of(mine), GatheringForm.of(theirs.draft())));
        model.addAttribute("by", history.last(theirs.code()));
        return shown(form, theirs, Map.of(), model);
    }

    /** @param before as it is stored; null for one that is made */
    private String shown(GatheringForm form, @Nullable GatheringVersion before, Map<String, String> errors,
            Model model) {
        fields.fill(form, errors, model);
        GatheringContent stored = before == null ? null : before.draft().content();
        model.addAttribute("code", before == null ? null : before.code());
        model.addAttribute("revision", before == null ? 0 : before.revision());
        model.addAttribute("placed", before != null && before.state() != Publication.DRAFT);
        model.addAttribute("version", before);
        model.addAttribute("following", before == null ? 0 : gatherings.following(before.code()).size());
        model.addAttribute("ownQuestions", stored == null ? 0 : stored.survey().own().size());
        List<Integer> hours = stored == null ? Options.USUAL_REMINDERS : stored.options().reminderHours();
        model.addAttribute("reminders",
                form.unreadable().isEmpty() ? reminders.of(form.slot().start(), hours) : List.of());
        return VIEW;
    }

    private GatheringVersion find(GatheringCode code) {
        return gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
