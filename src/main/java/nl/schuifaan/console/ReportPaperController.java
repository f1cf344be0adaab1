package nl.schuifaan.console;

import java.util.Locale;
import nl.schuifaan.report.Editions;
import nl.schuifaan.report.Editions.Edition;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report that becomes a PDF: how far it is, and then the PDF. */
@Controller
class ReportPaperController {

    private final ReportPapers papers;
    private final ReportReading reading;
    private final ReportYears years;
    private final ReportPdf pdf;
    private final Editions editions;
    private final Say say;

    ReportPaperController(ReportPapers papers, ReportReading reading, ReportYears years, ReportPdf pdf,
            Editions editions, Say say) {
        this.papers = papers;
        this.reading = reading;
        this.years = years;
        this.pdf = pdf;
        this.editions = editions;
        this.say = say;
    }

    /** @param edition its digest; empty for the report as it stands now */
    @PostMapping("/console/report/paper")
    String order(@RequestParam int year, @RequestParam(defaultValue = "") String edition, RedirectAttributes after) {
        int of = years.of(year);
        Locale locale = LocaleContextHolder.getLocale();
        String back = edition.isEmpty() ? "/console/report?year=" + of : "/console/report/editions/" + edition;
        Edition frozen = edition.isEmpty() ? null : editions.find(edition)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return papers.order(() -> frozen == null ? reading.report(of, locale) : ReportFiles.read(frozen.json()),
                view -> pdf.pdf(view, frozen == null ? null : frozen.digest()))
                .map(id -> "redirect:/console/report/paper/" + id).orElseGet(() -> {
                    after.addFlashAttribute("problem", say.text("report.paper.many"));
                    return "redirect:" + back;
                });
    }

    @GetMapping("/console/report/paper/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("paper", find(id));
        return "console/report-paper";
    }

    @GetMapping("/console/report/paper/{id}/live")
    String live(@PathVariable String id, Model model) {
        model.addAttribute("paper", find(id));
        return "console/report-paper :: live";
    }

    @GetMapping("/console/report/paper/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        byte[] made = papers.pdf(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("schuifaan.pdf").build().toString()).body(made);
    }

    private ReportPapers.Progress find(String id) {
        return papers.progress(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
