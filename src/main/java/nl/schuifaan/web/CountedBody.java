package nl.schuifaan.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** The body, to its end or to its limit. */
final class CountedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final int most;
    private final Runnable tooLarge;
    private int read;

    /** @param tooLarge told when more comes than may, before reading breaks off */
    CountedBody(ServletInputStream body, int most, Runnable tooLarge) {
        this.body = body;
        this.most = most;
        this.tooLarge = tooLarge;
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
            tooLarge.run();
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
