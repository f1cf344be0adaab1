package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Truncate;

/** Answers of a poll as they are typed: the word of a button without its face, several numbers in one message. */
final class PollLabels {

    /** An open answer is a few sentences; what is longer is cut. In characters. */
    private static final int LONGEST = 600;

    private PollLabels() {}

    /** The label in words alone, without face and figure. */
    static String said(TurnContext here, Phrase label) {
        return letters(here.phrasebook().say(label, here.contact().spoken(), Phrasebook.Form.SHORT));
    }

    /** Which of the labels was typed; -1 if none. */
    static int find(List<String> labels, String words) {
        String typed = letters(words);
        return typed.isEmpty() ? -1 : labels.indexOf(typed);
    }

    private static String letters(String text) {
        return Keywords.fold(text).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
    }

    /** Whether the answer is a figure that means itself, so that its options bear no numbers of their own. */
    static boolean figures(Question question) {
        return question.kind() == Kind.SEVEN || people(question);
    }

    /** Whether it asks for a number of people. */
    static boolean people(Question question) {
        return question.text().key().equals("poll.question.contact");
    }

    /** The option that a typed number means, from 1; 0 when it means none by itself. */
    static int counted(Question question, int number) {
        if (people(question)) {
            return number == 0 ? 1 : number <= 2 ? 2 : number <= 5 ? 3 : 4;
        }
        return question.kind() == Kind.SEVEN && number >= 1 && number <= question.options().size() ? number : 0;
    }

    static boolean isNumber(String words) {
        return words.strip().matches("\\p{Nd}{1,2}");
    }

    /** The numbers in a message, if there is nothing else in it and each is one of those on offer. */
    static List<Integer> numbers(String words, int most) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : words.strip().split("[\\s\\p{P}+]+")) {
            int number = part.matches("\\p{Nd}{1,2}") ? Integer.parseInt(part) : 0;
            if (number < 1 || number > most) {
                return List.of();
            }
            numbers.add(number);
        }
        return new ArrayList<>(numbers);
    }

    static String cut(String words) {
        return Truncate.to(LONGEST, words);
    }
}
