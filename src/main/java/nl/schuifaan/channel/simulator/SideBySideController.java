package nl.schuifaan.channel.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.simulator.Played.Column;
import nl.schuifaan.transcript.Transcript;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A transcript in all languages next to each other, for translators. */
@Controller
@WhenSimulating
class SideBySideController {

    private final ObjectProvider<Played> transcripts;
    private final SmsPrice price;

    SideBySideController(ObjectProvider<Played> transcripts, SmsPrice price) {
        this.transcripts = transcripts;
        this.price = price;
    }

    /** A moment of the conversation in one language; nothing where that language has no such moment. */
    record Cell(String lang, String side, List<Words> lines, List<String> choices, @Nullable String note) {
        static final Cell NOTHING = new Cell("", "nobody", List.of(), List.of(), null);
    }

    @GetMapping("/simulator/side-by-side")
    String page(@RequestParam(defaultValue = "") String transcript, @RequestParam(defaultValue = "") String channel,
            Model model) {
        Played played = transcripts.getIfAvailable(() -> { throw new NotHere(); });
        List<Column> columns = transcript.isEmpty() ? List.of()
                : played.play(transcript, channel).orElseThrow(NotHere::new);
        model.addAttribute("names", played.names());
        model.addAttribute("chosen", transcript);
        model.addAttribute("channel", columns.isEmpty() ? channel : columns.getFirst().transcript().channel());
        model.addAttribute("title", columns.isEmpty() ? "" : columns.getFirst().transcript().title());
        model.addAttribute("recorded", played.recorded(transcript));
        model.addAttribute("columns", columns);
        model.addAttribute("rows", rows(columns));
        return "simulator/side-by-side";
    }

    private List<List<Cell>> rows(List<Column> columns) {
        int moments = columns.stream().mapToInt(column -> column.transcript().lines().size()).max().orElse(0);
        return IntStream.range(0, moments)
                .mapToObj(moment -> columns.stream().map(column -> cell(column, moment)).toList()).toList();
    }

    private Cell cell(Column column, int moment) {
        List<Transcript.Line> lines = column.transcript().lines();
        return moment < lines.size() ? cell(column, lines.get(moment)) : Cell.NOTHING;
    }

    private Cell cell(Column column, Transcript.Line line) {
        String lang = column.language().code();
        return switch (line) {
            case Transcript.Answer answer -> answer(lang, answer, column.transcript().channel().equals("sms"));
            case Transcript.Types(_, var text) -> new Cell(lang, "person", Words.of(text), List.of(), null);
            case Transcript.Presses(_, var label) -> new Cell(lang, "person", List.of(), List.of(label), null);
            case Transcript.Sends(_, var kind) ->
                    new Cell("nl", "person", Words.of(Screen.sent(kind)), List.of(), null);
            case Transcript.Opens(_, var payload) ->
                    new Cell("nl", "person", Words.of(("/start " + payload).strip()), List.of(), null);
            case Transcript.Blocks(var name) -> note(Screen.blocked(name));
            case Transcript.Unblocks(var name) -> note(Screen.unblocked(name));
            case Transcript.Happening happening -> note(Happened.inWords(happening));
            case Transcript.Remark(var text) -> note(text);
        };
    }

    private Cell answer(String lang, Transcript.Answer answer, boolean sms) {
        List<Button> buttons = answer.choices().stream().map(label -> new Button("", label)).toList();
        String asSms = Screen.asSms(answer.text(), buttons, null);
        List<String> notes = new ArrayList<>();
        if (answer.edit()) {
            notes.add("bewerkt");
        }
        if (answer.file() != null) {
            notes.add(answer.file());
        }
        if (sms) {
            notes.add(price.of(asSms));
        }
        return new Cell(lang, "schuifaan", Words.of(sms ? asSms : answer.text()), sms ? List.of() : answer.choices(),
                notes.isEmpty() ? null : String.join(" · ", notes));
    }

    private static Cell note(String text) {
        return new Cell("nl", "nobody", Words.of(text), List.of(), null);
    }
}
