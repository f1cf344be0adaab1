package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;

/** Answers of a poll that are typed as numbers: one that means itself, or those of several options. */
final class PollNumbers {

    private PollNumbers() {}

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
}
