package nl.schuifaan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says what to send to whoever sends something else than JSON. That is found before any controller is, so this stands
 * apart.
 */
@RestControllerAdvice
class ApiMediaTypes {

    @ExceptionHandler
    ResponseEntity<Map<String, String>> otherType(HttpMediaTypeNotSupportedException other, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (!request.getRequestURI().startsWith("/api/")) {
            throw other;
        }
        return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("field", "", "error",
                "the body must be JSON; send the header Content-Type: application/json"));
    }
}
