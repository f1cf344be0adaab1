package nl.schuifaan.console;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.console.ReportView.Asked;
import nl.schuifaan.console.ReportView.Entry;
import nl.schuifaan.console.ReportView.Figure;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Said;
import nl.schuifaan.console.ReportView.Section;
import nl.schuifaan.report.Measure;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.ReportData;
import nl.schuifaan.report.ReportData.Row;
import nl.schuifaan.report.ReportData.Table;
import nl.schuifaan.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts the numbers of a report into words. What a measure means is said by its name alone. */
@Component
final class ReportWords {

    private static final String TOGETHER = "together";

    private final ConsoleTexts texts;
    private final BigDecimal cents;

    @Autowired
    ReportWords(ConsoleTexts texts, Settings settings) {
        this(texts, settings.notices().smsPrice());
    }

    /** @param cents price of a part of an SMS */
    ReportWords(ConsoleTexts texts, BigDecimal cents) {
        this.texts = texts;
        this.cents = cents;
    }

    String text(Locale locale, String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    /** @param before the report of the year before */
    ReportView view(ReportData data, ReportData before, Locale locale) {
        List<Section> sections = data.tables().stream()
                .map(table -> section(table, before.table(table.measure()), data.period(), locale)).toList();
        return new ReportView(data.period().until().getYear(), data.period().key(), locale.getLanguage(),
                data.publisher(), text(locale, "report.title", months(data.period(), locale)),
                data.over(), data.asOf().isEmpty() ? "" : day(data.asOf(), locale), figures(data, locale), sections,
                costs(data.segments(), locale), data.asked().stream().map(one -> asked(one, locale)).toList(),
                data.quotes(), data.sentences().stream().map(one -> said(one, locale)).toList(),
                data.entries().stream().map(one -> new Entry(one.year(), one.what(), one.number(), one.source(),
                day(one.day(), locale))).toList(), text(locale, "report.remarks"), List.of(), "", "");
    }

    private Said said(ReportData.Said one, Locale locale) {
        return new Said(text(locale, "report.evening", one.gathering(), day(one.day(), locale)),
                text(locale, "report.sentence." + one.kind()), one.text());
    }

    private Section section(Table table, Table before, Period period, Locale locale) {
        String name = "report.measure." + table.measure().name();
        List<Line> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            Long earlier = before.row(row.key()).map(Row::number).orElse(null);
            String label = table.rows().size() == 1 && row.key().equals(TOGETHER)
                    ? text(locale, "report.together.alone") : label(table.measure(), row.key(), period, locale);
            rows.add(new Line(row.key(), label, row.number(), earlier));
        }
        if (table.measure() != Measure.MONTH) {
            rows.sort(Comparator.comparing((Line row) -> row.key().equals(TOGETHER))
                    .thenComparing(Comparator.comparing(Line::number).reversed()).thenComparing(Line::key));
        }
        return new Section(table.measure().name(), ReportPart.of(table.measure()).name(), text(locale, name),
                said(name + ".how", period, locale),
                said(name + ".query", period, locale), text(locale, "report.rule." + table.measure().rule().name()),
                rows);
    }

    private Asked asked(ReportData.Asked one, Locale locale) {
        return new Asked(one.question(), text(locale, one.before() ? "report.before" : "report.now"),
                text(locale, "report.answered", one.n(), one.of()), one.n(), one.of(), one.answers().stream()
                .map(answer -> new Line(answer.answer(), answer.answer(), answer.number(), null)).toList());
    }

    /** What is said of a year is said otherwise of other months, where it names the year. */
    private String said(String key, Period period, Locale locale) {
        String otherwise = period.isYear() ? null : texts.getMessage(key + ".period", new Object[0], null, locale);
        return otherwise == null ? text(locale, key) : otherwise;
    }

    /** A year, a month, or from which month until which. */
    String months(Period period, Locale locale) {
        if (period.isYear()) {
            return period.key();
        }
        YearMonth from = period.from();
        String until = month(period.until(), "LLLL yyyy", locale);
        return period.months() == 1 ? until : text(locale, "report.period",
                month(from, from.getYear() == period.until().getYear() ? "LLLL" : "LLLL yyyy", locale), until);
    }

    static String month(YearMonth month, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(month);
    }

    private String label(Measure measure, String key, Period period, Locale locale) {
        if (key.equals(TOGETHER)) {
            return text(locale, "report.together");
        }
        return switch (measure) {
            case PLACE, PARTNER, OPENED -> key;
            case PARTNER_CAME -> word("report.partner.", key, locale);
            case MONTH -> months(key, period, locale);
            case PEOPLE -> said("report.row." + key, period, locale);
            case LANGUAGE, INTERPRETERS, TABLES -> word("report.language.", key, locale);
            case STEPS -> word("report.step.", key.split("/")[0], locale) + ", "
                    + word("report.language.", key.split("/")[1], locale);
            case REMINDERS, LEADS -> String.join(", ", List.of(key.split("-")).stream()
                    .map(part -> word("report." + measure.name().toLowerCase(Locale.ROOT) + ".", part, locale))
                    .toList());
            case MESSAGES -> word("report.row.", key.equals("UNKNOWN") ? "UNKNOWN_MESSAGE" : key, locale);
            default -> word("report.row.", key, locale);
        };
    }

    private String word(String beginning, String key, Locale locale) {
        String found = texts.getMessage(beginning + key, new Object[0], null, locale);
        return found == null ? key : found;
    }

    private static String months(String key, Period period, Locale locale) {
        String pattern = period.from().getYear() == period.until().getYear() ? "LLLL" : "LLLL yyyy";
        return String.join("–", List.of(key.split("/")).stream()
                .map(one -> month(YearMonth.parse(one), pattern, locale)).toList());
    }

    private String day(String day, Locale locale) {
        return DateTimeFormatter.ofPattern(text(locale, "report.date"), locale).format(LocalDate.parse(day));
    }

    static String number(long number, Locale locale) {
        return NumberFormat.getInstance(ULocale.forLocale(locale)).format(number);
    }

    /** Five numbers for who has a minute. Where too few people are in one it is left out. */
    private List<Figure> figures(ReportData data, Locale locale) {
        List<Figure> figures = new ArrayList<>();
        data.table(Measure.PEOPLE).row("first").ifPresent(row -> figures.add(new Figure(
                text(locale, "report.figure.people"), number(row.number(), locale),
                text(locale, "report.figure.goal", data.goal()))));
        figure(figures, data.table(Measure.VISITS).sum(), "visits", locale);
        figure(figures, data.table(Measure.GATHERINGS).sum(), "gatherings", locale);
        figure(figures, data.table(Measure.LANGUAGE).rows().stream()
                .filter(row -> row.key().length() <= 3).count(), "languages", locale);
        figure(figures, data.asked().stream().filter(one -> !one.before()).mapToInt(ReportData.Asked::n).max()
                .orElse(0), "answered", locale);
        return figures;
    }

    private void figure(List<Figure> figures, long number, String key, Locale locale) {
        if (number > 0) {
            figures.add(new Figure(text(locale, "report.figure." + key), number(number, locale),
                    text(locale, "report.figure." + key + ".note")));
        }
    }

    private String costs(long segments, Locale locale) {
        return segments == 0 ? "" : text(locale, "report.costs", segments,
                cents.multiply(BigDecimal.valueOf(segments)).movePointLeft(2));
    }
}
