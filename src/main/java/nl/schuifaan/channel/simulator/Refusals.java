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

    private final SimulatorTexts texts;

    Refusals(SimulatorTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(NotHere.class)
    ResponseEntity<String> notThere() {
        return plain(HttpStatus.NOT_FOUND, texts.of("refused.gone"));
    }

    @ExceptionHandler(TooManyPages.class)
    ResponseEntity<String> tooMany(TooManyPages refusal) {
        return plain(refusal.ofOneAddress() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE,
                texts.of("refused.open"));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<String> unknown(MethodArgumentTypeMismatchException wrong) {
        return plain(HttpStatus.BAD_REQUEST, texts.of("refused.unknown", wrong.getName()));
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refusal) {
        return plain(HttpStatus.BAD_REQUEST, refusal.said(texts));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<String> wrong() {
        return plain(HttpStatus.BAD_REQUEST, texts.of("refused.wrong"));
    }

    private static ResponseEntity<String> plain(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(PLAIN).body(sentence);
    }
}
