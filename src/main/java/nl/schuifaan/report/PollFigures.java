package nl.schuifaan.report;

import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.poll.ResultColumn;
import nl.schuifaan.poll.ResultPage;
import nl.schuifaan.poll.ResultSection;
import nl.schuifaan.poll.Suppression;
import nl.schuifaan.report.ReportData.Answer;
import nl.schuifaan.report.ReportData.Asked;

/**
 * What people answered in polls: how many answered, as the page of results says it with its rule for small groups, and
 * how many chose each answer, rounded to fives. Whoever knows what all the others said would read the last one's answer
 * from an exact number; and no answer is said to be that of two people.
 */
final class PollFigures {

    private PollFigures() {}

    /** Of each question with answers to choose from; those that too few answered are left out. */
    static List<Asked> asked(ResultPage page) {
        return page.sections().stream().filter(section -> !section.answers().isEmpty())
                .flatMap(section -> section.columns().stream().filter(ResultColumn::shown)
                        .map(column -> asked(section, column))).toList();
    }

    private static Asked asked(ResultSection section, ResultColumn column) {
        List<Answer> answers = IntStream.range(0, section.answers().size())
                .mapToObj(i -> new Answer(section.answers().get(i), inFives(column.counts().get(i), column.n())))
                .toList();
        return new Asked(section.text(), column.kind().equals("before"), column.n(), column.of(), answers);
    }

    /** To the nearest five, and to no more than the fives that answered. */
    static int inFives(int number, int answered) {
        return Math.min(number + Suppression.TOTAL / 2, answered) / Suppression.TOTAL * Suppression.TOTAL;
    }

    /** In the order of the alphabet, which says nothing of who said what. */
    static List<String> quotes(ResultPage page) {
        return page.sections().stream().flatMap(section -> section.quotes().stream()).sorted().distinct().toList();
    }
}
