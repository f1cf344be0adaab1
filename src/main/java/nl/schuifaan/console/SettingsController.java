package nl.schuifaan.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.channel.Spending;
import nl.schuifaan.gathering.KnownPartners;
import nl.schuifaan.organisation.Organisation;
import nl.schuifaan.organisation.Organisation.Change;
import nl.schuifaan.organisation.Profile;
import nl.schuifaan.organisation.PublicHoliday;
import nl.schuifaan.privacy.PersonalDataService;
import nl.schuifaan.settings.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organisation is, and what holds for all of it. */
@Controller
class SettingsController {

    private static final String PAGE = "redirect:/console/settings";

    private final Organisation organisation;
    private final KnownPartners partners;
    private final ObjectProvider<Spending> spending;
    private final PersonalDataService personalData;
    private final MovableClock clock;
    private final Say say;

    SettingsController(Organisation organisation, KnownPartners partners, ObjectProvider<Spending> spending,
            PersonalDataService personalData,
            MovableClock clock, Say say) {
        this.organisation = organisation;
        this.partners = partners;
        this.spending = spending;
        this.personalData = personalData;
        this.clock = clock;
        this.say = say;
    }

    /**
     * A day that may be a day off.
     *
     * @param holiday name of the public holiday, if it is one
     */
    record Day(LocalDate date, String holiday, boolean off) {}

    @GetMapping("/console/settings")
    String settings(Model model) {
        Profile now = organisation.current();
        fill(model, typed(now), now.quiet().daysOff().stream().map(LocalDate::toString).toList(), now.version());
        return "console/settings";
    }

    @PostMapping("/console/settings")
    String save(@RequestParam Map<String, String> typed, @RequestParam(required = false, name = "off") List<String> off,
            @RequestParam(defaultValue = "") String dayOff, @RequestParam long version, Model model,
            RedirectAttributes after) {
        List<String> days = new ArrayList<>(off == null ? List.of() : off);
        if (!dayOff.isBlank()) {
            days.add(dayOff);
        }
        return switch (organisation.save(typed, days, version)) {
            case Change.Saved _ -> {
                after.addFlashAttribute("done", say.text("settings.saved"));
                yield PAGE;
            }
            case Change.Refused(var fields) -> {
                Map<String, String> errors = new LinkedHashMap<>();
                fields.forEach((field, wrong) -> errors.put(field, say.text("settings.wrong." + wrong.name())));
                model.addAttribute("errors", errors);
                yield again(model, typed, days, version);
            }
            case Change.Overtaken(var now) -> {
                model.addAttribute("overtaken", now);
                yield again(model, typed, days, now.version());
            }
        };
    }

    private String again(Model model, Map<String, String> typed, List<String> days, long version) {
        fill(model, typed, days, version);
        return "console/settings";
    }

    @PostMapping("/console/settings/partners")
    String addPartner(@RequestParam String code, @RequestParam String name, RedirectAttributes after) {
        return told(partners.add(code, name), after);
    }

    @PostMapping("/console/settings/partners/{code}")
    String renamePartner(@PathVariable String code, @RequestParam String name, RedirectAttributes after) {
        KnownPartners.Change change = partners.rename(code, name);
        if (change == KnownPartners.Change.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return told(change, after);
    }

    private String told(KnownPartners.Change change, RedirectAttributes after) {
        after.addFlashAttribute(change == KnownPartners.Change.DONE ? "done"
                : "problem", say.text("settings.partner." + change.name()));
        return PAGE + "#partners";
    }

    private void fill(Model model, Map<String, String> typed, List<String> daysOff, long version) {
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("days", days(daysOff));
        model.addAttribute("partners", partners.all());
        model.addAttribute("spending", spending.getIfAvailable());
        model.addAttribute("terms", personalData.terms());
    }

    /** Days off that are set and still to come, and the public holidays of the year that follows. */
    private List<Day> days(List<String> daysOff) {
        LocalDate today = clock.local().toLocalDate();
        Map<LocalDate, PublicHoliday> holidays = PublicHoliday.from(today);
        Map<LocalDate, Day> days = new TreeMap<>();
        holidays.forEach((date, holiday) -> days.put(date,
                new Day(date, say.text("holiday." + holiday.name()), daysOff.contains(date.toString()))));
        daysOff.stream().filter(SettingsController::isDay).forEach(day -> {
            LocalDate date = LocalDate.parse(day);
            if (!date.isBefore(today)) {
                days.putIfAbsent(date, new Day(date, "", true));
            }
        });
        return List.copyOf(days.values());
    }

    /** What is no day is told beside its field. */
    private static boolean isDay(String typed) {
        try {
            LocalDate.parse(typed);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static Map<String, String> typed(Profile now) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", now.name());
        typed.put("contact", now.contact());
        typed.put("address", now.address());
        typed.put("openingHours", now.openingHours());
        typed.put("answerDays", String.valueOf(now.answerDays()));
        typed.put("goal", String.valueOf(now.goal()));
        typed.put("quietFrom", now.quiet().from().toString());
        typed.put("quietUntil", now.quiet().until().toString());
        return typed;
    }
}
