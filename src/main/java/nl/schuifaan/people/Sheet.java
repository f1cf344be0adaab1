package nl.schuifaan.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file that opens in a spreadsheet: every cell is a text, so that what somebody typed is never calculated.
 *
 * @param head what stands above the columns
 */
public record Sheet(String name, List<String> head, List<List<String>> rows) {

    /** Without it Excel takes the letters for those of another alphabet. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What a spreadsheet takes for a formula, or for a number whose first 0 it leaves out (OWASP, CSV injection). */
    private static final Pattern NO_TEXT = Pattern.compile("(?s)[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20].*|0\\d+");

    /** The same inside of a text, where a spreadsheet of another country begins a cell. */
    private static final Pattern INSIDE =
            Pattern.compile("(?s)(?<=.)([;,\t\r\n]\\s*)([=+\\-@\uff1d\uff0b\uff0d\uff20])");

    public Sheet {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** With semicolons, as a Dutch Excel wants it. */
    public byte[] csv() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            printer.printRecord(head);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Sheet::safe).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String safe(String cell) {
        String text = INSIDE.matcher(cell).replaceAll("$1'$2");
        return NO_TEXT.matcher(text).matches() ? "'" + text : text;
    }

    /** As Excel stores it. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Schuifaan", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
