package nl.schuifaan.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What an organisation says of itself.
 *
 * @param contact      how people reach it: a telephone number or an e-mail address
 * @param openingHours in words, as its texts say them
 * @param answerDays   in how many days a question is answered
 * @param quiet        when nobody is disturbed
 * @param goal         how many different people it wants to reach in a year
 * @param version      how often it was changed; 0 for what it began with
 */
public record Profile(String name, String contact, String address, String openingHours, int answerDays, Quiet quiet,
        int goal, long version) {

    /**
     * When nobody is disturbed.
     *
     * @param from    when the quiet begins, in the evening
     * @param until   when it ends, in the morning
     * @param daysOff days on which nothing goes out, in order
     */
    public record Quiet(LocalTime from, LocalTime until, List<LocalDate> daysOff) {

        public Quiet {
            daysOff = daysOff.stream().distinct().sorted().toList();
        }
    }

    /** What holds where nobody has set anything. */
    static final int ANSWER_DAYS = 2;
    static final int GOAL = 800;

    /** What an organisation begins with. */
    public static Profile beginning(String name, String contact, Quiet quiet) {
        return new Profile(name, contact, "", "", ANSWER_DAYS, quiet, GOAL, 0);
    }
}
