package nl.schuifaan.channel.simulator;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says to the person at the screen, in a sentence, why something could not be done. */
@ControllerAdvice(annotations = WhenSimulating.class)
@WhenSimulating
class Refusals {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @ExceptionHandler(NotHere.class)
    ResponseEntity<String> notThere() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(PLAIN).body("Dat is hier niet (meer).");
    }

    @ExceptionHandler(TooManyPages.class)
    ResponseEntity<String> tooMany(TooManyPages refusal) {
        return ResponseEntity.status(refusal.ofOneAddress() ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.SERVICE_UNAVAILABLE).contentType(PLAIN)
                .body("Deze bladzijde staat al te vaak open. Sluit er een paar en laad deze dan opnieuw.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<String> unknown(MethodArgumentTypeMismatchException wrong) {
        return refused("Dat bestaat niet: " + wrong.getName());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<String> refused(IllegalArgumentException refusal) {
        return refused(String.valueOf(refusal.getMessage()));
    }

    private static ResponseEntity<String> refused(String reason) {
        return ResponseEntity.badRequest().contentType(PLAIN).body(reason);
    }
}
