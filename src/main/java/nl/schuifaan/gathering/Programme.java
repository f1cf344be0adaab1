package nl.schuifaan.gathering;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.conversation.Listing;

/** What's on. */
public interface Programme {

    /** The gatherings that have not ended, the next one first. Seats are as of at most a second ago. */
    List<Listing> upcoming(LocalDateTime now);

    /** Those that are listed no more and take no sign-ups, though people have seats there, who know of them. */
    default List<Listing> hidden(LocalDateTime now) {
        return List.of();
    }

    /** Those that were called off and would not have ended yet, the next one first: a handful at most. */
    default List<Listing> calledOff(LocalDateTime now) {
        return List.of();
    }
}
