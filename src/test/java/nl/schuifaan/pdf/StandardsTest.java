package nl.schuifaan.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF, which the makers of the standards keep, holds each PDF of the house against both. */
class StandardsTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> documents() {
        return HouseDocuments.WORDS.keySet().stream()
                .flatMap(language -> HouseDocuments.all(language).entrySet().stream()
                .map(one -> Arguments.of(language, one.getKey(), one.getValue())));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("documents")
    void a_screen_reader_and_an_archive_take_it(Language language, String name, PdfDocument document) throws Exception {
        byte[] pdf = Rendered.pdf(document);

        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFA_2_B)).as("PDF/A-2b").isEmpty();
    }

    @Test
    void what_falls_short_is_found() throws Exception {
        byte[] pdf = Rendered.pdf("nl", Block.Heading.of(3, "Een kop van de derde soort, zonder de eerste"));

        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage() + " at " + one.getLocation()
                    .getContext()).toList();
        }
    }
}
