package nl.schuifaan.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Section;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON, and as a workbook with a sheet for each table. */
@Component
final class ReportFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** As Excel allows it. */
    private static final int LONGEST_NAME = 31;

    private final ReportWords words;

    ReportFiles(ReportWords words) {
        this.words = words;
    }

    /** The same report gives the same text. */
    static String json(ReportView view) {
        return JSON.writeValueAsString(view);
    }

    static ReportView read(String json) {
        return JSON.readValue(json, ReportView.class);
    }

    byte[] workbook(ReportView view) {
        Locale locale = Locale.of(view.language());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Schuifaan", "1.0")) {
            summary(workbook.newWorksheet(words.text(locale, "report.sheet.summary")), view, locale);
            int number = 0;
            for (Section section : view.sections()) {
                sheet(workbook.newWorksheet(name(++number, section.title())), section, locale);
            }
            polls(workbook.newWorksheet(words.text(locale, "report.sheet.polls")), view);
            said(workbook.newWorksheet(words.text(locale, "report.sheet.said")), view);
            byHand(workbook.newWorksheet(words.text(locale, "report.sheet.hand")), view, locale);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Names of sheets are unique, short and without the signs that mean something in a formula. */
    private static String name(int number, String title) {
        String name = number + " " + title.replaceAll("[\\[\\]:*?/\\\\']", " ");
        return name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
    }

    private void summary(Worksheet sheet, ReportView view, Locale locale) {
        sheet.value(0, 0, view.title());
        sheet.value(1, 0, words.text(locale, "report.as-of", view.asOf()));
        int row = 3;
        for (ReportView.Figure figure : view.figures()) {
            sheet.value(row, 0, figure.label());
            sheet.value(row, 1, Long.parseLong(figure.value().replaceAll("\\D", "")));
            sheet.value(row++, 2, figure.note());
        }
        sheet.value(row + 1, 0, view.costs());
        sheet.value(row + 2, 0, view.remarks());
    }

    private void sheet(Worksheet sheet, Section section, Locale locale) {
        sheet.value(0, 0, section.title());
        sheet.value(0, 1, words.text(locale, "report.number"));
        sheet.value(0, 2, words.text(locale, "report.year-before"));
        int row = rows(sheet, section.rows(), 1);
        for (String line : List.of(section.how(), section.query(), section.rule())) {
            sheet.value(++row, 0, line);
        }
    }

    /** Texts are written as texts, so that {@code =1+1} is one too. */
    private static int rows(Worksheet sheet, List<Line> rows, int from) {
        int row = from;
        for (Line line : rows) {
            sheet.value(row, 0, line.label());
            sheet.value(row, 1, line.number());
            if (line.before() != null) {
                sheet.value(row, 2, line.before());
            }
            row++;
        }
        return row;
    }

    private static void polls(Worksheet sheet, ReportView view) {
        int row = 0;
        for (ReportView.Asked asked : view.asked()) {
            sheet.value(row, 0, asked.question());
            sheet.value(row, 1, asked.when());
            sheet.value(row++, 2, asked.answered());
            row = rows(sheet, asked.rows(), row) + 1;
        }
    }

    /** In people's own words: those who came, and facilitators. */
    private static void said(Worksheet sheet, ReportView view) {
        int row = 0;
        for (String quote : view.quotes()) {
            sheet.value(row++, 0, quote);
        }
        for (ReportView.Said said : view.sentences()) {
            sheet.value(row, 0, said.text());
            sheet.value(row, 1, said.about());
            sheet.value(row++, 2, said.evening());
        }
    }

    private void byHand(Worksheet sheet, ReportView view, Locale locale) {
        List<String> head = List.of("report.hand.year", "report.hand.what", "report.hand.number", "report.hand.source",
                "report.hand.day");
        for (int i = 0; i < head.size(); i++) {
            sheet.value(0, i, words.text(locale, head.get(i)));
        }
        for (int i = 0; i < view.entries().size(); i++) {
            entry(sheet, i + 1, view.entries().get(i));
        }
    }

    private static void entry(Worksheet sheet, int row, ReportView.Entry entry) {
        sheet.value(row, 0, entry.year());
        sheet.value(row, 1, entry.what());
        sheet.value(row, 2, entry.number());
        sheet.value(row, 3, entry.source());
        sheet.value(row, 4, entry.day());
    }
}
