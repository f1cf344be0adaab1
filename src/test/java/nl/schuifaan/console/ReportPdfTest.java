package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import nl.schuifaan.pdf.PdfRenderer;
import nl.schuifaan.report.Measure;
import nl.schuifaan.report.Period;
import nl.schuifaan.report.ReportData;
import nl.schuifaan.report.ReportData.Answer;
import nl.schuifaan.report.ReportData.Asked;
import nl.schuifaan.report.ReportData.Entry;
import nl.schuifaan.report.ReportData.Row;
import nl.schuifaan.report.ReportData.Said;
import nl.schuifaan.report.ReportData.Table;
import nl.schuifaan.report.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report as a PDF that a screen reader reads and an archive keeps, in each language of the console. */
class ReportPdfTest {

    private static final List<String> QUOTES = List.of("دوای چیرۆکەکە پێکەوە قسە دەکەین", "قصة جميلة جدا",
            "Çok güzeldi, iğde de vardı", "Ez pir kêfxweş bûm");

    private final ReportWords words = new ReportWords(new ConsoleTexts(null), new BigDecimal("9"));
    private final ReportPdf pdf = new ReportPdf(new PdfRenderer(), words);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static ReportData data(long more) {
        List<Table> tables = List.of(new Table(Measure.PEOPLE, List.of(new Row("first", 183 + more),
                        new Row("again", 69))), new Table(Measure.VISITS, List.of(new Row("CAME", 252 + more))),
                new Table(Measure.MONTH, List.of(new Row("2026-01", 30), new Row("2026-02/2026-03", 222))),
                new Table(Measure.LANGUAGE, List.of(new Row("ckb", 40), new Row("together", 12))),
                new Table(Measure.PARTNER, List.of()), new Table(Measure.MESSAGES, List.of(new Row("SENT", 40))),
                new Table(Measure.STEPS, List.of(new Row("name/tr", 12))),
                new Table(Measure.LEADS, List.of(new Row("week-came", 44), new Row("week-away", 12))));
        return new ReportData(Period.year(2026), "KOC", false, "2026-11-27", 800, tables, 1_957,
                List.of(new Asked("Hoe was het?", false, 70, 84,
                List.of(new Answer("Goed", 50), new Answer("Gaat", 20)))), QUOTES,
                List.of(new Said("Verhaal van Dirk", "2026-10-12",
                Sentences.Kind.WELL, "Iedereen sprak.")), List.of(new Entry(2025,
                "<b>Online</b> bereikt", 6_300, "=1+1 van Facebook", "2026-11-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "tr"})
    void a_screen_reader_and_an_archive_take_it_and_its_letters_come_back(String language) throws Exception {
        ReportView view = words.view(data(0), data(-20), Locale.of(language))
                .with("Wij zijn **trots**.\n\n# Dank\n\n- u",
                "Tot ziens <script>", List.of(logo()));
        byte[] file = pdf.pdf(view, "0123456789abcdef");

        assertThat(broken(file, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(broken(file, PDFAFlavour.PDFA_2_B)).as("PDF/A-2b").isEmpty();
        assertThat(broken(pdf.summary(view), PDFAFlavour.PDFUA_1)).as("PDF/UA-1, one page").isEmpty();
        assertThat(broken(pdf.summary(view), PDFAFlavour.PDFA_2_B)).as("PDF/A-2b, one page").isEmpty();
        String text = text(file);
        assertThat(text).contains("183", "252", "163", "<b>Online</b> bereikt", "<script>", "0123456789abcdef",
                "Iedereen sprak.", "176", "KOC");
        QUOTES.forEach(quote -> assertThat(text).contains(quote));
        view.sections().forEach(section -> assertThat(text).contains(section.title()));
    }

    /** Half of it is seen through, as many logos are. */
    private static ReportView.Logo logo() throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(3, 3, 0x80ff0000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return new ReportView.Logo("Taalhuis", Base64.getEncoder()
                .encodeToString(LogoPicture.of(out.toByteArray()).orElseThrow()));
    }

    private static String text(byte[] file) throws Exception {
        Path path = Files.write(Files.createTempFile("report", ".pdf"), file);
        String text = new String(new ProcessBuilder("pdftotext", "-enc", "UTF-8", path.toString(), "-").start()
                .getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Normalizer.normalize(text.replaceAll("[\\u202A-\\u202E\\u200E\\u200F\\u2066-\\u2069\\u0640]", ""),
                Normalizer.Form.NFKC).replaceAll("\\s+", " ");
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage()).toList();
        }
    }
}
