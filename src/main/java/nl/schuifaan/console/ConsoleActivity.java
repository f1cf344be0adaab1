package nl.schuifaan.console;

import java.util.Map;

/** Where pages write down what a colleague did. */
interface ConsoleActivity {

    /** What was done. */
    enum Deed {
        QUESTION_ANSWERED, QUESTION_ASSIGNED, QUESTION_NOTED, QUESTION_CLOSED, SAVED_ANSWER_KEPT, SAVED_ANSWER_REMOVED, BROADCAST_SENT,
        BROADCAST_TESTED, BROADCAST_PAUSED, BROADCAST_RESUMED, BROADCAST_STOPPED
    }

    /**
     * Writes a line.
     *
     * @param thing     what it was done to, such as {@code question:} and the id of a chat
     * @param arguments counts and ids by name; nothing of a person
     */
    void did(Colleague who, Deed deed, String thing, Map<String, String> arguments);
}
