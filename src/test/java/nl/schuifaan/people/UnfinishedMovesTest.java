package nl.schuifaan.people;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.people.BegunMoves.Begun;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Test;

class UnfinishedMovesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final BegunMoves begun = mock();
    private final PeopleAtGatherings people = mock();
    private final MovableClock clock = mock();

    @Test
    void one_that_cannot_be_finished_now_stays_and_holds_up_no_other() {
        Instant at = NOW.minusSeconds(90);
        when(clock.instant()).thenReturn(NOW);
        when(begun.before(any())).thenReturn(List.of(new Begun(id("m1"), LAAK1, id("b1"), LAAK2, "samira", at),
                new Begun(id("m2"), LAAK1, id("b2"), LAAK2, "samira", at)));
        when(people.find(LAAK1, id("b1"))).thenThrow(new IllegalStateException("not now"));
        when(people.find(LAAK1, id("b2"))).thenReturn(Optional.empty());

        UnfinishedMoves moves = new UnfinishedMoves(begun, people, mock(), clock);
        assertThatIllegalStateException().isThrownBy(moves::finish);
        verify(begun).end(id("m2"));
        verify(begun, never()).end(id("m1"));
    }
}
