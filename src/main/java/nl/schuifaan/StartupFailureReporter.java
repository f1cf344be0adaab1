package nl.schuifaan;

import java.util.Optional;
import java.util.stream.Stream;
import nl.schuifaan.gathering.ProgrammeChecked;
import nl.schuifaan.settings.StartupException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells a volunteer in one sentence why Schuifaan did not start, where Spring would print a page. What is not foreseen
 * is left to Spring, stack trace and all.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof ProgrammeChecked) {
            return true;
        }
        var sentence = sentence(failure);
        // Not the log: a wrong setting may well be why there is none.
        sentence.ifPresent(text -> System.err.println("Schuifaan did not start: " + text));
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> switch (cause) {
                    case StartupException known -> Stream.of(known.getMessage());
                    case PortInUseException taken -> Stream.of("PORT " + taken.getPort()
                            + " is already in use; stop what uses it or set PORT to another number.");
                    default -> Stream.<String>empty();
                })
                .findFirst();
    }
}
