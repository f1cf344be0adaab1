package nl.schuifaan.console;

import java.util.Locale;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.api.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The impact report for programs: the same numbers as on the page. */
@ForOrganisers
@RestController
class ReportApi {

    private final ReportReading reading;
    private final ReportYears years;

    ReportApi(ReportReading reading, ReportYears years) {
        this.reading = reading;
        this.years = years;
    }

    @GetMapping(path = "/api/report", produces = MediaType.APPLICATION_JSON_VALUE)
    String report(@RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "nl") String lang) {
        int of = year == null ? years.now() : year;
        if (!years.possible(of)) {
            throw new Mistake("year", "must be from " + ReportYears.FIRST + " to " + years.now());
        }
        if (!ConsoleTexts.LANGUAGES.contains(lang)) {
            throw new Mistake("lang", "must be one of " + String.join(", ", ConsoleTexts.LANGUAGES));
        }
        return ReportFiles.json(reading.report(of, Locale.of(lang)));
    }
}
