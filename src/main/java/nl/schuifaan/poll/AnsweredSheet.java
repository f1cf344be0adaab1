package nl.schuifaan.poll;

import org.bson.Document;

/** What stands on one sheet; words are on those of the version before. */
record AnsweredSheet(Document answers, Document quotes) {

    String to(int question) {
        return answers.get("q" + question, "");
    }

    boolean mayBeQuoted(int question) {
        return quotes.getBoolean("q" + question, false);
    }
}
