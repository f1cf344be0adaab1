package nl.schuifaan.settings;

/** What stops the start. Its message is the one sentence that says why and what to do; it never holds a secret. */
public class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartupException(String sentence) {
        super(sentence);
    }

    public StartupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
