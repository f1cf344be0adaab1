package nl.schuifaan.console;

import java.util.Locale;
import nl.schuifaan.language.Language;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.YearReports;
import org.springframework.stereotype.Component;

/** The report as it stands now, in words. */
@Component
final class ReportReading {

    private final YearReports reports;
    private final ReportWords words;

    ReportReading(YearReports reports, ReportWords words) {
        this.reports = reports;
        this.words = words;
    }

    ReportView report(Period period, Locale locale) {
        YearReports.Compared report = reports.report(period, new Language(locale.getLanguage()));
        return words.view(report.now(), report.before(), locale);
    }

    ReportView mirror(int year, Locale locale) {
        YearReports.Compared mirror = reports.mirror(year);
        return words.view(mirror.now(), mirror.before(), locale);
    }
}
