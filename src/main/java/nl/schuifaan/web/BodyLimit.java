package nl.schuifaan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is larger than anything that is sent here in earnest, before any of it is read. */
final class BodyLimit extends OncePerRequestFilter {

    /** An update of Telegram's is a few kilobytes, a programme or a broadcast some dozens. */
    static final int MOST_BYTES = 1 << 20;

    private static final String TOO_LARGE = "This is too large: at most 1 MB can be sent here.\n";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setHeader("Connection", "close");
            refuse(response);
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            CountedRequest counted = new CountedRequest(request, MOST_BYTES);
            chain.doFilter(counted, new RefusedResponse(response, counted));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getOutputStream().write(TOO_LARGE.getBytes(StandardCharsets.UTF_8));
    }
}
