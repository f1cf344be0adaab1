package nl.schuifaan.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel file as somebody would paste it: a line for each row, a tab between cells. */
public final class SpreadsheetText {

    /** Of what is packed in it, in bytes: a list of people is far smaller, and a small file may unpack to anything. */
    private static final long MOST_BYTES = 3_000_000;
    private static final int PART = 64_000;

    /** Rows that are looked at; a list is shorter, and its mistakes are told. */
    private static final int MOST_ROWS = 5 * PastedList.MOST;

    /** Cells of a row that are looked at. */
    private static final int MOST_CELLS = 50;

    /** Digits of a number; more are no number of anybody, and written out they may be a million. */
    private static final int MOST_DIGITS = 30;

    private SpreadsheetText() {}

    /** Whether it begins as an Excel file does. */
    public static boolean is(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Empty when it cannot be read, or unpacks to too much. */
    public static Optional<String> of(byte[] file) {
        try {
            return fits(file) ? Optional.of(text(file)) : Optional.empty();
        } catch (IOException | RuntimeException _) {
            // What a broken file makes a reader throw is no business of whoever chose it.
            return Optional.empty();
        }
    }

    private static boolean fits(byte[] file) throws IOException {
        byte[] part = new byte[PART];
        long all = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream content = zip.getInputStream(entry);
                for (int read = content.read(part); read >= 0 && all <= MOST_BYTES; read = content.read(part)) {
                    all += read;
                }
            }
        }
        return all <= MOST_BYTES;
    }

    private static String text(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<String> lines = rows.limit(MOST_ROWS)
                    .map(row -> row.stream().limit(MOST_CELLS).map(SpreadsheetText::text)
                    .collect(Collectors.joining("\t"))).toList();
            return String.join("\n", lines);
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        } else if (cell.getType() == CellType.NUMBER) {
            BigDecimal read = new BigDecimal(cell.getRawValue());
            if (Math.abs((long) read.scale()) > MOST_DIGITS || read.precision() > MOST_DIGITS) {
                return cell.getRawValue();
            }
            String number = read.stripTrailingZeros().toPlainString();
            // A spreadsheet takes the nought off a mobile number.
            return number.matches("6\\d{8}") ? "0" + number : number;
        }
        return cell.getText().replaceAll("[\\t\\r\\n]+", " ").strip();
    }
}
