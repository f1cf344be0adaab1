package nl.schuifaan.pdf;

import java.util.List;
import java.util.Locale;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.Cards.Card;
import nl.schuifaan.pdf.Block.Size;
import org.xml.sax.SAXException;

/** Sets a document on A4: margins, sizes of letters, colours. */
final class FoWriter {

    static final String GREEN = "#1d5c4f";
    static final String LINE = "#b9c7c2";

    static final String PAGES = "pages";

    private final PdfDocument document;
    private final FoEvents fo;
    private final FoText text;
    private final FoTables tables;

    FoWriter(PdfDocument document, FoEvents fo) {
        this.document = document;
        this.fo = fo;
        this.text = new FoText(fo);
        this.tables = new FoTables(fo, text, this, document);
    }

    void write() throws SAXException {
        fo.document(() -> fo.element("fo:root", () -> {
            page();
            fo.element("fo:declarations", this::metadata);
            pages();
        }, "xml:lang", document.language().code(), "font-family", "Buurt Sans", "font-size", "10.5pt", "line-height",
                "1.45", "color", "#16211e", "font-selection-strategy", "character-by-character"));
    }

    private void page() throws SAXException {
        fo.element("fo:layout-master-set", () -> fo.element("fo:simple-page-master", () -> {
            fo.empty("fo:region-body", "margin-bottom", "12mm",
                    "column-count", Integer.toString(document.columns()), "column-gap", "8mm");
            fo.empty("fo:region-after", "extent", "8mm");
        }, "master-name", "a4", "page-width", "210mm", "page-height", "297mm", "margin", "16mm 18mm 9mm 18mm",
                "writing-mode", document.direction().writingMode));
    }

    /** The title as PDF/UA asks for it; FOP adds the rest. */
    private void metadata() throws SAXException {
        fo.element("x:xmpmeta", () -> fo.element("rdf:RDF", () -> fo.element("rdf:Description", () ->
                fo.element("dc:title", () -> fo.element("rdf:Alt", () ->
                        fo.element("rdf:li", () -> fo.text(document.title()), "xml:lang", "x-default"))), "rdf:about",
                        "")));
    }

    private void pages() throws SAXException {
        fo.element("fo:page-sequence", () -> {
            if (!document.footer().isBlank()) {
                fo.element("fo:static-content", this::footer, "flow-name", "xsl-region-after", "role", "artifact");
            }
            fo.element("fo:flow", () -> {
                blocks(document.blocks(), document.language());
                if (document.blocks().isEmpty()) {
                    fo.empty("fo:block");
                }
            }, "flow-name", "xsl-region-body");
        }, "master-reference", "a4", "id", PAGES, "writing-mode", document.direction().writingMode);
    }

    private void footer() throws SAXException {
        text.footer(document.footer(), document.direction(), "text-align", "center", "font-size", "8.5pt", "color",
                "#4a5a55");
    }

    void blocks(List<Block> blocks, Language language) throws SAXException {
        for (Block block : blocks) {
            block(block, language);
        }
    }

    private void block(Block block, Language language) throws SAXException {
        Direction around = Direction.of(language);
        switch (block) {
            case Block.Heading heading -> heading(heading, around);
            case Block.Paragraph paragraph -> paragraph(paragraph, around);
            case Block.Table table -> tables.table(table, around);
            case Block.BarChart chart -> tables.chart(chart, around);
            case Block.Cards cards -> tables.cards(cards);
            case Block.Figure figure -> figure(figure);
            case Block.Section section -> section(section.language(), section.blocks());
            case Block.PageBreak _ -> fo.empty("fo:block", "break-before", "page");
        }
    }

    private void heading(Block.Heading heading, Direction around) throws SAXException {
        String size = List.of("20pt", "14pt", "11.5pt").get(heading.level() - 1);
        String before = List.of("0pt", "14pt", "9pt").get(heading.level() - 1);
        text.block(heading.text(), around, "role", "H" + heading.level(), "font-size", size, "font-weight", "bold",
                "line-height", "1.3",
                "color", GREEN, "space-before", before, "space-after", "4pt", "keep-with-next.within-page", "always",
                "span", span());
    }

    void paragraph(Block.Paragraph paragraph, Direction around) throws SAXException {
        String size = size(paragraph.size());
        text.block(paragraph.text(), around, "font-size", size, "text-align", align(paragraph.alignment()),
                "space-after", "5pt",
                "line-height", paragraph.size() == Size.HUGE ? "1.25" : "1.45",
                "keep-with-previous.within-page", paragraph.size() == Size.SMALL ? "always" : "auto",
                "span", span(), "padding-after", document.columns() > 1 ? "3pt" : "0pt");
    }

    /** A block over both columns ends the space around it, so that it is asked for only where there are two. */
    private String span() {
        return document.columns() > 1 ? "all" : "none";
    }

    private static String size(Size size) {
        return switch (size) {
            case HUGE -> "26pt";
            case LARGE -> "14pt";
            case NORMAL -> "10.5pt";
            case SMALL -> "8.5pt";
        };
    }

    static String align(Alignment alignment) {
        return switch (alignment) {
            case START -> "start";
            case CENTRE -> "center";
            case END -> "end";
        };
    }

    private void figure(Block.Figure figure) throws SAXException {
        String width = String.format(Locale.ROOT, "%.1fmm", figure.millimetres());
        fo.element("fo:block", () -> fo.empty("fo:external-graphic", "src", "url('" + figure.image().address() + "')",
                "content-width", width, "fox:alt-text", figure.alternative()), "text-align", "center", "space-after",
                "4pt", "line-height", "1");
    }

    private void section(Language language, List<Block> blocks) throws SAXException {
        fo.element("fo:block-container", () -> blocks(blocks, language), "xml:lang", language.code(),
                "writing-mode", Direction.of(language).writingMode, "text-align", "start");
    }

    /** What stands on a card, as a part of its own. */
    void card(Card card) throws SAXException {
        section(card.language(), card.blocks());
    }
}
