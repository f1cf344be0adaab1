package nl.schuifaan.console;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.access.CurrentColleague;
import nl.schuifaan.access.Permission;
import nl.schuifaan.report.ByHand;
import nl.schuifaan.report.Editions;
import nl.schuifaan.report.Editions.Edition;
import nl.schuifaan.report.Logos;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.Sentences;
import nl.schuifaan.report.Sentences.Held;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The impact report to read, print and take along: as it stands now, and as it was frozen. */
@Controller
class ReportController {

    private static final Map<String, MediaType> FILES = Map.of("pdf", MediaType.APPLICATION_PDF,
            "summary", MediaType.APPLICATION_PDF,
            "json", MediaType.APPLICATION_JSON,
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final ReportReading reading;
    private final ReportYears years;
    private final ReportMonths months;
    private final ReportFiles files;
    private final ReportPdf pdf;
    private final Editions editions;
    private final ByHand hand;
    private final Sentences sentences;
    private final Logos logos;

    ReportController(ReportReading reading, ReportYears years, ReportMonths months, ReportFiles files, ReportPdf pdf,
            Editions editions,
            ByHand hand, Sentences sentences, Logos logos) {
        this.reading = reading;
        this.years = years;
        this.months = months;
        this.files = files;
        this.pdf = pdf;
        this.editions = editions;
        this.hand = hand;
        this.sentences = sentences;
        this.logos = logos;
    }

    @GetMapping("/console/report")
    String report(@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, CurrentColleague me, Model model) {
        Period period = months.asked(year, from, until, model);
        ReportView view = reading.report(period, locale());
        show(view, "/console/report/file/" + period.key(), model);
        model.addAttribute("mayEdit", me.may(Permission.GATHERINGS));
        model.addAttribute("hand", hand.of(view.year()));
        model.addAttribute("earlier", hand.of(view.year() - 1));
        model.addAttribute("editions", editions.list());
        if (me.may(Permission.GATHERINGS)) {
            edit(period, model);
        }
        return "console/report";
    }

    private void edit(Period period, Model model) {
        List<Held> held = sentences.held(period);
        Map<String, String> evenings = new LinkedHashMap<>();
        held.forEach(one -> evenings.put(one.code().text(), one.day() + " · " + one.title(locale().getLanguage())));
        model.addAttribute("evenings", evenings);
        model.addAttribute("sentences", sentences.removable(held));
        model.addAttribute("logos", logos.list());
        model.addAttribute("parts", ReportPart.ofEditions());
    }

    private void show(ReportView view, String files, Model model) {
        model.addAttribute("address", ReportYears.address(view.months()));
        model.addAttribute("view", view);
        model.addAttribute("files", files);
        model.addAttribute("foreword", SafeMarkdown.html(view.foreword()));
        model.addAttribute("conclusion", SafeMarkdown.html(view.conclusion()));
    }

    @GetMapping("/console/report/file/{period}/{kind}")
    ResponseEntity<byte[]> file(@PathVariable String period, @PathVariable String kind) {
        ReportView view = reading.report(years.period(period), locale());
        return file(kind, view, kind.equals("json") ? ReportFiles.json(view) : "", null);
    }

    /** A chart for a post; what has too few people in it is not there. */
    @GetMapping("/console/report/chart/{period}/{measure}")
    ResponseEntity<byte[]> chart(@PathVariable String period, @PathVariable String measure) {
        ReportView.Section section = reading.report(years.period(period), locale()).section(measure)
                .filter(one -> !one.rows().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("schuifaan-" + period + "-" + measure.toLowerCase(Locale.ROOT)
                        + ".png").build().toString()).body(ReportPicture.png(section,
                        months.words(years.period(period)), locale()));
    }

    @GetMapping("/console/report/editions/{digest}")
    String edition(@PathVariable String digest, Model model) {
        Edition edition = find(digest);
        show(ReportFiles.read(edition.json()), "/console/report/editions/" + digest, model);
        model.addAttribute("edition", edition);
        model.addAttribute("intact", Editions.intact(edition));
        return "console/report";
    }

    @GetMapping("/console/report/editions/{digest}/{kind}")
    ResponseEntity<byte[]> editionFile(@PathVariable String digest, @PathVariable String kind) {
        Edition edition = find(digest);
        return file(kind, ReportFiles.read(edition.json()), edition.json(), edition.digest());
    }

    private ResponseEntity<byte[]> file(String kind, ReportView view, String json, @Nullable String digest) {
        byte[] content = switch (kind) {
            case "pdf" -> pdf.pdf(view, digest);
            case "summary" -> pdf.summary(view);
            case "xlsx" -> files.workbook(view);
            case "json" -> json.getBytes(StandardCharsets.UTF_8);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        String name = "schuifaan-" + view.period() + "-" + view.language()
                + (kind.equals("summary") ? "-summary.pdf" : "." + kind);
        MediaType type = Objects.requireNonNull(FILES.get(kind));
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition
                .attachment().filename(name).build().toString()).body(content);
    }

    /** A logo as this edition froze it. */
    @GetMapping("/console/report/editions/{digest}/logos/{number}")
    ResponseEntity<byte[]> logo(@PathVariable String digest, @PathVariable int number) {
        List<ReportView.Logo> frozen = ReportFiles.read(find(digest).json()).logos();
        if (number < 0 || number >= frozen.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG)
                .body(Base64.getDecoder().decode(frozen.get(number).png()));
    }

    private Edition find(String digest) {
        return editions.find(digest).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
