package nl.schuifaan.console;

import java.util.List;
import nl.schuifaan.report.YearReports;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The years there can be a report of. */
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

    int now() {
        return clock.local().getYear();
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

    List<Tab> tabs(String path, int current) {
        return reports.years().stream()
                .map(one -> new Tab(path + "?year=" + one, String.valueOf(one), one == current)).toList();
    }
}
