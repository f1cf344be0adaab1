package nl.schuifaan.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What cannot be shown, said in words to a browser and as a problem (RFC 9457) to a program. It never tells what went
 * wrong inside.
 */
@Controller
class ErrorPages implements ErrorController {

    /** Those that have a text of their own; the others are said as 400 or 500. */
    private static final List<Integer> TEXTS = List.of(400, 401, 403, 404, 405, 415, 429, 500, 503);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        int status = status(request);
        if (ofProgram(request)) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(status));
        }
        int text = TEXTS.contains(status) ? status : status < 500 ? 400 : 500;
        ModelAndView page = new ModelAndView("console/error");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject("text", text);
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        int status = status(request);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(status));
    }

    private static ProblemDetail problem(int status) {
        return ProblemDetail.forStatus(status);
    }

    private static boolean ofProgram(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api");
    }

    /** Whoever asks for {@code /error} itself asks for something that is not there. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && HttpStatus.resolve(status) != null
                ? status : HttpStatus.NOT_FOUND.value();
    }
}
