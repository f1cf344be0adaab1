package nl.schuifaan.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A list of people as somebody pasted it from a spreadsheet, or from a file with commas: on each line a name, in any
 * order with a number and how many people.
 */
public record PastedList(List<Line> lines) {

    /** More than a hall holds. */
    public static final int MOST = 300;

    private static final int MOST_PEOPLE = 60;
    private static final int LONGEST_NAME = 60;
    private static final int LEAST_DIGITS = 6;

    /** First cells of a line that says what stands in the columns. */
    private static final Set<String> HEADS = heads();

    /**
     * What was understood of a line.
     *
     * @param at     which line it is, from 1
     * @param number with its country; null without one
     * @param left   cells that nothing was made of
     */
    public record Line(int at, String name, @Nullable String number, int people, List<String> left) {

        public boolean usable() {
            return !name.isEmpty() && name.length() <= LONGEST_NAME && people > 0;
        }
    }

    public PastedList {
        lines = List.copyOf(lines);
    }

    private static Set<String> heads() {
        try (InputStream file = PastedList.class.getResourceAsStream("/messages/list-heads.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return empty when it cannot be read at all, or is longer than {@link #MOST} lines */
    public static Optional<PastedList> read(String text) {
        List<Line> lines = new ArrayList<>();
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (var records = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(plain)).setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true).get().parse(new StringReader(plain))) {
            for (CSVRecord record : records) {
                List<String> cells = record.toList().stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
                if (!cells.isEmpty() && !HEADS.contains(cells.getFirst().toLowerCase(Locale.ROOT))) {
                    lines.add(line((int) record.getRecordNumber(), cells));
                }
            }
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
        return lines.size() > MOST ? Optional.empty() : Optional.of(new PastedList(lines));
    }

    private static String delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.contains("\t") ? "\t" : first.contains(";") ? ";" : ",";
    }

    private static Line line(int at, List<String> cells) {
        String name = "";
        String number = null;
        int people = 0;
        List<String> left = new ArrayList<>();
        for (String cell : cells) {
            if (people == 0 && cell.matches("\\d{1,2}") && Integer.parseInt(cell) <= MOST_PEOPLE) {
                people = Integer.parseInt(cell);
            } else if (number == null && digits(cell) >= LEAST_DIGITS && PhoneNumbers.read(cell).isPresent()) {
                number = PhoneNumbers.read(cell).orElseThrow();
            } else if (name.isEmpty() && cell.codePoints().anyMatch(Character::isLetter)) {
                name = cell;
            } else {
                left.add(cell);
            }
        }
        return new Line(at, name, number, people == 0 ? 1 : people, left);
    }

    private static long digits(String cell) {
        return cell.chars().filter(Character::isDigit).count();
    }
}
