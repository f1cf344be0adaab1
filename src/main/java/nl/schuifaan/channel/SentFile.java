package nl.schuifaan.channel;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that somebody sent, as its channel hands it out. Close it.
 *
 * @param size    in bytes, as the channel says
 * @param content to be read once
 */
public record SentFile(long size, InputStream content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
