package nl.schuifaan.console;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.schuifaan.report.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Of which months the page of the report is: a year, unless others are chosen. */
@Component
final class ReportMonths {

    private final ReportYears years;
    private final ReportWords words;
    private final Say say;

    ReportMonths(ReportYears years, ReportWords words, Say say) {
        this.years = years;
        this.words = words;
        this.say = say;
    }

    /** Months that cannot be are said so, and stay as they were typed; the report is then of this year. */
    Period asked(@Nullable Integer year, String from, String until, Model model) {
        Period period = Period.year(years.of(year));
        if (!from.isEmpty() || !until.isEmpty()) {
            switch (years.choice(from, until)) {
                case ReportYears.Choice.Months(Period chosen) -> period = chosen;
                case ReportYears.Choice.Refused(ReportYears.Wrong why) ->
                        model.addAttribute("refused", say.text("report.period." + why));
            }
        }
        model.addAttribute("years", years.tabs("/console/report", period.isYear() ? period.from().getYear() : null));
        model.addAttribute("from", from.isEmpty() ? period.from().toString() : from);
        model.addAttribute("until", until.isEmpty() ? last(period).toString() : until);
        model.addAttribute("months", months());
        return period;
    }

    private YearMonth last(Period period) {
        return period.until().isAfter(years.last()) ? years.last() : period.until();
    }

    /** To choose from, the latest first. */
    private Map<String, String> months() {
        Map<String, String> months = new LinkedHashMap<>();
        for (YearMonth month = years.last(); month.getYear() >= years.first(); month = month.minusMonths(1)) {
            months.put(month.toString(), ReportWords.month(month, "LLLL yyyy", LocaleContextHolder.getLocale()));
        }
        return months;
    }

    /** A period in words. */
    String words(Period period) {
        return words.months(period, LocaleContextHolder.getLocale());
    }
}
