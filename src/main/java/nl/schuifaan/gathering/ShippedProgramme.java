package nl.schuifaan.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.schuifaan.conversation.Listing;

/** The programme that comes with the application, to try things on without a store. */
public final class ShippedProgramme {

    static final String NAME = "programme.yaml";

    private ShippedProgramme() {}

    /** As it is when it is put up on that day, all seats free, the next gathering first. */
    public static List<Listing> putUpOn(LocalDate day) {
        return ProgrammeFile.read(NAME, text()).gatherings().stream()
                .map(planned -> planned.putUp(day, planned.content().code()).listing())
                .sorted(Comparator.comparing(Listing::start).thenComparing(Listing::code)).toList();
    }

    static String text() {
        try (InputStream file = ShippedProgramme.class.getResourceAsStream("/" + NAME)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
