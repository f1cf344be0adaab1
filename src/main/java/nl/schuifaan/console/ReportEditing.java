package nl.schuifaan.console;

import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.report.ByHand;
import nl.schuifaan.report.ByHand.Outcome;
import nl.schuifaan.report.Editions;
import nl.schuifaan.report.Editions.Edition;
import nl.schuifaan.report.Logos;
import nl.schuifaan.report.Period;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a colleague adds to the report: numbers from elsewhere, words around it; and freezing it. */
@Controller
class ReportEditing {

    private static final int LONGEST = 6_000;

    private final ByHand hand;
    private final Editions editions;
    private final Logos logos;
    private final ReportReading reading;
    private final ReportYears years;
    private final Deeds deeds;
    private final Say say;

    ReportEditing(ByHand hand, Editions editions, Logos logos, ReportReading reading, ReportYears years, Deeds deeds,
            Say say) {
        this.hand = hand;
        this.editions = editions;
        this.logos = logos;
        this.reading = reading;
        this.years = years;
        this.deeds = deeds;
        this.say = say;
    }

    /** What was typed comes back where it could not be taken. */
    @PostMapping("/console/report/edit/numbers")
    String write(@RequestParam String page, @RequestParam int year, @RequestParam String what,
            @RequestParam String number,
            @RequestParam String source, Principal who, RedirectAttributes after) {
        Period shown = years.period(page);
        Colleague colleague = Colleague.of(who);
        Outcome outcome = hand.add(year, what, number, source, colleague.id());
        after.addFlashAttribute(outcome == Outcome.DONE ? "done"
                : "problem", say.text("report.hand." + outcome.name()));
        if (outcome == Outcome.DONE) {
            deeds.did(colleague, Deed.REPORT_NUMBER_WRITTEN, "report:" + year);
        } else {
            after.addFlashAttribute("typed", Map.of("year", String.valueOf(year), "what", what, "number", number,
                    "source", source));
        }
        return back(shown, "#hand");
    }

    @PostMapping("/console/report/edit/numbers/{id}/remove")
    String remove(@PathVariable String id, @RequestParam String page, Principal who, RedirectAttributes after) {
        Period shown = years.period(page);
        hand.remove(id);
        deeds.did(Colleague.of(who), Deed.REPORT_NUMBER_REMOVED, "report:" + shown.key());
        after.addFlashAttribute("done", say.text("report.hand.removed"));
        return back(shown, "#hand");
    }

    /**
     * @param part names of the parts that go in
     * @param logo ids of the logos that go in
     * @param form its {@code left} are what people said that is left out, each as it is, with its commas
     */
    @PostMapping("/console/report/edit/freeze")
    String freeze(@RequestParam String period, @RequestParam String language, @RequestParam String foreword,
            @RequestParam String conclusion, @RequestParam(defaultValue = "") Set<ReportPart> part,
            @RequestParam(defaultValue = "") List<String> logo,
            @RequestParam MultiValueMap<String, String> form, Principal who, RedirectAttributes after) {
        Period shown = years.period(period);
        if (foreword.length() > LONGEST || conclusion.length() > LONGEST
                || !ConsoleTexts.LANGUAGES.contains(language)) {
            after.addFlashAttribute("problem", say.text("report.too-long"));
            after.addFlashAttribute("written", Map.of("foreword", foreword, "conclusion", conclusion));
            return back(shown, "#freeze");
        }
        ReportView view = reading.report(shown, Locale.of(language));
        ReportView edited = view.without(form.getOrDefault("left", List.of()))
                .with(foreword.strip(), conclusion.strip(), logos(logo)).only(part);
        Edition edition = editions.freeze(shown, language, ReportFiles.json(edited), Colleague.of(who).id());
        deeds.did(Colleague.of(who), Deed.REPORT_FROZEN, "report:" + shown.key());
        after.addFlashAttribute("done", say.text("report.frozen", edition.number()));
        return "redirect:/console/report/editions/" + edition.digest();
    }

    private static String back(Period shown, String anchor) {
        return "redirect:" + ReportYears.address(shown) + anchor;
    }

    private List<ReportView.Logo> logos(List<String> chosen) {
        return logos.list().stream().filter(one -> chosen.contains(one.id()))
                .map(one -> new ReportView.Logo(one.name(), Base64.getEncoder().encodeToString(one.png()))).toList();
    }
}
