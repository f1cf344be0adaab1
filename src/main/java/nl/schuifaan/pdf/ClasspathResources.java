package nl.schuifaan.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** Gives FOP the fonts out of the application's own jar, and nothing from the disk or the network. */
final class ClasspathResources implements ResourceResolver {

    /** What FOP resolves the addresses in its settings against. */
    static final URI BASE = URI.create("classpath:/");

    @Override
    public Resource getResource(URI address) throws IOException {
        return new Resource(open(address));
    }

    static InputStream open(URI address) throws IOException {
        URI whole = BASE.resolve(address);
        InputStream found = "classpath".equals(whole.getScheme()) && whole.getPath().startsWith("/fonts/")
                ? ClasspathResources.class.getResourceAsStream(whole.getPath()) : null;
        if (found == null) {
            throw new FileNotFoundException("a PDF takes in nothing but its fonts");
        }
        return found;
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
        throw new IOException("a PDF is written to its stream alone");
    }
}
