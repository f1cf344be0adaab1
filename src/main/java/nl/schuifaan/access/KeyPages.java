package nl.schuifaan.access;

import java.time.LocalDate;
import java.util.Map;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys for programs, for coordinators: make one, see when it was last used, end it. */
@Controller
class KeyPages {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_YEARS = 2;

    private final Keys keys;
    private final ActivityLog activity;
    private final MovableClock now;

    KeyPages(Keys keys, ActivityLog activity, MovableClock now) {
        this.keys = keys;
        this.activity = activity;
        this.now = now;
    }

    @GetMapping("/console/keys")
    String list(Model model) {
        return show("", Role.VIEWER, today().plusYears(1), null, model);
    }

    private String show(String name, Role role, LocalDate until, @Nullable String problem, Model model) {
        model.addAttribute("keys", keys.all()).addAttribute("roles", Role.values()).addAttribute("name", name)
                .addAttribute("role", role)
                .addAttribute("until", until).addAttribute("first", today().plusDays(1))
                .addAttribute("latest", today().plusYears(LONGEST_YEARS))
                .addAttribute("problem", problem).addAttribute("now", now.instant());
        return "access/keys";
    }

    /** The key is shown here, once: it is not kept. */
    @PostMapping("/console/keys")
    String make(CurrentColleague me, @RequestParam String name, @RequestParam Role role,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, Model model) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            return show(name, role, until, "access.name.problem", model);
        }
        if (!until.isAfter(today()) || until.isAfter(today().plusYears(LONGEST_YEARS))) {
            return show(name, role, until, "access.keys.until.problem", model);
        }
        model.addAttribute("made",
                keys.make(stripped, role, until.plusDays(1).atStartOfDay(MovableClock.THE_HAGUE).toInstant(), me.id()));
        activity.record(me.id(), Deed.KEY_MADE, "keys", Map.of("role", role.name(), "until", until.toString()));
        return list(model);
    }

    @PostMapping("/console/keys/{id}/end")
    String end(CurrentColleague me, @PathVariable String id) {
        keys.end(id);
        activity.record(me.id(), Deed.KEY_ENDED, "keys");
        return "redirect:/console/keys";
    }

    private LocalDate today() {
        return now.local().toLocalDate();
    }
}
