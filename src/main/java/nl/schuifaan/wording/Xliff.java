package nl.schuifaan.wording;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Texts as XLIFF 1.2, which translators' tools read: the Dutch text as source, the other as target. */
final class Xliff {

    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";
    private static final String SETTLED = "translated";
    private static final String REVIEW = "needs-review-translation";

    private Xliff() {}

    static String write(String language, Map<String, XliffUnit> units) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, "xliff", Map.of("version", "1.2", "xmlns", NAMESPACE));
            Map<String, String> file = new LinkedHashMap<>();
            file.put("original", "schuifaan_" + language + ".properties");
            file.put("source-language", "nl");
            file.put("target-language", language);
            file.put("datatype", "plaintext");
            start(xml, "file", file);
            start(xml, "body", Map.of());
            for (Map.Entry<String, XliffUnit> unit : units.entrySet()) {
                unit(xml, unit.getKey(), unit.getValue());
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text in memory can be written to", impossible);
        }
        return out.toString();
    }

    private static void unit(XMLStreamWriter xml, String key, XliffUnit unit) throws XMLStreamException {
        start(xml, "trans-unit", Map.of("id", key, "xml:space", "preserve"));
        start(xml, "source", Map.of());
        xml.writeCharacters(unit.source());
        xml.writeEndElement();
        if (unit.text() != null) {
            start(xml, "target", Map.of("state", unit.review() ? REVIEW : SETTLED));
            xml.writeCharacters(unit.text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void start(XMLStreamWriter xml, String name, Map<String, String> attributes)
            throws XMLStreamException {
        xml.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    /**
     * Reads targets by key. No entity and no document type of a file is looked at, so it can fetch nothing.
     *
     * @param into where the texts go
     * @return the language of the targets
     * @throws IllegalArgumentException when it is no such file
     */
    static String read(String text, Map<String, XliffUnit> into) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            String language = null;
            String key = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "file" -> language = xml.getAttributeValue(null, "target-language");
                    case "trans-unit" -> key = xml.getAttributeValue(null, "id");
                    case "target" -> target(xml, key, into);
                    default -> { }
                }
            }
            if (language == null) {
                throw new IllegalArgumentException("no target-language");
            }
            return language;
        } catch (XMLStreamException mistake) {
            throw new IllegalArgumentException(mistake.getMessage(), mistake);
        }
    }

    private static void target(XMLStreamReader xml, @Nullable String key, Map<String, XliffUnit> into)
            throws XMLStreamException {
        boolean review = !SETTLED.equals(xml.getAttributeValue(null, "state"))
                && !"final".equals(xml.getAttributeValue(null, "state"));
        String text = xml.getElementText();
        if (key != null && !text.isBlank()) {
            into.put(key, new XliffUnit("", text, review));
        }
    }
}
