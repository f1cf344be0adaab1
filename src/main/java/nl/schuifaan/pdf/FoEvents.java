package nl.schuifaan.pdf;

import java.util.Map;
import java.util.Objects;
import org.apache.fop.pdf.PDFDictionary;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Elements of XSL-FO, handed to FOP as they come. No XML is ever written or parsed: a text cannot become an element,
 * and there is no DTD to forbid.
 */
final class FoEvents {

    private static final Map<String, String> NAMESPACES = Map.of(
            "fo", "http://www.w3.org/1999/XSL/Format",
            "fox", "http://xmlgraphics.apache.org/fop/extensions",
            "x", "adobe:ns:meta/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "dc", "http://purl.org/dc/elements/1.1/",
            "xml", "http://www.w3.org/XML/1998/namespace");

    private final ContentHandler fop;
    private final TaggedPdfHandler tags;
    private final GlyphTable glyphs;

    FoEvents(ContentHandler fop, TaggedPdfHandler tags, GlyphTable glyphs) {
        this.fop = fop;
        this.tags = tags;
        this.glyphs = glyphs;
    }

    interface Content {
        void write() throws SAXException;
    }

    void document(Content content) throws SAXException {
        fop.startDocument();
        for (Map.Entry<String, String> one : NAMESPACES.entrySet()) {
            fop.startPrefixMapping(one.getKey(), one.getValue());
        }
        content.write();
        fop.endDocument();
    }

    /**
     * Writes an element and what is in it.
     *
     * @param name       with its prefix: {@code fo:block}
     * @param attributes names and values by turns
     */
    void element(String name, Content content, String... attributes) throws SAXException {
        AttributesImpl given = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            String attribute = attributes[i];
            given.addAttribute(namespace(attribute), local(attribute), attribute, "CDATA", attributes[i + 1]);
        }
        tags.forgetLast();
        fop.startElement(namespace(name), local(name), name, given);
        content.write();
        fop.endElement(namespace(name), local(name), name);
    }

    void empty(String name, String... attributes) throws SAXException {
        element(name, () -> {}, attributes);
    }

    /**
     * An element whose tag says its text in the order of reading, where the letters on the page stand in that of the
     * eye.
     */
    void spoken(String name, String logical, Content content, String... attributes) throws SAXException {
        element(name, () -> {
            PDFDictionary tag = tags.last();
            if (tag != null && attributes.length > 1 && attributes[0].equals("xml:lang")) {
                tag.put("Lang", attributes[1]);   // FOP gives it to blocks alone
            }
            content.write();
            speak(tag, logical);
        }, attributes);
    }

    private void speak(@Nullable PDFDictionary tag, String logical) {
        if (tag != null && Direction.anyFromRight(logical)) {
            tag.put("ActualText", glyphs.printable(logical));
        }
    }

    void text(String text) throws SAXException {
        char[] letters = glyphs.printable(text).toCharArray();
        fop.characters(letters, 0, letters.length);
    }

    private static String namespace(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : Objects.requireNonNull(NAMESPACES.get(name.substring(0, colon)));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
