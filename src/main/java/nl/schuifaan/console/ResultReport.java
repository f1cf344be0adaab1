package nl.schuifaan.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.pdf.Block.BarChart;
import nl.schuifaan.pdf.PdfRenderer;
import nl.schuifaan.pdf.PollReport;
import nl.schuifaan.pdf.Text;
import nl.schuifaan.poll.ResultColumn;
import nl.schuifaan.poll.ResultPage;
import nl.schuifaan.poll.ResultSection;
import org.springframework.stereotype.Component;

/** A page of results as a PDF. */
@Component
final class ResultReport {

    private final PdfRenderer renderer;
    private final Say say;

    ResultReport(PdfRenderer renderer, Say say) {
        this.renderer = renderer;
        this.say = say;
    }

    byte[] pdf(ResultPage page) {
        List<String> introduction = new ArrayList<>(List.of(page.scope(), page.counted()));
        if (!page.places().isEmpty()) {
            introduction.add(String.join(", ", page.places()));
        }
        page.facts().forEach((label, count) -> introduction.add(label + ": " + count));
        introduction.add(page.say("results.together"));
        List<PollReport.Question> questions = page.sections().stream().filter(section -> !section.answers().isEmpty())
                .map(this::question).toList();
        PollReport report = new PollReport(page.say("results.title"), page.language(), introduction, questions,
                "{page} / {pages}",
                missing -> say.text("results.left-out", missing));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.write(report.document(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PollReport.Question question(ResultSection section) {
        List<BarChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < section.answers().size(); i++) {
            int answer = i;
            rows.add(new BarChart.Row(Text.of(section.answers().get(i)),
                    section.columns().stream().map(column -> bar(column, answer)).toList()));
        }
        String note = String.join(" ",
                section.columns().stream().map(column -> column.heading() + ": " + column.answered() + ".").toList());
        return new PollReport.Question(section.text(), new BarChart(say.text("results.answer"),
                section.columns().stream().map(ResultColumn::heading).toList(), rows), note);
    }

    private static BarChart.Bar bar(ResultColumn column, int answer) {
        return column.shown() ? new BarChart.Bar(column.percent().get(answer) / 100.0,
                column.counts().get(answer) + " (" + column.texts().get(answer) + ")")
                : new BarChart.Bar(null, "–");
    }
}
