package nl.schuifaan.console;

import java.util.Locale;
import nl.schuifaan.language.Language;
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

    ReportView report(int year, Locale locale) {
        Language language = new Language(locale.getLanguage());
        YearReports.Years years = reports.year(year, language);
        return words.view(years.year(), years.before(), locale);
    }

    ReportView mirror(int year, Locale locale) {
        YearReports.Years years = reports.mirror(year);
        return words.view(years.year(), years.before(), locale);
    }
}
