package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import nl.schuifaan.console.ReportView.Section;
import nl.schuifaan.poll.RandomPolls.Counted;
import org.springframework.web.util.HtmlUtils;

/** What somebody reads off a report, in each of its forms: rows of a table as {@code label = number}. */
final class ReportForms {

    private static final Pattern ROW = Pattern.compile(
            "<th scope=\"row\"[^>]*>([^<]*)</th>\\s*<td class=\"number\">([^<]*)</td>");
    private static final Pattern CELL = Pattern.compile(
            "<c r=\"([A-C])(\\d+)\"([^>]*)>(?:<v>([^<]*)</v>)?");
    private static final Pattern SHARED = Pattern.compile("<si><t[^>]*>([^<]*)</t></si>");

    private static final Pattern WHOLE = Pattern.compile("\\d+");

    private ReportForms() {}

    static List<String> said(Section section) {
        return said(section.rows());
    }

    static List<String> said(List<ReportView.Line> rows) {
        return rows.stream().map(row -> row.label() + " = " + row.number()).toList();
    }

    /** Of the table under the heading with that id. */
    static List<String> page(String html, Section section) {
        return page(html, section.id());
    }

    static List<String> page(String html, String id) {
        int from = html.indexOf("id=\"" + id + "\"");
        assertThat(from).as(id).isPositive();
        return ROW.matcher(html.substring(from, html.indexOf("</section>", from))).results()
                .map(row -> HtmlUtils.htmlUnescape(row.group(1)) + " = " + digits(row.group(2))).toList();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    /** Of each sheet with a table, in their order; numbers must be numbers. */
    static List<List<String>> workbook(byte[] workbook, int tables) throws IOException {
        Map<String, String> files = files(workbook);
        List<String> shared = shared(files);
        List<List<String>> sheets = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            sheets.add(sheet(files.get("xl/worksheets/sheet" + (i + 2) + ".xml"), shared));
        }
        return sheets;
    }

    /** What people answered, as the sheet behind those with tables says it. */
    static List<Counted> polls(byte[] workbook, int tables) throws IOException {
        Map<String, String> files = files(workbook);
        List<String> shared = shared(files);
        List<Counted> polls = new ArrayList<>();
        for (String row : files.get("xl/worksheets/sheet" + (tables + 2) + ".xml").split("</row>")) {
            List<MatchResult> cells = CELL.matcher(row).results().filter(cell -> cell.group(4) != null).toList();
            if (cells.size() == 3) {
                List<String> said = cells.stream().map(cell -> shared.get(Integer.parseInt(cell.group(4)))).toList();
                List<Integer> people = WHOLE.matcher(said.get(2)).results().map(MatchResult::group)
                        .map(Integer::valueOf).toList();
                polls.add(new Counted(said.get(0), said.get(1).equals("Vooraf"), people.get(0), people.get(1),
                        new ArrayList<>()));
            } else if (cells.size() == 2) {
                assertThat(cells.get(1).group(3)).as("a number is a number").doesNotContain("t=\"s\"");
                polls.getLast().answers().add(Integer.valueOf(cells.get(1).group(4)));
            }
        }
        return polls;
    }

    private static List<String> shared(Map<String, String> files) {
        return SHARED.matcher(files.getOrDefault("xl/sharedStrings.xml", "")).results()
                .map(one -> HtmlUtils.htmlUnescape(one.group(1))).toList();
    }

    private static Map<String, String> files(byte[] workbook) throws IOException {
        Map<String, String> files = new HashMap<>();
        Path file = Files.write(Files.createTempFile("report", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(),
                        StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return files;
    }

    private static List<String> sheet(String xml, List<String> shared) {
        Map<String, String> labels = new HashMap<>();
        List<String> rows = new ArrayList<>();
        CELL.matcher(xml).results().filter(cell -> !cell.group(1).equals("C") && !cell.group(2).equals("1")
                && cell.group(4) != null)
                .forEach(cell -> {
                    if (cell.group(1).equals("A")) {
                        labels.put(cell.group(2), shared.get(Integer.parseInt(cell.group(4))));
                    } else {
                        assertThat(cell.group(3)).as("a number is a number").doesNotContain("t=\"s\"");
                        rows.add(labels.get(cell.group(2)) + " = " + cell.group(4));
                    }
                });
        return rows;
    }

    /** Whether the text of a PDF has this row on a line of its own, as a table or as a sentence. */
    static boolean pdf(String text, ReportView.Line row, Locale locale) {
        return Pattern.compile("(?m)^ *" + Pattern.quote(row.label()) + ":? +"
                + Pattern.quote(ReportWords.number(row.number(), locale)) + "( |$)").matcher(text).find();
    }
}
