package nl.schuifaan.transcript;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Transcript.Line;
import nl.schuifaan.transcript.Transcript.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads one transcript, line by line. */
final class TranscriptReader {

    private static final Pattern HAPPENS = Pattern.compile("-- (.*) --");
    private static final Pattern LATER = Pattern.compile("(\\d{1,4}) (hour|day)s? later");
    private static final String TIME = "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)";
    private static final Pattern UNTIL = Pattern.compile("(asleep until )?" + TIME);
    private static final Pattern MOVES =
            Pattern.compile("(\\p{Alnum}+) moves to " + TIME + "-(\\d\\d:\\d\\d), ([^,]+), (.+)");
    private static final Pattern CALLED_OFF = Pattern.compile("(\\p{Alnum}+) is called off");
    private static final Pattern TOLD = Pattern.compile("all of (\\p{Alnum}+) are told");
    private static final Pattern TEXT = Pattern.compile("([a-z]{2,3}): (.+)");
    private static final Pattern ATTENDED = Pattern.compile("(\\S+) was (not )?at (\\p{Alnum}+)");
    private static final Pattern SPEAKS = Pattern.compile("(?s)([^:\\s]+)(?: to ([^:\\s]+))?( edits)?:(.*)");
    private static final Pattern ACTS =
            Pattern.compile("(?s)([^:\\s]+) (presses|sends|opens|blocks|unblocks)(?: (.*))?");
    private static final String LABEL = "(?s)\\[((?:[^\\]\\\\]|\\\\.)*)\\]";
    private static final Pattern LABELS = Pattern.compile(LABEL + "(?: *" + LABEL + ")*");
    private static final Pattern FILE = Pattern.compile("(?s)\\(file: (.*)\\)");

    private final List<String> text;
    private int at;

    TranscriptReader(String text) {
        this.text = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().map(String::stripTrailing).toList();
    }

    Transcript read() {
        List<String> title = new ArrayList<>();
        Map<String, String> header = header(title);
        return new Transcript(String.join(" ", title), new Language(required(header, "language")),
                required(header, "channel"), start(required(header, "start")), day(header.get("programme")),
                header.containsKey("device") ? new Language(header.get("device"))
                : null, taken(header.getOrDefault("taken", "")), lines());
    }

    private Map<String, String> header(List<String> title) {
        Map<String, String> header = new HashMap<>();
        for (; at < text.size() && !text.get(at).isEmpty(); at++) {
            String line = text.get(at);
            int colon = line.indexOf(": ");
            if (line.startsWith("#")) {
                title.add(line.substring(1).strip());
            } else if (colon > 0) {
                header.put(line.substring(0, colon), line.substring(colon + 2).strip());
            } else {
                throw unreadable("a line before the first empty one is '# title' or 'name: value'");
            }
        }
        return header;
    }

    private SortedMap<GatheringCode, Integer> taken(String value) {
        SortedMap<GatheringCode, Integer> taken = new TreeMap<>();
        for (String seats : value.isEmpty() ? new String[0] : value.split(" *, *")) {
            if (!seats.matches("[A-Z0-9]+ \\d{1,4}")) {
                throw unreadable("seats that are taken are written as LAAK1 70, ESCAMP1 68");
            }
            taken.put(new GatheringCode(seats.substring(0, seats.indexOf(' '))),
                    Integer.valueOf(seats.substring(seats.indexOf(' ') + 1)));
        }
        return taken;
    }

    private String required(Map<String, String> header, String name) {
        String value = header.get(name);
        if (value == null) {
            throw unreadable("'" + name + ": …' is missing above this line");
        }
        return value;
    }

    private LocalDateTime start(String value) {
        try {
            return time(value);
        } catch (DateTimeParseException _) {
            throw unreadable("start is written as 2026-11-24 10:00");
        }
    }

    private @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            throw unreadable("the day the programme was put up is written as 2026-11-24");
        }
    }

    private static LocalDateTime time(String value) {
        return LocalDateTime.parse(value, TranscriptWriter.START);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        while (at < text.size()) {
            if (text.get(at).isEmpty()) {
                at++;
            } else {
                lines.add(line());
            }
        }
        return lines;
    }

    /** The line at hand; afterwards {@link #at} is past it and what continues it. */
    private Line line() {
        int first = at;
        try {
            return line(text.get(at++));
        } catch (Unreadable known) {
            throw known;
        } catch (IllegalArgumentException wrong) {
            at = first;
            throw unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private Line line(String line) {
        Matcher happens = HAPPENS.matcher(line);
        Matcher speaks = SPEAKS.matcher(line);
        Matcher acts = ACTS.matcher(line);
        if (line.startsWith("#")) {
            return new Transcript.Remark(line.substring(1));
        }
        if (happens.matches()) {
            return happening(happens.group(1));
        }
        if (acts.matches()) {
            return act(acts.group(1), acts.group(2), acts.group(3));
        }
        if (speaks.matches()) {
            return speech(speaks.group(1), speaks.group(2), speaks.group(3) != null, speaks.group(4).strip());
        }
        throw new IllegalArgumentException("neither 'Name: text' nor 'Name presses [label]' nor '-- 1 day later --'");
    }

    private Transcript.Happening happening(String what) {
        Matcher later = LATER.matcher(what);
        Matcher until = UNTIL.matcher(what);
        Matcher moves = MOVES.matcher(what);
        Matcher calledOff = CALLED_OFF.matcher(what);
        Matcher told = TOLD.matcher(what);
        Matcher attended = ATTENDED.matcher(what);
        try {
            if (later.matches()) {
                int count = Integer.parseInt(later.group(1));
                return new Transcript.Later(later.group(2).equals("day") ? Duration.ofDays(count)
                        : Duration.ofHours(count));
            } else if (until.matches()) {
                return new Transcript.Until(time(until.group(2)), until.group(1) != null);
            } else if (moves.matches()) {
                return new Transcript.Moves(new GatheringCode(moves.group(1)), time(moves.group(2)),
                        LocalTime.parse(moves.group(3)),
                        moves.group(4), moves.group(5));
            } else if (calledOff.matches()) {
                return new Transcript.CallsOff(new GatheringCode(calledOff.group(1)));
            } else if (told.matches()) {
                return new Transcript.Announces(new GatheringCode(told.group(1)), texts());
            } else if (attended.matches()) {
                return new Transcript.Attended(attended.group(1), new GatheringCode(attended.group(3)),
                        attended.group(2) == null);
            }
        } catch (DateTimeParseException _) {
            // There is no such day or time.
        }
        throw new IllegalArgumentException(
                "between -- and -- stands '1 day later', '2026-11-24 18:00', 'asleep until …', "
                + "'LAAK1 moves to 2026-11-28 19:00-21:30, house, street', 'LAAK1 is called off', 'all of LAAK1 are "
                + "told' "
                + "or 'Samira was at LAAK1'");
    }

    /** What is told in each language, in the lines below. */
    private SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String line : continuation()) {
            Matcher text = TEXT.matcher(line);
            if (text.matches()) {
                texts.put(text.group(1), text.group(2));
            } else if (!line.isEmpty()) {
                throw new IllegalArgumentException("what is told is written as 'nl: text', a line for each language");
            }
        }
        return texts;
    }

    private static Line act(String name, String verb, @Nullable String what) {
        return switch (verb) {
            case "presses" -> new Transcript.Presses(name, label(what));
            case "sends" -> new Transcript.Sends(name, kind(what));
            case "opens" -> new Transcript.Opens(name, what == null ? "" : what);
            case "blocks" -> new Transcript.Blocks(name);
            default -> new Transcript.Unblocks(name);
        };
    }

    private static String label(@Nullable String what) {
        Matcher label = Pattern.compile(LABEL).matcher(what == null ? "" : what);
        if (!label.matches()) {
            throw new IllegalArgumentException("a button is pressed as 'presses [label]'");
        }
        return unescaped(label.group(1));
    }

    private static Input.Kind kind(@Nullable String what) {
        try {
            return Input.Kind.valueOf(String.valueOf(what).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("one sends voice, picture, place, contact or other");
        }
    }

    /** What somebody says: the rest of the line and the lines below it that are indented by two spaces. */
    private Line speech(String name, @Nullable String to, boolean edits, String first) {
        List<String> said = new ArrayList<>(List.of(first));
        said.addAll(continuation());
        if (!name.equals(Transcript.SCHUIFAAN)) {
            return new Transcript.Types(name, String.join("\n", said.stream().map(TranscriptReader::literal).toList()));
        }
        List<String> words = new ArrayList<>();
        List<String> choices = new ArrayList<>();
        String file = null;
        for (String line : said) {
            Matcher named = FILE.matcher(line);
            if (LABELS.matcher(line).matches()) {
                Pattern.compile(LABEL).matcher(line).results().forEach(label -> choices.add(unescaped(label.group(1))));
            } else if (named.matches()) {
                file = named.group(1);
            } else {
                words.add(literal(line));
            }
        }
        return new Transcript.Answer(to, edits, String.join("\n", words), choices, file);
    }

    private List<String> continuation() {
        List<String> lines = new ArrayList<>();
        int next = at;
        while (next < text.size() && (text.get(next).isEmpty() || text.get(next).startsWith("  "))) {
            lines.add(text.get(next).isEmpty() ? "" : text.get(next).substring(2));
            next++;
        }
        at = next;
        return lines;
    }

    private static String literal(String line) {
        return line.matches("(?s)\\\\[\\[(\\\\].*") ? line.substring(1) : line;
    }

    private static String unescaped(String label) {
        return label.replaceAll("\\\\(.)", "$1");
    }

    private Unreadable unreadable(String reason) {
        return new Unreadable(Math.min(at + 1, Math.max(1, text.size())), reason);
    }
}
