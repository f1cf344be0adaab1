package nl.schuifaan.gathering;

import nl.schuifaan.settings.StartupException;

/** What is wrong in a programme file. The message says it in Dutch, to whoever wrote the file. */
final class ProgrammeMistakes extends StartupException {

    private static final long serialVersionUID = 1;

    private final String english;

    ProgrammeMistakes(String dutch, String english) {
        super(dutch);
        this.english = english;
    }

    /** The same for the log. */
    String english() {
        return english;
    }
}
