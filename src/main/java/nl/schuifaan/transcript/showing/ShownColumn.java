package nl.schuifaan.transcript.showing;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.SmsLayout;
import nl.schuifaan.channel.simulator.ScreenSigns;
import nl.schuifaan.channel.simulator.SimulatorTexts;
import nl.schuifaan.channel.simulator.SmsPrice;
import nl.schuifaan.channel.simulator.Words;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.showing.Played.Column;

/** A transcript in one language as the page shows it, a cell for each moment. */
record ShownColumn(Column column, SmsPrice price, SimulatorTexts texts, ScreenSigns signs) {

    int moments() {
        return column.transcript().lines().size();
    }

    Cell at(int moment) {
        return moment < moments() ? cell(column.transcript().lines().get(moment)) : Cell.NOTHING;
    }

    private Cell cell(Transcript.Line line) {
        String lang = column.language().code();
        return switch (line) {
            case Transcript.Answer answer -> answer(lang, answer);
            case Transcript.Types(_, var text) -> Cell.typed(lang, text);
            case Transcript.Presses(_, var label) -> Cell.pressed(lang, label);
            case Transcript.Sends(_, var kind) -> Cell.typed("nl", signs.sent(kind));
            case Transcript.Opens(_, var payload) -> Cell.typed("nl", signs.opened(payload));
            case Transcript.Blocks(var name) -> Cell.note(signs.blocked(name));
            case Transcript.Unblocks(var name) -> Cell.note(signs.unblocked(name));
            case Transcript.Happening happening -> Cell.note(Happened.inWords(happening, texts, signs));
            case Transcript.Remark(var text) -> Cell.note(text);
        };
    }

    private Cell answer(String lang, Transcript.Answer answer) {
        boolean sms = column.transcript().channel().equals("sms");
        String text = sms ? asSms(answer) : answer.text();
        List<String> notes = notes(answer);
        if (sms) {
            notes.add(price.of(text));
        }
        return new Cell(lang, "schuifaan", Words.of(text), sms ? List.of() : answer.choices(),
                notes.isEmpty() ? null : String.join(" · ", notes));
    }

    private List<String> notes(Transcript.Answer answer) {
        List<String> notes = new ArrayList<>();
        if (answer.edit()) {
            notes.add(texts.of("message.edited"));
        }
        if (answer.file() != null) {
            notes.add(answer.file());
        }
        return notes;
    }

    private static String asSms(Transcript.Answer answer) {
        List<Button> buttons = answer.choices().stream().map(label -> new Button("", label)).toList();
        return SmsLayout.whole(answer.text(), SmsLayout.below(buttons, null));
    }
}
