package nl.schuifaan.settings;

/** What stops the start. Its message is the one sentence that says why and what to do; it never holds a secret. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
