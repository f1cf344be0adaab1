package nl.schuifaan.web;

import jakarta.servlet.ReadListener;
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
        return new Counted(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** The body, to its end or to its limit. */
    private final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private int read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int came = body.read(into, offset, length);
            count(Math.max(0, came));
            return came;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > most) {
                tooLarge = true;
                throw new IOException("larger than " + most + " bytes");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
