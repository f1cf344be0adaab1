package nl.schuifaan.api;

import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what cannot be done and what to write instead. */
@RestControllerAdvice(annotations = ForOrganisers.class)
class ApiMistakes {

    /** What is wrong, and in which field. */
    record Wrong(String field, String error) {}

    @ExceptionHandler
    ResponseEntity<Wrong> wrong(Mistake mistake) {
        return ResponseEntity.badRequest().body(new Wrong(mistake.field(), String.valueOf(mistake.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Wrong> unreadable(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.badRequest()
                .body(new Wrong("", "the body is not JSON as /api/openapi.yaml describes it"));
    }
}
