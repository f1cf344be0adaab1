package nl.schuifaan.notice;

import java.time.Instant;
import java.util.Objects;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing to tell a number of people.
 *
 * @param id        tells the cause, so that the same cause is planned once: {@code reminder:LAAK1:day:2026-11-28T19:00}
 * @param kind      which {@link NoticeKind} knows for whom it is and what it says
 * @param gathering code of the gathering it is about, if any
 * @param due       when it goes out
 * @param notAfter  when it is no longer worth sending
 * @param urgency   what goes first when not all can: 0 is the most urgent
 * @param state     where it stands
 * @param claimed   until when a process is making its rows
 * @param audience  how many it is for, once that is known
 */
@Document("notices")
@TypeAlias("notice")
public record Notice(
        @Id String id, String kind, @Nullable GatheringCode gathering, Instant due, Instant notAfter, int urgency,
                State state,
        @Nullable Instant claimed, int audience) {

    /** Where a notice stands. */
    public enum State { PLANNED, MAKING, GOING, PAUSED, STOPPED, DONE }

    /** Code of the gathering it is about; for the kinds that are about one. */
    GatheringCode about() {
        return Objects.requireNonNull(gathering, id);
    }

    /** One that is planned. */
    public static Notice planned(String id, String kind, @Nullable GatheringCode gathering, Instant due,
            Instant notAfter,
            int urgency) {
        return new Notice(id, kind, gathering, due, notAfter, urgency, State.PLANNED, null, 0);
    }
}
