package nl.schuifaan.poll;

import java.util.regex.Pattern;

/** A cell of a table that a spreadsheet opens. */
final class CsvCell {

    private static final Pattern INSIDE =
            Pattern.compile("(?s)(?<=.)([;,\t\r\n]\\s*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private CsvCell() {}

    /**
     * A cell that begins like a formula gets an apostrophe, so that no spreadsheet carries out what somebody typed
     * (OWASP ASVS 1.2.10); so does what would begin a cell where semicolons part cells, or at the end of a line.
     */
    static String of(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.strip().isEmpty() ? ' '
                : text.strip().charAt(0)) >= 0 || text.startsWith("\t")
                ? "'" + text : text;
        safe = INSIDE.matcher(safe).replaceAll("$1'$2");
        return safe.matches("[^\",\r\n']*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
