package nl.schuifaan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** A form with files that was cut off on its way, or is none: whoever sent it is told so; it is no error of ours. */
@ControllerAdvice
final class BrokenUploads {

    /** What is only too large knows its status. */
    @ExceptionHandler
    void tell(MultipartException broken, HttpServletResponse response) throws IOException {
        response.sendError(broken instanceof ErrorResponse known ? known.getStatusCode().value()
                : HttpServletResponse.SC_BAD_REQUEST);
    }
}
