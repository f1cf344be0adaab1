package nl.schuifaan.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import nl.schuifaan.settings.Now;

/** Makes a {@link Custody} for tests that have no application. */
public final class Custodies {

    private Custodies() {}

    public static Custody of(PersonalData... features) {
        try {
            return new Custody(() -> Arrays.stream(features), new Forgotten(Files.createTempDirectory("schuifaan-forgotten")), new Now());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
