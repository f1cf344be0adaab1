package nl.schuifaan.console;

import java.util.Locale;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.api.Mistake;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The impact report for programs: the same numbers as on the page. */
@ForOrganisers
@RestController
class ReportApi {

    private static final int FIRST_YEAR = 1997;

    private final ReportReading reading;
    private final MovableClock clock;

    ReportApi(ReportReading reading, MovableClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping(path = "/api/report", produces = MediaType.APPLICATION_JSON_VALUE)
    String report(@RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "nl") String lang) {
        int now = clock.local().getYear();
        int of = year == null ? now : year;
        if (of < FIRST_YEAR || of > now) {
            throw new Mistake("year", "must be from " + FIRST_YEAR + " to " + now);
        }
        if (!ConsoleTexts.LANGUAGES.contains(lang)) {
            throw new Mistake("lang", "must be one of " + String.join(", ", ConsoleTexts.LANGUAGES));
        }
        return ReportFiles.json(reading.report(of, Locale.of(lang)));
    }
}
