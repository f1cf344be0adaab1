package nl.schuifaan.pdf;

import java.util.Locale;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * FOP's PDF, with what it lacks for Arabic letters to be read by machine: the tag of the element that was begun last,
 * and joined letters that know which letter they are.
 */
final class TaggedPdfHandler extends PDFDocumentHandler {

    private final GlyphTable glyphs;
    private @Nullable PDFDictionary last;

    TaggedPdfHandler(IFContext context, GlyphTable glyphs) {
        super(context);
        this.glyphs = glyphs;
    }

    void forgetLast() {
        last = null;
    }

    @Nullable PDFDictionary last() {
        return last;
    }

    @Override
    public StructureTreeEventHandler getStructureTreeEventHandler() {
        return new Remembering(super.getStructureTreeEventHandler());
    }

    /** Just before the fonts are written, as each then says which letter a glyph stands for. */
    @Override
    public void endDocument() throws IFException {
        for (Typeface typeface : getFontInfo().getUsedFonts().values()) {
            Typeface real = typeface instanceof LazyFont lazy ? lazy.getRealFont() : typeface;
            if (real instanceof MultiByteFont font) {
                FopInternals.nameGlyphs(font.getCIDSet(), glyphs.lettersOf(font.getEmbedFileURI()));
            }
        }
        super.endDocument();
    }

    private final class Remembering implements StructureTreeEventHandler {

        private final StructureTreeEventHandler tree;

        private Remembering(StructureTreeEventHandler tree) {
            this.tree = tree;
        }

        @Override
        public StructureTreeElement startNode(String name, Attributes attributes, StructureTreeElement parent) {
            StructureTreeElement started = tree.startNode(name, attributes, parent);
            last = started instanceof PDFDictionary tag ? tag : null;
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
}
