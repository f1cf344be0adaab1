package nl.schuifaan.pdf;

import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.jspecify.annotations.Nullable;

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
        return new RememberingTree(super.getStructureTreeEventHandler(), tag -> last = tag);
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
}
