package nl.schuifaan.poll;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import org.jspecify.annotations.Nullable;

/** A question that was asked, and when; and how it stands on a page. */
record Asked(Question question, boolean before, boolean after) {

    Asked or(Asked other) {
        return new Asked(question, before || other.before, after || other.after);
    }

    ResultSection section(Phrasebook book, Language language, String id, String name, Results results) {
        List<String> answers = question.options().stream().map(option -> brief(book, language, option)).toList();
        List<ResultColumn> columns = columns(book, language, name, results, answers.size());
        CountedQuestion now = find(results, name, false);
        List<String> quotes = now == null ? List.of()
                : now.words().stream().filter(Words::quote).map(Words::text).toList();
        int withheld = now == null ? 0 : now.words().size() - quotes.size();
        return new ResultSection(id, brief(book, language, question.text()), question.kind(), answers, columns,
                answers.isEmpty() || columns.stream().noneMatch(ResultColumn::shown) ? null
                : Bars.of(answers, columns, book.rightToLeft(language)), quotes,
                withheld == 0 ? null : ResultPage.say(book, language, "results.withheld", "n", withheld));
    }

    private static @Nullable CountedQuestion find(Results results, String name, boolean before) {
        return results.questions().stream().filter(one -> one.name().equals(name) && one.before() == before).findFirst()
                .orElse(null);
    }

    private List<ResultColumn> columns(Phrasebook book, Language language, String name, Results results, int answers) {
        List<ResultColumn> columns = new ArrayList<>();
        if (before) {
            columns.add(column(book, language, "before", find(results, name, true), answers));
        }
        if (after) {
            columns.add(column(book, language, "now", find(results, name, false), answers));
        }
        return columns;
    }

    private static ResultColumn column(Phrasebook book, Language language, String kind,
            @Nullable CountedQuestion question, int answers) {
        String heading = ResultPage.say(book, language, "results." + kind);
        if (question == null) {
            return new ResultColumn(kind, heading, false, ResultPage.say(book, language, "results.few"), 0, 0,
                    List.of(), List.of(), List.of());
        }
        List<Integer> counts = counts(question, answers);
        List<Integer> percent = counts.stream().map(count -> Math.round(100f * count / question.n())).toList();
        return new ResultColumn(kind, heading, true,
                ResultPage.say(book, language, "results.answered", "n", question.n(), "all", question.of()),
                question.n(), question.of(), counts, percent,
                percent.stream().map(n -> ResultPage.say(book, language, "results.percent", "n", n))
                .toList());
    }

    /** One for each answer there is; an answer that could not be chosen then was chosen by nobody. */
    private static List<Integer> counts(CountedQuestion question, int answers) {
        List<Integer> counts = new ArrayList<>(question.counts());
        while (counts.size() < answers) {
            counts.add(0);
        }
        return counts;
    }

    /** An answer, from 1, in words; empty where there is no such. */
    String label(Phrasebook book, Language language, int answer) {
        return answer > question.options().size() ? "" : brief(book, language, question.options().get(answer - 1));
    }

    /** As by SMS: without faces, which do not print well. */
    private static String brief(Phrasebook book, Language language, Phrase phrase) {
        return book.say(phrase, language, Form.SHORT);
    }
}
