package nl.schuifaan.pdf;

import java.util.Locale;
import java.util.function.Consumer;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.pdf.PDFDictionary;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Passes the structure of a document on, and tells the tag of each element that begins. */
final class RememberingTree implements StructureTreeEventHandler {

    private final StructureTreeEventHandler tree;
    private final Consumer<@Nullable PDFDictionary> last;

    /** @param last told the tag of what has begun; null for what has none */
    RememberingTree(StructureTreeEventHandler tree, Consumer<@Nullable PDFDictionary> last) {
        this.tree = tree;
        this.last = last;
    }

    @Override
    public StructureTreeElement startNode(String name, Attributes attributes, StructureTreeElement parent) {
        StructureTreeElement started = tree.startNode(name, attributes, parent);
        last.accept(started instanceof PDFDictionary tag ? tag : null);
        return started;
    }

    @Override
    public void endNode(String name) {
        tree.endNode(name);
    }

    @Override
    public StructureTreeElement startImageNode(String name, Attributes attributes, StructureTreeElement parent) {
        return tree.startImageNode(name, attributes, parent);
    }

    @Override
    public StructureTreeElement startReferencedNode(String name, Attributes attributes,
            StructureTreeElement parent) {
        return tree.startReferencedNode(name, attributes, parent);
    }

    @Override
    public void startPageSequence(Locale locale, String role) {
        tree.startPageSequence(locale, role);
    }

    @Override
    public void endPageSequence() {
        tree.endPageSequence();
    }
}
