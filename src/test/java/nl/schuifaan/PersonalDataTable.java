package nl.schuifaan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table in {@code docs/personal-data.md}: each field, and whether it is stored in clear. */
final class PersonalDataTable {

    private static final Pattern FIELD = Pattern.compile("`([^`]+)`");

    /**
     * Collections, and fields of gatherings, of which the document says in words that nobody who signs up is in them.
     */
    private static final Pattern NOBODY =
            Pattern.compile(
            "(away|polls|poll_results|"
            + "examples|text-imports|text-proposals|text-readers|texts|broadcast-drafts|organisation|saved-answers|"
            + "instances|keys|leases|notices|partners|programme|sms-budget|report-[a-z]+)\\..*|gatherings\\.(?!"
            + "bookings|waiting|refused|limited|perChat).*");

    /** Fields that are there for a moment only, or when somebody answers a question or sends out a notice. */
    private static final Pattern RARE =
            Pattern.compile(
            "(colleagues|passkeys|sessions|devices|links|chat-links|spent|api-keys|access|activity)\\..*|rows\\..*|"
            + "(arrivals|moves|walk-ins|evenings|door-links|facilitators|mixes|table-notes)\\..*|"
            + "visited\\..*|guests\\..*|single-messages\\..*|out-of-turn\\..*|inquiries\\..*|.*\\.unasked\\.\\*|"
            + "sheets\\.upTo|slips\\.by|chats\\.contact\\.asked.*|chats\\.owed\\[]\\.effect.*"
            + "|chats\\.contact\\.bookings\\[]\\.language|questions\\.answeredAt|gatherings\\.(refused|limited)\\[]|"
            + "gatherings\\.perChat\\.\\*\\.over\\[]|chats\\.step\\.(people|free|name|page)"
            + "|chats\\.contact\\.(unreachable|bookings\\[]\\.(position|coming|fewer))"
            + "|chats\\.contact\\.bookings\\[]\\.until|gatherings\\.bookings\\.\\*\\.(until|passed|passedAt|held|"
            + "declined|came|cameAt|cameBy)|gatherings\\.offered\\[]");

    private final Map<String, Boolean> inClear = new LinkedHashMap<>();

    static PersonalDataTable read() throws IOException {
        PersonalDataTable table = new PersonalDataTable();
        Files.readAllLines(Path.of("docs/personal-data.md")).stream().filter(line -> line.startsWith("| `"))
                .forEach(table::row);
        return table;
    }

    private void row(String line) {
        String[] cells = line.split("\\|");
        Matcher field = FIELD.matcher(cells[1]);
        while (field.find()) {
            inClear.put(field.group(1), cells[5].strip().equals("in clear"));
        }
    }

    Set<String> fields() {
        return inClear.keySet();
    }

    /** Whether a field can be missed by who looks a few times only. */
    boolean rare(String field) {
        return RARE.matcher(field).matches();
    }

    boolean knows(String found) {
        return NOBODY.matcher(found).matches() || fields().stream().anyMatch(field -> matches(field, found));
    }

    boolean inClear(String found) {
        return inClear.entrySet().stream().anyMatch(row -> row.getValue() && matches(row.getKey(), found));
    }

    /** A star at the end stands for all that lies below. */
    boolean matches(String field, String found) {
        return field.endsWith(".*") ? found.startsWith(field.substring(0, field.length() - 1)) : found.equals(field);
    }
}
