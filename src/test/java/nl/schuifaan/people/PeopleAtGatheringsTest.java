package nl.schuifaan.people;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Guests.Turn;
import nl.schuifaan.gathering.WaitingReason;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.people.PersonAtGathering.Group;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalDataService;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who comes, waits and cancelled, put together. */
@TestMethodOrder(OrderAnnotation.class)
class PeopleAtGatheringsTest extends PeopleTests {

    @Test
    void those_of_the_chats_and_those_written_down_stand_in_one_list_with_why_each_waits() {
        signUp(DIRK, 3);
        GuestEntry karim = new GuestEntry("Karim", "+31612345678", new Language("ar"), List.of(Wish.HALAL), "geen ui");
        bean(Guests.class).add(LAAK1, karim, 1, 1, Turn.IF_FREE, "samira");
        bean(Guests.class).add(LAAK1, new GuestEntry("Ayşe", null), 4, 0, Turn.ELSE_WAIT, "samira");
        wait(KARIM, 1);

        assertThat(people()).extracting(PersonAtGathering::name, PersonAtGathering::group, PersonAtGathering::channel,
                PersonAtGathering::place, PersonAtGathering::why).containsExactly(
                tuple("Iemand", Group.COMES, "buttons", 0, null), tuple("Karim", Group.COMES, "hand", 0, null),
                tuple("Ayşe", Group.WAITS, "hand", 1, WaitingReason.DOES_NOT_FIT),
                tuple(null, Group.WAITS, "numbers", 2, WaitingReason.NEXT));
        PersonAtGathering written = party(2);
        assertThat(written.wishes()).containsExactly(Wish.HALAL);
        assertThat(written.note()).isEqualTo("geen ui");
        assertThat(written.language().code()).isEqualTo("ar");
        assertThat(bean(PeopleAtGatherings.class).number(written)).contains("+31612345678");
        assertThat(written.writable()).as("no channel sends to who was written down").isFalse();
        assertThat(party(3).writable()).isTrue();
    }

    @Test
    void who_cancelled_stays_to_be_seen_and_who_is_forgotten_is_nowhere() {
        signUp(DIRK, 2);
        bean(Guests.class).add(LAAK1, new GuestEntry("Berîvan", null), 1, 0, Turn.IF_FREE, "samira");
        type(DIRK, "afmelden");
        press(DIRK, "cancel-sure:");
        assertThat(party(2).group()).isEqualTo(Group.CANCELLED);
        bean(PersonalDataService.class).forget(new ChatId(bean(Addresses.class).id("buttons", DIRK)));
        bean(PersonalDataService.class).forget(party(1).person());
        assertThat(people()).allSatisfy(one -> assertThat(one.name()).isNull());
        assertThat(people()).filteredOn(one -> one.group() == Group.COMES).isEmpty();
    }

    /** The last, as a clock does not go back. */
    @Test
    @Order(Integer.MAX_VALUE)
    void what_was_noted_of_who_came_is_seen() {
        signUp(DIRK, 2);
        moveTo(start.plusMinutes(5));
        assertThat(party(2).came()).isNull();
        bean(Attendance.class).mark(LAAK1, party(2).booking(), true, "samira");
        assertThat(party(2).came()).isTrue();
        assertThat(people()).hasSize(1);
    }
}
