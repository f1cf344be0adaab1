package nl.schuifaan.language;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of hunspell's dictionaries; of Soranî, which has none, those of our own sentences. */
public final class CommonWords {

    private static final Path DICTIONARIES = Path.of("/usr/share/hunspell");
    private static final Map<String, String> OF =
            Map.of("nl", "nl_NL", "tr", "tr_TR", "ar", "ar", "ku", "kmr_Latn", "en", "en_US");

    private CommonWords() {}

    /** @param language its code */
    public static List<String> of(String language) throws IOException {
        return language.equals("ckb") ? ofOurs() : in(OF.get(language));
    }

    /** Each word of two thousand sentences and of all that we say, but for the words that people are to type. */
    private static List<String> ofOurs() throws IOException {
        Stream<String> said = Files.readAllLines(Path.of("messages/schuifaan_ckb.properties")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("word."));
        return Stream.concat(Files.readAllLines(Path.of("src/test/resources/words/ordinary_ckb.txt")).stream(), said)
                .flatMap(line -> Arrays.stream(line.split("[^\\u0620-\\u06ff\\u200c]+")))
                .filter(word -> word.length() > 1).distinct().toList();
    }

    /** @param dictionary as its file is called; a test that asks for one that is not there is skipped */
    public static List<String> in(String dictionary) throws IOException {
        Path words = DICTIONARIES.resolve(dictionary + ".dic");
        assumeTrue(Files.exists(words), "hunspell has no dictionary " + dictionary + "; its words are not looked at");
        Charset charset;
        try (var rules = Files.lines(DICTIONARIES.resolve(dictionary + ".aff"), StandardCharsets.ISO_8859_1)) {
            charset = rules.filter(line -> line.matches("SET\\s.*")).findFirst()
                    .map(line -> Charset.forName(line.substring(4).strip()))
                    .orElse(StandardCharsets.ISO_8859_1);
        }
        return Arrays.stream(new String(Files.readAllBytes(words), charset).split("\\R")).skip(1)
                .map(line -> line.split("[/\t ]", 2)[0].strip()).filter(word -> !word.isEmpty()).toList();
    }
}
