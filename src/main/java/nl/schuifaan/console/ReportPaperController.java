package nl.schuifaan.console;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.schuifaan.console.ReportPapers.State;
import nl.schuifaan.report.Editions;
import nl.schuifaan.report.Editions.Edition;
import nl.schuifaan.report.Period;
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
import org.springframework.web.util.UriComponentsBuilder;

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

    /**
     * What is asked for, as the address says it, so that each process can make it.
     *
     * @param edition its digest; empty for the report as it stands now
     */
    record Order(String period, String language, String edition) {

        /** An address may lack some of it. */
        Order {
            period = Objects.requireNonNullElse(period, "");
            language = Objects.requireNonNullElseGet(language, () -> LocaleContextHolder.getLocale().getLanguage());
            edition = Objects.requireNonNullElse(edition, "");
        }
    }

    /** @param edition its digest; empty for the report as it stands now */
    @PostMapping("/console/report/paper")
    String order(@RequestParam String period, @RequestParam(defaultValue = "") String edition,
            RedirectAttributes after) {
        UUID id = UUID.randomUUID();
        Order order = new Order(period, LocaleContextHolder.getLocale().getLanguage(), edition);
        if (ordered(id, order)) {
            return "redirect:" + address(id, order);
        }
        after.addFlashAttribute("problem", say.text("report.paper.many"));
        return "redirect:" + (edition.isEmpty() ? ReportYears.address(years.period(period))
                : "/console/report/editions/" + edition);
    }

    private static String address(UUID id, Order order) {
        return UriComponentsBuilder.fromPath("/console/report/paper/{id}").queryParam("period", order.period())
                .queryParam("language", order.language()).queryParam("edition", order.edition()).build(id).toString();
    }

    @GetMapping("/console/report/paper/{id}")
    String show(@PathVariable UUID id, Order order, Model model) {
        progress(id, order, model);
        return "console/report-paper";
    }

    @GetMapping("/console/report/paper/{id}/live")
    String live(@PathVariable UUID id, Order order, Model model) {
        progress(id, order, model);
        return "console/report-paper :: live";
    }

    /** Where this process does not have it, it is made here too: back to how far it is. */
    @GetMapping("/console/report/paper/{id}/pdf")
    Object pdf(@PathVariable UUID id, Order order) {
        Optional<byte[]> made = papers.pdf(id.toString());
        if (made.isEmpty()) {
            ordered(id, order);
        }
        return made.isEmpty() ? "redirect:" + address(id, order)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("schuifaan.pdf").build().toString()).body(made.get());
    }

    /** One that is not known here is made here; while too many are, it waits. */
    private void progress(UUID id, Order order, Model model) {
        boolean known = ordered(id, order);
        model.addAttribute("order", order);
        model.addAttribute("paper", papers.progress(id.toString()).filter(_ -> known)
                .orElse(new ReportPapers.Progress(id.toString(), State.WAITING, ReportPapers.MOST)));
    }

    private boolean ordered(UUID id, Order order) {
        Period period = years.period(order.period());
        if (!ConsoleTexts.LANGUAGES.contains(order.language())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Edition frozen = order.edition().isEmpty() ? null : editions.find(order.edition())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return papers.order(id.toString(), () -> frozen == null ? reading.report(period, Locale.of(order.language()))
                : ReportFiles.read(frozen.json()), view -> pdf.pdf(view, frozen == null ? null : frozen.digest()));
    }
}
