package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schuifaan.console.ReportPaperController.Order;
import nl.schuifaan.report.Editions;
import nl.schuifaan.report.Editions.Edition;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.YearReports;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** A PDF is of what was asked for, by whichever process is asked: its address says all of it. */
class ReportPaperControllerTest {

    private static final String MONTHS = "2025-08--2026-07";

    private final ReportPapers papers = new ReportPapers();
    private final ReportPapers elsewhere = new ReportPapers();
    private final ReportReading reading = mock();
    private final ReportPdf pdf = mock();
    private final Editions editions = mock();

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
        when(reading.report(any(), any())).thenAnswer(asked -> view(asked.getArgument(0, Period.class).key(),
                asked.getArgument(1, Locale.class).getLanguage()));
        when(pdf.pdf(any(), any())).thenAnswer(asked -> {
            ReportView view = asked.getArgument(0);
            return (view.period() + " " + view.language() + " " + asked.getArgument(1)).getBytes();
        });
    }

    @AfterEach
    void end() {
        papers.destroy();
        elsewhere.destroy();
        LocaleContextHolder.resetLocaleContext();
    }

    private static ReportView view(String period, String language) {
        return new ReportView(2026, period, language, "", "", true, "", List.of(), List.of(), "", List.of(), List.of(),
                List.of(), List.of(), "", List.of(), "", "");
    }

    private ReportPaperController process(ReportPapers its) {
        return new ReportPaperController(its, reading, new ReportYears(mock(YearReports.class), new MovableClock()),
                pdf, editions, mock());
    }

    private String ordered(String period, String edition) {
        return process(papers).order(period, edition, new RedirectAttributesModelMap());
    }

    private static UUID id(String address) {
        return UUID.fromString(address.replaceAll(".*/paper/([^?]*).*", "$1"));
    }

    private static String content(Object answer) {
        return new String((byte[]) ((ResponseEntity<?>) answer).getBody());
    }

    private String made(ReportPapers its, UUID id, Order order) {
        await().until(() -> its.pdf(id.toString()).isPresent());
        return content(process(its).pdf(id, order));
    }

    @Test
    void it_is_of_the_months_and_in_the_language_that_were_asked_for() {
        String address = ordered(MONTHS, "");

        assertThat(address).startsWith("redirect:/console/report/paper/")
                .endsWith("?period=2025-08--2026-07&language=nl&edition=");
        assertThat(made(papers, id(address), new Order(MONTHS, "nl", ""))).isEqualTo(MONTHS + " nl null");
    }

    @Test
    void another_process_that_is_asked_for_it_makes_the_same() {
        UUID id = id(ordered("2025", ""));
        Order order = new Order("2025", "tr", "");

        assertThat(process(elsewhere).pdf(id, order)).isEqualTo("redirect:/console/report/paper/" + id
                + "?period=2025&language=tr&edition=");
        assertThat(made(elsewhere, id, order)).isEqualTo("2025 tr null");
    }

    @Test
    void one_of_an_edition_says_what_was_frozen() {
        String frozen = ReportFiles.json(view("2024", "en"));
        when(editions.find("d1")).thenReturn(Optional.of(new Edition("d1", 2024, "2024", "en", frozen,
                new MovableClock().instant(), "x")));
        String address = ordered("2024", "d1");

        assertThat(made(papers, id(address), new Order("2024", "nl", "d1"))).isEqualTo("2024 en d1");
    }

    @Test
    void what_there_is_no_report_of_is_not_made() {
        for (Order order : List.of(new Order("2026-05--2026-01", "nl", ""), new Order("x", "nl", ""),
                new Order("3000", "nl", ""), new Order("2025", "xx", ""), new Order("2025", "nl", "d2"))) {
            assertThatThrownBy(() -> process(papers).pdf(UUID.randomUUID(), order))
                    .isInstanceOf(ResponseStatusException.class);
        }
    }
}
