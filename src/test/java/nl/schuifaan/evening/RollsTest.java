package nl.schuifaan.evening;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.schuifaan.evening.Mixes.Mix;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;

/** What people told of their age and district, so that tables mix. */
class RollsTest {

    private static final ChatId AYSE = new ChatId("chat-ayse");
    private static final ChatId KARIM = new ChatId("chat-karim");
    private static final Mix OLDER = new Mix(3, 2);

    private final GuestList guests = mock();
    private final WalkIns walkIns = mock();
    private final Arrivals arrivals = mock();
    private final Mixes mixes = mock();

    private static ExpectedParty party(String booking, ChatId chat) {
        return new ExpectedParty(new BookingId(booking), chat, null, 1, 0, new Language("tr"), List.of(), null);
    }

    private List<Mix> told(ExpectedParty... coming) {
        when(guests.of(LAAK1)).thenReturn(List.of(coming));
        when(mixes.of(LAAK1)).thenReturn(Map.of(AYSE, OLDER, KARIM, new Mix(1, 0)));
        return new Rolls(guests, walkIns, arrivals, mixes).of(Evening.none(LAAK1, Instant.EPOCH)).entries().stream()
                .map(RollEntry::mix).toList();
    }

    @Test
    void what_somebody_told_of_themselves_is_theirs() {
        assertThat(told(party("1", AYSE), party("2", KARIM))).containsExactly(OLDER, new Mix(1, 0));
    }

    /** Ayşe signed up her daughter too, from her own chat: whose age she told is not known. */
    @Test
    void a_mothers_age_is_not_taken_for_her_daughters() {
        assertThat(told(party("1", AYSE), party("2", AYSE), party("3", KARIM)))
                .containsExactly(Mix.NONE, Mix.NONE, new Mix(1, 0));
    }
}
