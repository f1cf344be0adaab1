package nl.schuifaan.gathering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.schuifaan.conversation.Listing;

/** The programme that comes with the application, to try things on without a store. */
public final class ShippedProgramme {

    private ShippedProgramme() {}

    /** As it is when it is put up on that day, all seats free, the next gathering first. */
    public static List<Listing> putUpOn(LocalDate day) {
        return ProgrammeFile.read("programme.yaml", ProgrammeLoader.shipped()).gatherings().stream()
                .map(planned -> planned.putUp(day, planned.code()).listing())
                .sorted(Comparator.comparing(Listing::start).thenComparing(Listing::code)).toList();
    }
}
