package nl.schuifaan.console;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.report.Logos;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What goes beside the numbers of a report: sentences of facilitators, and logos of partners. */
@Controller
class ReportAdding {

    private final Sentences sentences;
    private final ReportYears years;
    private final Logos logos;
    private final Deeds deeds;
    private final Say say;

    ReportAdding(Sentences sentences, ReportYears years, Logos logos, Deeds deeds, Say say) {
        this.sentences = sentences;
        this.years = years;
        this.logos = logos;
        this.deeds = deeds;
        this.say = say;
    }

    /** What was typed comes back where it could not be taken. */
    @PostMapping("/console/report/edit/sentences")
    String sentence(@RequestParam String page, @RequestParam String gathering, @RequestParam Sentences.Kind kind,
            @RequestParam String sentence, Principal who, RedirectAttributes after) {
        Period shown = years.period(page);
        Colleague colleague = Colleague.of(who);
        Sentences.Outcome outcome = sentences.add(gathering.isBlank() ? null : new GatheringCode(gathering), kind,
                sentence, colleague.id());
        boolean done = outcome == Sentences.Outcome.DONE;
        after.addFlashAttribute(done ? "done" : "problem", say.text("report.sentence." + outcome));
        if (done) {
            deeds.did(colleague, Deed.REPORT_SENTENCES_CHANGED, "report:" + shown.key());
        } else {
            after.addFlashAttribute("said", Map.of("gathering", gathering, "kind", kind.name(), "sentence", sentence));
        }
        return back(shown, "#say");
    }

    @PostMapping("/console/report/edit/sentences/{id}/remove")
    String removeSentence(@PathVariable String id, @RequestParam String page, Principal who, RedirectAttributes after) {
        Period shown = years.period(page);
        sentences.remove(id);
        deeds.did(Colleague.of(who), Deed.REPORT_SENTENCES_CHANGED, "report:" + shown.key());
        after.addFlashAttribute("done", say.text("report.hand.removed"));
        return back(shown, "#say");
    }

    @PostMapping("/console/report/edit/logos")
    String logo(@RequestParam String page, @RequestParam String name,
            @RequestParam(required = false) @Nullable MultipartFile picture, Principal who, RedirectAttributes after)
            throws IOException {
        Period shown = years.period(page);
        byte[] sent = picture == null ? new byte[0] : picture.getBytes();
        Logos.Outcome outcome = logos.add(name, LogoPicture.of(sent).orElse(new byte[0]));
        boolean done = outcome == Logos.Outcome.DONE;
        after.addFlashAttribute(done ? "done" : "problem", say.text("report.logo." + outcome));
        if (done) {
            deeds.did(Colleague.of(who), Deed.REPORT_LOGOS_CHANGED, "report:" + shown.key());
        } else {
            after.addFlashAttribute("called", name);
        }
        return back(shown, "#logos");
    }

    @PostMapping("/console/report/edit/logos/{id}/remove")
    String removeLogo(@PathVariable String id, @RequestParam String page, Principal who, RedirectAttributes after) {
        Period shown = years.period(page);
        logos.remove(id);
        deeds.did(Colleague.of(who), Deed.REPORT_LOGOS_CHANGED, "report:" + shown.key());
        after.addFlashAttribute("done", say.text("report.hand.removed"));
        return back(shown, "#logos");
    }

    private static String back(Period shown, String anchor) {
        return "redirect:" + ReportYears.address(shown) + anchor;
    }

    @GetMapping("/console/report/logos/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        return logos.find(id).map(logo -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(logo.png()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
