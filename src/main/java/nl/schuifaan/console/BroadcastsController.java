package nl.schuifaan.console;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.notice.BroadcastDraft;
import nl.schuifaan.notice.BroadcastDrafts;
import nl.schuifaan.notice.Broadcasts;
import nl.schuifaan.notice.Broadcasts.Progress;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Broadcasts and reminders: what was sent, and how a new one is written. */
@Controller
class BroadcastsController {

    private final Broadcasts broadcasts;
    private final BroadcastDrafts drafts;
    private final GatheringOverviews gatherings;
    private final Wordings wordings;
    private final BroadcastWords words;
    private final Say say;
    private final MovableClock now;

    BroadcastsController(Broadcasts broadcasts, BroadcastDrafts drafts, GatheringOverviews gatherings,
            Wordings wordings, BroadcastWords words,
            Say say, MovableClock now) {
        this.broadcasts = broadcasts;
        this.drafts = drafts;
        this.gatherings = gatherings;
        this.wordings = wordings;
        this.words = words;
        this.say = say;
        this.now = now;
    }

    @GetMapping("/console/broadcasts")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        List<Progress> all = broadcasts.list();
        Pages pages = Pages.of("/console/broadcasts", page, all.size());
        model.addAttribute("pages", pages);
        model.addAttribute("broadcasts", pages.cut(all).stream().map(words::listed).toList());
        return "console/broadcasts";
    }

    /** @param draft of a draft to go on with; else what is chosen already */
    @GetMapping("/console/broadcasts/new")
    String write(@RequestParam Map<String, String> chosen, Model model) {
        Optional<BroadcastDraft> draft = Optional.ofNullable(chosen.get("draft")).filter(id -> !id.isEmpty())
                .flatMap(drafts::find);
        BroadcastForm form = draft.map(BroadcastForm::of)
                .orElseGet(() -> BroadcastForm.of(chosen, wordings.from(chosen)));
        List<String> copied = draft.map(BroadcastDraft::untranslated).orElse(List.of());
        return written(form, copied, Map.of(), model);
    }

    private String written(BroadcastForm form, List<String> copied, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("whats", named("broadcast.what.", List.of("text", "reminder")));
        model.addAttribute("kinds",
                named("broadcast.kind.", BroadcastForm.kinds().stream().map(BroadcastForm::name).toList()));
        model.addAttribute("gatherings", titles());
        model.addAttribute("languages", languages());
        model.addAttribute("areas", wordings.of(form.texts(), copied));
        model.addAttribute("errors", errors);
        return "console/broadcast-new";
    }

    private Map<String, String> named(String beginning, List<String> names) {
        Map<String, String> named = new LinkedHashMap<>();
        names.forEach(name -> named.put(name, beginning.equals("broadcast.what.") ? say.text("broadcast.what." + name)
                : say.text("broadcast.kind." + name)));
        return named;
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        String language = LocaleContextHolder.getLocale().getLanguage();
        titles.put("", say.text("broadcast.gathering.none"));
        gatherings.endingAfter(now.local().minusDays(14))
                .forEach(one -> titles.put(one.code().text(), words.dated(one.title(language), one.start())));
        return titles;
    }

    private Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("", say.text("broadcast.language.all"));
        wordings.languages().forEach(one -> languages.put(one.code(), say.text("language." + one.code())));
        return languages;
    }

    @PostMapping("/console/broadcasts/new")
    String keep(@RequestParam Map<String, String> typed, @Nullable Principal principal, Model model) {
        BroadcastForm form = BroadcastForm.of(typed, wordings.from(typed));
        Map<String, String> errors = new LinkedHashMap<>();
        form.errors(List.copyOf(titles().keySet()), now.instant()).forEach((field, wrong) ->
                errors.put(field, say.text("broadcast.wrong." + wrong, BroadcastDrafts.LONGEST)));
        if (form.audience().ofGathering() && form.gathering().isEmpty()) {
            errors.put("gathering", say.text("broadcast.wrong.gathering", 0));
        }
        if (!errors.isEmpty()) {
            return written(form, List.of(), errors, model);
        }
        BroadcastDraft draft = drafts.keep(form.draft(), form.audience(), form.texts(), form.reminder(), form.at(),
                Colleague.of(principal).name());
        return "redirect:/console/broadcasts/preview/" + draft.id();
    }
}
