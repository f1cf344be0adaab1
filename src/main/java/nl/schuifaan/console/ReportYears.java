package nl.schuifaan.console;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.YearReports;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The years and other months there can be a report of. */
@Component
final class ReportYears {

    /** The association began in it. */
    static final int FIRST = 1997;

    private final YearReports reports;
    private final MovableClock clock;

    ReportYears(YearReports reports, MovableClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Why there is no report of some months. Its words are {@code report.period.<NAME>}. */
    enum Wrong { NONSENSE, ORDER, FUTURE, EARLY, LONG }

    /** Months that were asked for: a report can be of them, or it is said why not. */
    sealed interface Choice {

        record Months(Period period) implements Choice {}

        record Refused(Wrong why) implements Choice {}
    }

    int now() {
        return clock.local().getYear();
    }

    /** The last month that may be asked for: the one that runs. */
    YearMonth last() {
        return YearMonth.from(clock.local());
    }

    boolean possible(int year) {
        return year >= FIRST && year <= now();
    }

    /** This year unless another is asked for; what lies outside of all years there can be is not there. */
    int of(@Nullable Integer asked) {
        int year = asked == null ? now() : asked;
        if (!possible(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }

    /** A period as an address has it, by its key; what there can be no report of is not there. */
    Period period(String key) {
        return Period.of(key).filter(one -> wrong(one).isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** From the first to the last month, such as {@code 2025-08} and {@code 2026-07}. */
    Choice choice(String from, String until) {
        if (Period.of(from + "--" + until).isEmpty()) {
            boolean months = Period.of(from + "--" + from).isPresent() && Period.of(until + "--" + until).isPresent();
            return new Choice.Refused(months ? Wrong.ORDER : Wrong.NONSENSE);
        }
        Period period = Period.of(from + "--" + until).orElseThrow();
        return wrong(period).<Choice>map(Choice.Refused::new).orElseGet(() -> new Choice.Months(period));
    }

    /** A year may run; other months have all begun. */
    private Optional<Wrong> wrong(Period period) {
        if (period.isYear() && possible(period.from().getYear())) {
            return Optional.empty();
        } else if (period.until().isAfter(last())) {
            return Optional.of(Wrong.FUTURE);
        } else if (period.from().getYear() < FIRST) {
            return Optional.of(Wrong.EARLY);
        }
        return period.months() > Period.LONGEST ? Optional.of(Wrong.LONG) : Optional.empty();
    }

    /** Of the page about it. */
    static String address(Period period) {
        return "/console/report?" + (period.isYear() ? "year=" + period.key()
                : "from=" + period.from() + "&until=" + period.until());
    }

    /** The earliest year that there is something to tell of. */
    int first() {
        return reports.years().getLast();
    }

    List<Tab> tabs(String path, @Nullable Integer current) {
        return reports.years().stream()
                .map(one -> new Tab(path + "?year=" + one, String.valueOf(one), one.equals(current))).toList();
    }
}
