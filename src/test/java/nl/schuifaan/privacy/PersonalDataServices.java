package nl.schuifaan.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import nl.schuifaan.settings.MovableClock;

/** Makes a {@link PersonalDataService} for tests that have no application. */
public final class PersonalDataServices {

    private PersonalDataServices() {}

    public static PersonalDataService of(PersonalData... features) {
        try {
            return new PersonalDataService(() -> Arrays.stream(features),
                    new Forgotten(Files.createTempDirectory("schuifaan-forgotten")), new MovableClock());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
