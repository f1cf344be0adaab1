package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.schuifaan.language.Truncate;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;

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
