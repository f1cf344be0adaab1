package nl.schuifaan.poll;

import java.util.List;
import nl.schuifaan.conversation.Questionnaire;

/**
 * A question.
 *
 * @param name   {@code dare}, or {@code LAAK1.own.2}
 * @param n      how many answered it, of {@code of} sheets
 * @param counts how many chose each answer, in the order of the answers
 * @param words  open answers, each time in another order of chance
 */
record CountedQuestion(String name, boolean before, Questionnaire.Kind kind, int n, int of, List<Integer> counts,
        List<Words> words) {}
