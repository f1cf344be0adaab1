package nl.schuifaan.console;

import java.util.Locale;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.api.Mistake;
import nl.schuifaan.report.Period;
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
    String report(@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "nl") String lang) {
        if (!ConsoleTexts.LANGUAGES.contains(lang)) {
            throw new Mistake("lang", "must be one of " + String.join(", ", ConsoleTexts.LANGUAGES));
        }
        Period period = from.isEmpty() && until.isEmpty() ? year(year) : months(from, until);
        return ReportFiles.json(reading.report(period, Locale.of(lang)));
    }

    private Period year(@Nullable Integer asked) {
        int year = asked == null ? years.now() : asked;
        if (!years.possible(year)) {
            throw new Mistake("year", "must be from " + ReportYears.FIRST + " to " + years.now());
        }
        return Period.year(year);
    }

    private Period months(String from, String until) {
        return switch (years.choice(from, until)) {
            case ReportYears.Choice.Months(Period period) -> period;
            case ReportYears.Choice.Refused _ -> throw new Mistake("until", "from and until must be months such as "
                    + years.last() + ", from " + ReportYears.FIRST + "-01 to " + years.last() + ", at most "
                    + Period.LONGEST + " of them");
        };
    }
}
