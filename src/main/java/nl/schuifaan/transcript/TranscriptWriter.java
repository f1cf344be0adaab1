package nl.schuifaan.transcript;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.schuifaan.transcript.Transcript.Answer;
import nl.schuifaan.transcript.Transcript.Line;

/** Writes a transcript down. {@link TranscriptReader} reads it back. */
final class TranscriptWriter {

    static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
            .withResolverStyle(ResolverStyle.STRICT);

    private TranscriptWriter() {}

    static String write(Transcript transcript) {
        StringBuilder file = new StringBuilder();
        file.append("# " + transcript.title()).append('\n');
        file.append("language: ").append(transcript.language().code()).append('\n');
        file.append("channel: ").append(transcript.channel()).append('\n');
        file.append("start: ").append(START.format(transcript.start())).append('\n');
        if (transcript.putUp() != null) {
            file.append("programme: ").append(transcript.putUp()).append('\n');
        }
        if (transcript.device() != null) {
            file.append("device: ").append(transcript.device().code()).append('\n');
        }
        if (!transcript.taken().isEmpty()) {
            file.append("taken: ").append(transcript.taken().entrySet().stream()
                    .map(seats -> seats.getKey() + " " + seats.getValue()).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        file.append('\n');
        transcript.lines().forEach(line -> file.append(write(line)).append('\n'));
        return file.toString();
    }

    private static String write(Line line) {
        return switch (line) {
            case Transcript.Remark(var text) -> ("# " + text).stripTrailing();
            case Transcript.Announces announced ->
                    "-- " + inWords(announced) + " --" + announced.texts().entrySet().stream()
                    .map(text -> "\n  " + text.getKey() + ": " + text.getValue()).collect(Collectors.joining());
            case Transcript.Happening happening -> "-- " + inWords(happening) + " --";
            case Transcript.Types(var name, var text) -> said(name, textLines(text));
            case Transcript.Presses(var name, var label) -> name + " presses " + bracketed(label);
            case Transcript.Sends(var name, var kind) -> name + " sends " + kind.name().toLowerCase(Locale.ROOT);
            case Transcript.Opens(var name, var payload) -> (name + " opens " + payload).stripTrailing();
            case Transcript.Blocks(var name) -> name + " blocks";
            case Transcript.Unblocks(var name) -> name + " unblocks";
            case Answer answer -> write(answer);
        };
    }

    private static String write(Answer answer) {
        List<String> lines = new ArrayList<>(textLines(answer.text()));
        if (!answer.choices().isEmpty()) {
            lines.add(answer.choices().stream().map(TranscriptWriter::bracketed).collect(Collectors.joining(" ")));
        }
        if (answer.file() != null) {
            lines.add("(file: " + answer.file() + ")");
        }
        String to = answer.to() == null ? "" : " to " + answer.to();
        return said(Transcript.SCHUIFAAN + to + (answer.edit() ? " edits" : ""), lines);
    }

    private static String said(String who, List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? "" : " " + line)
                .collect(Collectors.joining("\n ", who + ":", ""))
                .replaceAll("(?md)^ $", "");
    }

    /** A line of text that could be taken for buttons or a file is marked by a backslash. */
    private static List<String> textLines(String text) {
        return text.isEmpty() ? List.of("")
                : text.lines().map(line -> line.matches("(?s)[\\[(\\\\].*") ? "\\" + line : line).toList();
    }

    private static String bracketed(String label) {
        return "[" + label.replaceAll("([\\\\\\]])", "\\\\$1") + "]";
    }

    static String inWords(Transcript.Happening happening) {
        return switch (happening) {
            case Transcript.Later(var time) -> inWords(time) + " later";
            case Transcript.Until(var time, var asleep) -> (asleep ? "asleep until " : "") + START.format(time);
            case Transcript.Moves(var gathering, var start, var end, var place, var address) ->
                    "%s moves to %s-%s, %s, %s".formatted(gathering, START.format(start), end, place, address);
            case Transcript.CallsOff(var gathering) -> gathering + " is called off";
            case Transcript.Announces(var gathering, _) -> "all of " + gathering + " are told";
            case Transcript.Attended(var name, var gathering, var came) ->
                    name + (came ? " was at " : " was not at ") + gathering;
        };
    }

    private static String inWords(Duration time) {
        long hours = time.toHours();
        long count = hours % 24 == 0 ? hours / 24 : hours;
        return count + (hours % 24 == 0 ? " day" : " hour") + (count == 1 ? "" : "s");
    }
}
