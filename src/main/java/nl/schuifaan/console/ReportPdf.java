package nl.schuifaan.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Section;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.BarChart;
import nl.schuifaan.pdf.Block.Table;
import nl.schuifaan.pdf.Block.Table.Column;
import nl.schuifaan.pdf.PdfDocument;
import nl.schuifaan.pdf.PdfRenderer;
import nl.schuifaan.pdf.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as a PDF: the five numbers on a page of their own, then everything, then how it was counted. */
@Component
final class ReportPdf {

    private final PdfRenderer renderer;
    private final ReportWords words;

    ReportPdf(PdfRenderer renderer, ReportWords words) {
        this.renderer = renderer;
        this.words = words;
    }

    /** @param digest of the edition; null for what stands there now */
    byte[] pdf(ReportView view, @Nullable String digest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.write(document(view, digest), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    PdfDocument document(ReportView view, @Nullable String digest) {
        Locale locale = Locale.of(view.language());
        List<Block> blocks = new ArrayList<>(summary(view, locale));
        written(view.foreword(), "report.foreword", blocks, locale);
        blocks.add(Block.Heading.of(2, words.text(locale, "report.numbers")));
        view.sections().forEach(section -> blocks.addAll(section(section, locale)));
        asked(view, blocks, locale);
        quotes(view, blocks, locale);
        byHand(view, blocks, locale);
        written(view.conclusion(), "report.conclusion", blocks, locale);
        appendix(view, blocks, locale);
        if (digest != null) {
            blocks.add(Block.Paragraph.small(words.text(locale, "report.digest", digest)));
        }
        return new PdfDocument(view.title(), new Language(view.language()), blocks, "{page} / {pages}",
                missing -> words.text(locale, "report.left-out", missing));
    }

    private List<Block> summary(ReportView view, Locale locale) {
        List<Block> blocks = new ArrayList<>(List.of(Block.Heading.of(1, view.title()),
                Block.Paragraph.of(words.text(locale, view.over() ? "report.over" : "report.so-far"))));
        if (!view.asOf().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.text(locale, "report.as-of", view.asOf())));
        }
        view.figures().forEach(figure -> {
            blocks.add(new Block.Paragraph(Text.of(Text.Span.bold(figure.value() + " "),
                    Text.Span.plain(figure.label())), Block.Size.LARGE, Alignment.START));
            blocks.add(Block.Paragraph.small(figure.note()));
        });
        blocks.add(Block.Heading.of(2, words.text(locale, "report.remarks.title")));
        blocks.add(Block.Paragraph.of(view.remarks()));
        blocks.add(new Block.PageBreak());
        return blocks;
    }

    private void written(String markdown, String title, List<Block> blocks, Locale locale) {
        if (!markdown.isBlank()) {
            blocks.add(Block.Heading.of(2, words.text(locale, title)));
            SafeMarkdown.paragraphs(markdown).forEach(text -> blocks.add(Block.Paragraph.of(text)));
        }
    }

    private List<Block> section(Section section, Locale locale) {
        List<Block> blocks = new ArrayList<>(List.of(Block.Heading.of(3, section.title())));
        if (section.rows().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.text(locale, "report.few")));
        } else {
            blocks.add(chart(section.title(), section.rows(), section.compares(), locale));
        }
        return blocks;
    }

    private BarChart chart(String title, List<Line> rows, boolean compares, Locale locale) {
        long longest = Math.max(1, rows.stream().mapToLong(Line::number).max().orElse(1));
        List<BarChart.Row> bars = rows.stream().map(line -> bar(line, longest, compares, locale)).toList();
        String number = words.text(locale, "report.number");
        return new BarChart(title, compares ? List.of(number, words.text(locale, "report.year-before"))
                : List.of(number), bars);
    }

    private static BarChart.Row bar(Line line, long longest, boolean compares, Locale locale) {
        List<BarChart.Bar> row = new ArrayList<>(List.of(new BarChart.Bar((double) line.number() / longest,
                ReportWords.number(line.number(), locale))));
        if (compares) {
            row.add(new BarChart.Bar(null, line.before() == null ? "–" : ReportWords.number(line.before(), locale)));
        }
        return new BarChart.Row(Text.isolated(line.label()), row);
    }

    private void asked(ReportView view, List<Block> blocks, Locale locale) {
        if (!view.asked().isEmpty()) {
            blocks.add(Block.Heading.of(2, words.text(locale, "report.polls")));
        }
        view.asked().forEach(one -> {
            blocks.add(Block.Heading.of(3, one.question()));
            blocks.add(chart(one.when(), one.rows(), false, locale));
            blocks.add(Block.Paragraph.small(one.answered()));
        });
    }

    private void quotes(ReportView view, List<Block> blocks, Locale locale) {
        if (!view.quotes().isEmpty()) {
            blocks.add(Block.Heading.of(2, words.text(locale, "report.quotes")));
            view.quotes().forEach(quote -> blocks.add(new Block.Paragraph(Text.isolated(quote), Block.Size.NORMAL,
                    Alignment.START)));
        }
    }

    private void byHand(ReportView view, List<Block> blocks, Locale locale) {
        if (view.entries().isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(2, words.text(locale, "report.hand")));
        List<Column> columns = List.of(column("report.hand.year", Alignment.START, 2, locale),
                column("report.hand.what", Alignment.START, 5, locale),
                column("report.hand.number", Alignment.END, 2, locale),
                column("report.hand.source", Alignment.START, 5, locale),
                column("report.hand.day", Alignment.START, 4, locale));
        blocks.add(new Table(columns, view.entries().stream().map(one -> List.of(Text.of(String.valueOf(one.year())),
                Text.isolated(one.what()), Text.of(ReportWords.number(one.number(), locale)),
                Text.isolated(one.source()), Text.of(one.day()))).toList()));
    }

    private Column column(String key, Alignment alignment, int share, Locale locale) {
        return new Column(words.text(locale, key), alignment, share);
    }

    private void appendix(ReportView view, List<Block> blocks, Locale locale) {
        blocks.add(new Block.PageBreak());
        blocks.add(Block.Heading.of(2, words.text(locale, "report.how")));
        blocks.add(Block.Paragraph.of(words.text(locale, "report.how.all")));
        view.sections().forEach(section -> {
            blocks.add(Block.Heading.of(3, section.title()));
            blocks.add(Block.Paragraph.of(section.how()));
            blocks.add(Block.Paragraph.small(section.query()));
            blocks.add(Block.Paragraph.small(section.rule()));
        });
    }
}
