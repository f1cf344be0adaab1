package nl.schuifaan.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Says of a request that turned out too large that it was, whatever whoever read it makes of that. */
final class RefusedResponse extends HttpServletResponseWrapper {

    private final CountedRequest request;

    RefusedResponse(HttpServletResponse response, CountedRequest request) {
        super(response);
        this.request = request;
    }

    private int status(int otherwise) {
        return request.isTooLarge() ? SC_REQUEST_ENTITY_TOO_LARGE : otherwise;
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(status(status));
    }

    @Override
    public void sendError(int status) throws IOException {
        super.sendError(status(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        super.sendError(status(status), message);
    }
}
