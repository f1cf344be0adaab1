package nl.schuifaan.pdf;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.pdf.Block.Alignment;
import nl.schuifaan.pdf.Block.Cards;
import nl.schuifaan.pdf.Block.Cards.Card;
import nl.schuifaan.pdf.Block.Paragraph;
import nl.schuifaan.pdf.Block.Size;

/**
 * An invitation for the wall, on one A4: each language says the same, and below stands how to sign up.
 *
 * @param title       in the language of the poster itself
 * @param invitations one for each language, the first of which stands first
 * @param link        what the QR code opens
 * @param linkInWords what somebody hears who does not see the code
 * @param smsWord     what to send by SMS, such as the gathering's code
 * @param smsNumber   to which number
 */
public record Poster(String title, Language language, List<Invitation> invitations, String link, String linkInWords,
        String smsWord, String smsNumber) {

    /** Larger, and six languages would not leave it room on the sheet. */
    private static final double CODE_MILLIMETRES = 45;

    /** @param how the sentence that says to scan the code or send the word */
    public record Invitation(Language language, String title, String when, String where, String how) {

        private Card card() {
            return new Card(language, List.of(Block.Heading.of(2, title),
                    new Paragraph(Text.of(when), Size.LARGE, Alignment.START), Paragraph.of(where), Paragraph.of(how)));
        }
    }

    public PdfDocument document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(1, title));
        blocks.add(new Cards(2, invitations.stream().map(Invitation::card).toList()));
        blocks.add(new Cards(2, List.of(
                new Card(language, List.of(new Block.Figure(QrCode.of(link).image(), CODE_MILLIMETRES, linkInWords))),
                new Card(language,
                List.of(large(smsWord, Size.HUGE), large(smsNumber, Size.LARGE), large(link, Size.SMALL))))));
        return new PdfDocument(title, language, blocks, "", _ -> "");
    }

    private static Block large(String text, Size size) {
        return new Paragraph(Text.isolated(text), size, Alignment.CENTRE);
    }
}
