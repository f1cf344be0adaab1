package nl.schuifaan.transcript;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A conversation written down, so that a volunteer can read it and a test can run it. A phone of the simulator saves
 * one.
 *
 * @param title    what happens in it, in a line
 * @param language the language that Schuifaan's lines are written in
 * @param channel  {@code telegram} or {@code sms}
 * @param start    local time in The Hague when it begins
 * @param putUp    the day on which the programme was put up, when that was not the day it begins
 * @param device   the language the person's device is set to, where the channel tells
 * @param taken    seats that others have before it begins, by the code of the gathering
 */
public record Transcript(
        String title, Language language, String channel, LocalDateTime start, @Nullable LocalDate putUp,
        @Nullable Language device, SortedMap<GatheringCode, Integer> taken, List<Line> lines) {

    /** What Schuifaan's own lines begin with; no person can have this name. */
    static final String SCHUIFAAN = "Schuifaan";

    /** One word, so that a name and what its bearer does can always be told apart. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’-]{0,19}");

    public Transcript {
        title = oneLine(title);
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
        lines = List.copyOf(lines);
    }

    /** One for which no seats are taken, on a device that tells no language. */
    public Transcript(String title, Language language, String channel, LocalDateTime start, List<Line> lines) {
        this(title, language, channel, start, null, null, new TreeMap<>(), lines);
    }

    /** The day on which the programme was put up. */
    public LocalDate programme() {
        return putUp == null ? start.toLocalDate() : putUp;
    }

    /**
     * Whether it takes the whole of Schuifaan: organisers do something, or people are told what they did not ask for.
     */
    public boolean takesTheWhole() {
        return lines.stream().anyMatch(line -> line instanceof Happening && !(line instanceof Later)
                || line instanceof Answer answer && answer.to() != null);
    }

    /** The same with other lines. */
    public Transcript with(List<Line> other) {
        return new Transcript(title, language, channel, start, putUp, device, taken, other);
    }

    /** The same before another backdrop. */
    Transcript before(@Nullable LocalDate putUp, SortedMap<GatheringCode, Integer> taken) {
        return new Transcript(title, language, channel, start, putUp, device, taken, lines);
    }

    /**
     * Reads what {@link #write()} wrote, or what somebody typed.
     *
     * @throws Unreadable naming the line that is not understood
     */
    public static Transcript read(String text) {
        return new TranscriptReader(text).read();
    }

    /** This as a file, ending in a line break. */
    public String write() {
        return TranscriptWriter.write(this);
    }

    /**
     * Whether this can be the name of a person in a transcript: one word of at most 20 letters and digits, not our own
     * name.
     */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equalsIgnoreCase(SCHUIFAAN);
    }

    /**
     * A text as it is written down: line breaks of one kind, and no blanks that nobody can see at the end of a line.
     */
    public static String plain(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }

    /** One thing that happens. */
    public sealed interface Line {}

    /** Something for the reader, after a {@code #}. */
    public record Remark(String text) implements Line {
        public Remark {
            text = oneLine(text);
        }
    }

    /** What nobody does with a phone: time goes by, or organisers do something. */
    public sealed interface Happening extends Line {}

    /** Time goes by: a whole number of hours, at least one. */
    public record Later(Duration time) implements Happening {
        public Later {
            if (time.toHours() < 1 || !time.equals(Duration.ofHours(time.toHours()))) {
                throw new IllegalArgumentException("time goes by in whole hours, not " + time);
            }
        }
    }

    /**
     * Time goes by until then.
     *
     * @param time   local time in The Hague, to the minute
     * @param asleep whether Schuifaan did not run meanwhile
     */
    public record Until(LocalDateTime time, boolean asleep) implements Happening {
        public Until {
            time = time.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /**
     * An organiser moves a gathering.
     *
     * @param start local time in The Hague
     * @param end   later on the same day
     * @param place name of the house, without a comma
     */
    public record Moves(GatheringCode gathering, LocalDateTime start, LocalTime end, String place, String address)
            implements Happening {
        public Moves {
            start = start.truncatedTo(ChronoUnit.MINUTES);
            end = end.truncatedTo(ChronoUnit.MINUTES);
            place = oneLine(place);
            address = oneLine(address);
        }
    }

    /** An organiser calls a gathering off. */
    public record CallsOff(GatheringCode gathering) implements Happening {}

    /**
     * An organiser tells something to all who have seats.
     *
     * @param texts by the code of a language; who speaks another is not told
     */
    public record Announces(GatheringCode gathering, SortedMap<String, String> texts) implements Happening {
        public Announces {
            TreeMap<String, String> lines = new TreeMap<>();
            texts.forEach((code, text) -> lines.put(code, oneLine(text)));
            texts = Collections.unmodifiableSortedMap(lines);
        }
    }

    /** An organiser notes whether somebody who had seats came. */
    public record Attended(String name, GatheringCode gathering, boolean came) implements Happening {
        public Attended {
            requireName(name);
        }
    }

    /** What a person does. */
    public sealed interface Act extends Line {
        String name();
    }

    /** A person typed something. */
    public record Types(String name, String text) implements Act {
        public Types {
            requireName(name);
            text = plain(text);
        }
    }

    /** A person pressed the button with this label. */
    public record Presses(String name, String label) implements Act {
        public Presses {
            requireName(name);
            label = oneLine(label);
        }
    }

    /** A person sent something that is not text. */
    public record Sends(String name, Input.Kind kind) implements Act {
        public Sends {
            requireName(name);
        }
    }

    /** A person opened the chat, by a link with this payload or, where it is empty, by the start button. */
    public record Opens(String name, String payload) implements Act {
        public Opens {
            requireName(name);
            payload = oneLine(payload);
        }
    }

    /** A person blocked us. */
    public record Blocks(String name) implements Act {
        public Blocks {
            requireName(name);
        }
    }

    /** A person let us in again. */
    public record Unblocks(String name) implements Act {
        public Unblocks {
            requireName(name);
        }
    }

    /**
     * What Schuifaan said.
     *
     * @param to      to whom, when it was not the one who did something just before
     * @param edit    it took the place of an earlier message
     * @param choices labels of what could be chosen, in order
     * @param file    name of the file that came with it
     */
    public record Answer(@Nullable String to, boolean edit, String text, List<String> choices, @Nullable String file)
            implements Line {
        public Answer {
            if (to != null) {
                requireName(to);
            }
            text = plain(text);
            choices = choices.stream().map(Transcript::oneLine).toList();
            file = file == null ? null : oneLine(file);
        }

        /** To the one who did something just before. */
        public Answer(boolean edit, String text, List<String> choices, @Nullable String file) {
            this(null, edit, text, choices, file);
        }

        public Answer to(@Nullable String person) {
            return new Answer(person, edit, text, choices, file);
        }
    }

    /** A transcript that cannot be read; the message names the line, counted from 1, and says what is wrong. */
    public static final class Unreadable extends IllegalArgumentException {
        Unreadable(int line, String reason) {
            super("line %d: %s".formatted(line, reason));
        }
    }

    private static String oneLine(String text) {
        return plain(text).replace('\n', ' ');
    }

    private static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a name is one word, and not " + SCHUIFAAN);
        }
    }
}
