package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a turn may know beside the chat itself.
 *
 * @param now       local time in The Hague
 * @param medium    how this chat is shown
 * @param hint      the language the person's device is set to, if the channel says so; a hint only
 * @param programme the gatherings that have not ended, the next one first
 * @param lastSeen  local time of the turn before this one; null when there was none
 * @param polls     questionnaires that can be answered now
 * @param organisation whom residents deal with
 * @param calledOff the gatherings that were called off and would not have ended yet
 */
public record Situation(
        LocalDateTime now, Medium medium, @Nullable Language hint, List<Listing> programme,
                @Nullable LocalDateTime lastSeen,
        List<Questionnaire> polls, ContactPoint organisation, List<Listing> calledOff) {

    /** How a chat is shown: with buttons, or as plain text with numbers. */
    public enum Medium { BUTTONS, NUMBERS }

    /** Of an organisation that the settings do not name. */
    public Situation(LocalDateTime now, Medium medium, @Nullable Language hint, List<Listing> programme,
                     @Nullable LocalDateTime lastSeen, List<Questionnaire> polls) {
        this(now, medium, hint, programme, lastSeen, polls, ContactPoint.UNNAMED, List.of());
    }

    public Situation(LocalDateTime now, Medium medium, @Nullable Language hint, List<Listing> programme,
                     @Nullable LocalDateTime lastSeen) {
        this(now, medium, hint, programme, lastSeen, List.of());
    }

    /** The gathering with that code, in small or capital letters, if it has not ended. */
    public Optional<Listing> find(GatheringCode code) {
        return coded(programme, code);
    }

    /** The gathering with that code, in small or capital letters, if it was called off and would not have ended. */
    Optional<Listing> findCalledOff(GatheringCode code) {
        return calledOff.isEmpty() || find(code).isPresent() ? Optional.empty() : coded(calledOff, code);
    }

    private static Optional<Listing> coded(List<Listing> listings, GatheringCode code) {
        for (Listing listing : listings) {
            if (listing.code().text().equalsIgnoreCase(code.text())) {
                return Optional.of(listing);
            }
        }
        return Optional.empty();
    }
}
