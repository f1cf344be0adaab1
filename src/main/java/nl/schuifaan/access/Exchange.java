package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A request and its answer. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {

    String address() {
        return request.getRemoteAddr();
    }

    String label() {
        return Browsers.label(request.getHeader("User-Agent"));
    }
}
