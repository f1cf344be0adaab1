package nl.schuifaan.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.SAXException;

/** Makes PDFs in this process. For one thread at a time; what it keeps between two documents are fonts. */
final class PdfMaker {

    private final FopFactory factory;
    private final GlyphTable glyphs = new GlyphTable();

    PdfMaker() throws IOException, SAXException {
        FopInternals.teachSorani();
        try (InputStream settings = PdfMaker.class.getResourceAsStream("/pdf/fop.xml")) {
            factory = new FopConfParser(settings, ClasspathResources.BASE, new ClasspathResources())
                    .getFopFactoryBuilder().build();
        }
    }

    byte[] make(PdfDocument document) throws FOPException, SAXException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(PdfMaker::refuse);
        TaggedPdfHandler handler = new TaggedPdfHandler(new IFContext(agent), glyphs);
        handler.getConfigurator().configure(handler);   // FOP configures none that it did not make itself
        agent.setDocumentHandlerOverride(handler);
        Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
        new FoWriter(document, new FoEvents(fop.getDefaultHandler(), handler, glyphs)).write();
        factory.getImageManager().getCache().clearCache();
        return pdf.toByteArray();
    }

    /**
     * FOP goes on after most errors, with a hole where a picture was. Its words are not told: they quote the text.
     */
    private static void refuse(Event event) {
        if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
            throw new IllegalStateException("FOP: " + event.getEventID());
        }
    }
}
