package nl.schuifaan.transcript.showing;

import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.channel.simulator.NotHere;
import nl.schuifaan.channel.simulator.ScreenSigns;
import nl.schuifaan.channel.simulator.SimulatorTexts;
import nl.schuifaan.channel.simulator.SmsPrice;
import nl.schuifaan.channel.simulator.WhenSimulating;
import nl.schuifaan.transcript.showing.Played.Column;
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
    private final SimulatorTexts texts;
    private final ScreenSigns signs;

    SideBySideController(ObjectProvider<Played> transcripts, SmsPrice price, SimulatorTexts texts,
            ScreenSigns signs) {
        this.transcripts = transcripts;
        this.price = price;
        this.texts = texts;
        this.signs = signs;
    }

    @GetMapping("/simulator/side-by-side")
    String page(@RequestParam(defaultValue = "") String transcript, @RequestParam(defaultValue = "") String channel,
            Model model) {
        Played played = transcripts.getIfAvailable(() -> { throw new NotHere(); });
        List<Column> columns = transcript.isEmpty() ? List.of()
                : played.play(transcript, channel).orElseThrow(NotHere::new);
        model.addAttribute("names", played.names());
        model.addAttribute("chosen", transcript);
        model.addAttribute("recorded", played.recorded(transcript));
        model.addAttribute("channel", columns.isEmpty() ? channel : columns.getFirst().transcript().channel());
        model.addAttribute("title", columns.isEmpty() ? "" : columns.getFirst().transcript().title());
        addTable(columns, model);
        return "simulator/side-by-side";
    }

    private void addTable(List<Column> columns, Model model) {
        model.addAttribute("columns", columns);
        model.addAttribute("rows", rows(columns.stream().map(column -> new ShownColumn(column, price, texts, signs))
                .toList()));
    }

    private static List<List<Cell>> rows(List<ShownColumn> columns) {
        int moments = columns.stream().mapToInt(ShownColumn::moments).max().orElse(0);
        return IntStream.range(0, moments)
                .mapToObj(moment -> columns.stream().map(column -> column.at(moment)).toList()).toList();
    }
}
