package nl.schuifaan.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.console.ReportView.Group;
import nl.schuifaan.console.ReportView.Line;
import nl.schuifaan.console.ReportView.Section;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.BarChart;
import nl.schuifaan.pdf.Block.Cards.Card;
import nl.schuifaan.pdf.Block.Table;
import nl.schuifaan.pdf.Block.Table.Column;
import nl.schuifaan.pdf.Image;
import nl.schuifaan.pdf.PdfDocument;
import nl.schuifaan.pdf.PdfRenderer;
import nl.schuifaan.pdf.Text;
import nl.schuifaan.report.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A report as a PDF: the five numbers on a page of their own, then everything by its parts, then how it was counted.
 */
@Component
final class ReportPdf {

    /** What stands on the first page too, where it has rows. */
    private static final List<Measure> AT_A_GLANCE = List.of(Measure.PART, Measure.LANGUAGE);
    private static final int CARDS = 3;
    private static final int LOGOS = 4;
    private static final double LOGO_WIDTH = 30;

    private final PdfRenderer renderer;
    private final ReportWords words;

    ReportPdf(PdfRenderer renderer, ReportWords words) {
        this.renderer = renderer;
        this.words = words;
    }

    /** @param digest of the edition; null for what stands there now */
    byte[] pdf(ReportView view, @Nullable String digest) {
        return written(document(view, digest));
    }

    /** The numbers that matter most on one page, for somebody with a minute. */
    byte[] summary(ReportView view) {
        Locale locale = Locale.of(view.language());
        return written(document(view, summary(view, locale), locale));
    }

    private byte[] written(PdfDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    PdfDocument document(ReportView view, @Nullable String digest) {
        Locale locale = Locale.of(view.language());
        List<Block> blocks = new ArrayList<>(summary(view, locale));
        blocks.add(new Block.PageBreak());
        written(view.foreword(), "report.foreword", blocks, locale);
        for (ReportPart part : ReportPart.values()) {
            part(part, view, blocks, locale);
        }
        written(view.conclusion(), "report.conclusion", blocks, locale);
        appendix(view, blocks, locale);
        if (digest != null) {
            blocks.add(Block.Paragraph.small(words.text(locale, "report.digest", digest)));
        }
        return document(view, blocks, locale);
    }

    private PdfDocument document(ReportView view, List<Block> blocks, Locale locale) {
        return new PdfDocument(view.title(), new Language(view.language()), blocks, "{page} / {pages}",
                missing -> words.text(locale, "report.left-out", missing));
    }

    private List<Block> summary(ReportView view, Locale locale) {
        List<Block> blocks = new ArrayList<>(List.of(Block.Heading.of(1, view.title())));
        if (!view.publisher().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.isolated(view.publisher()), Block.Size.LARGE, Alignment.START));
        }
        blocks.add(Block.Paragraph.of(words.text(locale, view.standing())
                + (view.asOf().isEmpty() ? "" : " " + words.text(locale, "report.as-of", view.asOf()))));
        if (!view.ofYear()) {
            blocks.add(Block.Paragraph.small(words.text(locale, "report.period.edge")));
        }
        blocks.add(new Block.Cards(CARDS, view.figures().stream().map(figure -> new Card(
                new Language(view.language()), List.of(
                new Block.Paragraph(Text.of(Text.Span.bold(figure.value())), Block.Size.HUGE, Alignment.START),
                Block.Paragraph.of(figure.label()), Block.Paragraph.small(figure.note())))).toList()));
        AT_A_GLANCE.forEach(measure -> view.section(measure.name()).filter(one -> one.rows().size() > 1)
                .ifPresent(one -> blocks.addAll(section(2, one, locale))));
        blocks.add(Block.Heading.of(2, words.text(locale, "report.remarks.title")));
        blocks.add(Block.Paragraph.of(view.remarks()));
        if (!view.logos().isEmpty()) {
            blocks.add(Block.Heading.of(2, words.text(locale, "report.partners")));
            blocks.add(new Block.Cards(LOGOS, view.logos().stream().map(logo -> new Card(new Language(view.language()),
                    List.of(new Block.Figure(Image.png(Base64.getDecoder().decode(logo.png())), LOGO_WIDTH,
                    logo.name())))).toList()));
        }
        return blocks;
    }

    private void written(String markdown, String title, List<Block> blocks, Locale locale) {
        if (!markdown.isBlank()) {
            blocks.add(Block.Heading.of(2, words.text(locale, title)));
            SafeMarkdown.paragraphs(markdown).forEach(text -> blocks.add(Block.Paragraph.of(text)));
        }
    }

    private void part(ReportPart part, ReportView view, List<Block> blocks, Locale locale) {
        switch (part) {
            case ANSWERS -> asked(view, blocks, locale);
            case QUOTES -> quotes(view, blocks, locale);
            case SENTENCES -> sentences(view, blocks, locale);
            case HAND -> byHand(view, blocks, locale);
            case REACH, PRESENCE, LANGUAGES, WAYS, PROMISES, MIRROR -> view.groups().stream()
                    .filter(group -> group.part().equals(part.name()))
                    .forEach(group -> group(group, view, blocks, locale));
        }
    }

    private void group(Group group, ReportView view, List<Block> blocks, Locale locale) {
        blocks.add(Block.Heading.of(2, words.text(locale, "report.part." + group.part())));
        group.sections().forEach(section -> blocks.addAll(section(3, section, locale)));
        if (group.part().equals(ReportPart.PROMISES.name()) && !view.costs().isEmpty()) {
            blocks.add(Block.Paragraph.of(view.costs()));
        }
    }

    /** One bar says nothing: a single row is a sentence. */
    private List<Block> section(int level, Section section, Locale locale) {
        Block content = switch (section.rows().size()) {
            case 0 -> Block.Paragraph.of(words.text(locale, section.nothing()));
            case 1 -> line(section.rows().getFirst(), locale);
            default -> chart(section.rows(), words.text(locale, "report.what"), section.compares(),
                    words.text(locale, "report.number"), locale);
        };
        return List.of(Block.Heading.of(level, section.title()), content);
    }

    private Block line(Line line, Locale locale) {
        String before = line.before() == null ? "" : " (" + words.text(locale, "report.year-before") + ": "
                + ReportWords.number(line.before(), locale) + ")";
        return new Block.Paragraph(Text.of(Text.Span.plain(line.label() + ": "),
                Text.Span.bold(ReportWords.number(line.number(), locale)), Text.Span.plain(before)),
                Block.Size.NORMAL, Alignment.START);
    }

    private BarChart chart(List<Line> rows, String title, boolean compares, String number, Locale locale) {
        long longest = Math.max(1, rows.stream().mapToLong(Line::number).max().orElse(1));
        List<BarChart.Row> bars = rows.stream().map(line -> bar(line, longest, compares, locale)).toList();
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
            blocks.add(Block.Paragraph.of(words.text(locale, "report.polls.all")));
        }
        view.asked().forEach(one -> {
            blocks.add(Block.Heading.of(3, one.question()));
            blocks.add(chart(one.rows(), words.text(locale, "report.answer"), false, one.when(), locale));
            blocks.add(Block.Paragraph.small(one.answered()));
        });
    }

    private void quotes(ReportView view, List<Block> blocks, Locale locale) {
        if (!view.quotes().isEmpty()) {
            blocks.add(Block.Heading.of(2, words.text(locale, "report.quotes")));
            view.quotes().forEach(quote -> blocks.add(new Block.Paragraph(Text.of(
                    Text.Span.plain("‘\u2068" + quote + "\u2069’")), Block.Size.NORMAL, Alignment.START)));
        }
    }

    private void sentences(ReportView view, List<Block> blocks, Locale locale) {
        if (!view.sentences().isEmpty()) {
            blocks.add(Block.Heading.of(2, words.text(locale, "report.part.SENTENCES")));
        }
        String evening = "";
        for (ReportView.Said said : view.sentences()) {
            if (!said.evening().equals(evening)) {
                evening = said.evening();
                blocks.add(new Block.Heading(3, Text.isolated(evening)));
            }
            blocks.add(new Block.Paragraph(Text.of(Text.Span.bold(said.about() + " "),
                    Text.Span.plain("\u2068" + said.text() + "\u2069")), Block.Size.NORMAL, Alignment.START));
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
        blocks.add(Block.Heading.of(2, words.text(locale, "report.how")));
        blocks.add(Block.Paragraph.of(words.text(locale, "report.how.all")));
        view.groups().stream().flatMap(group -> group.sections().stream()).forEach(section -> {
            blocks.add(Block.Heading.of(3, section.title()));
            blocks.add(Block.Paragraph.of(section.how()));
            blocks.add(Block.Paragraph.small(section.query()));
            blocks.add(Block.Paragraph.small(section.rule()));
        });
    }
}
