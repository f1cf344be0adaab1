package nl.schuifaan.poll;

import java.util.List;

/** Results as a table that a spreadsheet opens: one line for each answer. Only words that may be quoted are in it. */
final class PollCsv {

    private final StringBuilder table = new StringBuilder("\uFEFFgroup,question,moment,of,n,answer,count,words\r\n");
    private final Labels labels;

    private PollCsv(Labels labels) {
        this.labels = labels;
    }

    /** What an answer, from 1, to a question is in words. */
    interface Labels {
        String of(String question, int answer);
    }

    static String of(PollController.Shown shown, Labels labels) {
        PollCsv csv = new PollCsv(labels);
        csv.add(shown.programme());
        shown.parts().forEach(csv::add);
        shown.gatherings().values().forEach(rows -> rows.forEach(csv::add));
        return csv.table.toString();
    }

    private void add(Results results) {
        for (CountedQuestion question : results.questions()) {
            addCounts(results, question);
            for (Words words : question.words()) {
                if (words.quote()) {
                    line(results, question, "", "", words.text());
                }
            }
        }
    }

    private void addCounts(Results results, CountedQuestion question) {
        for (int i = 0; i < question.counts().size(); i++) {
            line(results, question, Integer.toString(i + 1), Integer.toString(question.counts().get(i)),
                    labels.of(question.name(), i + 1));
        }
    }

    private void line(Results results, CountedQuestion question, String answer, String count, String words) {
        List<String> cells = List.of(results.name(), question.name(), question.before() ? "before" : "now",
                Integer.toString(question.of()), Integer.toString(question.n()), answer, count, words);
        table.append(String.join(",", cells.stream().map(CsvCell::of).toList())).append("\r\n");
    }
}
