package nl.schuifaan.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.xmlgraphics.util.MimeConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Makes PDFs that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-2b), one at a time, as each takes some
 * ten megabytes while it is made. What it needs is loaded with the first.
 */
@Component
public final class PdfRenderer {

    private static final int IDLE_SECONDS = 10;

    /**
     * Whoever asked first gets theirs first. It is a thread of the platform: on a virtual one a second of computing
     * would take one of the few that all chats run on.
     */
    private final ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("pdf").factory());
    private @Nullable Workshop workshop;

    public PdfRenderer() {
        one.allowCoreThreadTimeOut(true);
    }

    /** What is kept between two documents. */
    private record Workshop(FopFactory factory, GlyphTable glyphs) {}

    /**
     * Makes the PDF and then writes it, so that a slow reader keeps nobody waiting and a failure sends no half of it.
     *
     * @param out is not closed
     * @throws InterruptedIOException if interrupted while others are served
     * @throws IOException            if it cannot be made or {@code out} refuses it
     */
    public void write(PdfDocument document, OutputStream out) throws IOException {
        made(document).writeTo(out);
    }

    private ByteArrayOutputStream made(PdfDocument document) throws IOException {
        Future<ByteArrayOutputStream> made = one.submit(() -> make(document, open()));
        try {
            return made.get();
        } catch (InterruptedException _) {
            made.cancel(false);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another PDF was made");
        } catch (ExecutionException failure) {
            throw failed(failure);
        }
    }

    private static IOException failed(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException("the PDF could not be made", failure.getCause());
        };
    }

    private Workshop open() throws IOException, SAXException {
        Workshop open = workshop;
        if (open == null) {
            FopInternals.teachSorani();
            try (InputStream settings = PdfRenderer.class.getResourceAsStream("/pdf/fop.xml")) {
                open = new Workshop(new FopConfParser(settings, ClasspathResources.BASE, new ClasspathResources())
                        .getFopFactoryBuilder().build(), new GlyphTable());
            }
            workshop = open;
        }
        return open;
    }

    private static ByteArrayOutputStream make(PdfDocument document, Workshop workshop) throws FOPException,
            SAXException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FOUserAgent agent = workshop.factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(PdfRenderer::refuse);
        TaggedPdfHandler handler = new TaggedPdfHandler(new IFContext(agent), workshop.glyphs);
        handler.getConfigurator().configure(handler);   // FOP configures none that it did not make itself
        agent.setDocumentHandlerOverride(handler);
        Fop fop = workshop.factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
        new FoWriter(document, new FoEvents(fop.getDefaultHandler(), handler, workshop.glyphs)).write();
        workshop.factory.getImageManager().getCache().clearCache();
        return pdf;
    }

    /**
     * FOP goes on after most errors, with a hole where a picture was. Its words are not logged: they quote the text.
     */
    private static void refuse(Event event) {
        if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
            throw new IllegalStateException("FOP: " + event.getEventID());
        }
    }
}
