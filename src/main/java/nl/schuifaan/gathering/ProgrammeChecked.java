package nl.schuifaan.gathering;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** Ends a start that was only to check the programme, and that found nothing wrong. */
public final class ProgrammeChecked extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;

    private final transient List<String> sentences;

    ProgrammeChecked(List<String> sentences) {
        super("the programme was checked");
        this.sentences = sentences;
    }

    /** What reading the file would change, in Dutch; empty when nothing would. */
    public List<String> sentences() {
        return sentences;
    }

    @Override
    public int getExitCode() {
        return 0;
    }
}
