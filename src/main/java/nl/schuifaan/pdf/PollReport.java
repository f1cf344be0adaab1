package nl.schuifaan.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.schuifaan.language.Language;

/**
 * What people answered in the polls, with a bar for each answer. It draws what it is given: what may not be shown has
 * been left out before.
 *
 * @param introduction paragraphs before the questions: of how many, and when
 * @param footer       below each page; may hold {@code {page}} and {@code {pages}}
 * @param leftOut      the sentence by how many answers are missing from it
 */
public record PollReport(String title, Language language, List<String> introduction, List<Question> questions,
        String footer, IntFunction<String> leftOut) {

    /** @param note below the bars, such as how many answered; may be empty */
    public record Question(String asked, Block.BarChart answers, String note) {}

    public PdfDocument document() {
        List<Block> blocks = new ArrayList<>(List.of(Block.Heading.of(1, title)));
        introduction.forEach(paragraph -> blocks.add(Block.Paragraph.of(paragraph)));
        for (Question question : questions) {
            blocks.add(Block.Heading.of(2, question.asked));
            blocks.add(question.answers);
            if (!question.note.isBlank()) {
                blocks.add(Block.Paragraph.small(question.note));
            }
        }
        return new PdfDocument(title, language, blocks, footer, leftOut);
    }
}
