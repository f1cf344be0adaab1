package nl.schuifaan.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files of {@code messages/} as they stand in the repository. */
public final class OurMessages {

    private static final Path FOLDER = Path.of("messages");

    private OurMessages() {}

    /** The real phrasebook, read anew. */
    public static Phrasebook phrasebook() {
        return Phrasebook.read(texts());
    }

    /** File name → text. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        try (var files = Files.newDirectoryStream(FOLDER, "schuifaan_*.properties")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                texts.put(name, Phrasebook.decode(name, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
