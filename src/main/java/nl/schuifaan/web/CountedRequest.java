package nl.schuifaan.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request that does not say how long it is: as much of it is read as may be, and then it breaks off. */
final class CountedRequest extends HttpServletRequestWrapper {

    private final int most;
    private volatile boolean tooLarge;

    CountedRequest(HttpServletRequest request, int most) {
        super(request);
        this.most = most;
    }

    /** Whether more came than may. */
    boolean isTooLarge() {
        return tooLarge;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new CountedBody(super.getInputStream(), most, () -> tooLarge = true);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
