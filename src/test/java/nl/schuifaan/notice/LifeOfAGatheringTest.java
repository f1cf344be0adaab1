package nl.schuifaan.notice;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Slot;
import nl.schuifaan.gathering.Venue;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the people of a gathering get, from its sign-ups to its end, with buttons and with numbers. */
class LifeOfAGatheringTest extends Neighbourhood {

    @Test
    @Tag("criterion-2")
    void sign_ups_reminders_offers_a_move_and_the_end() {
        signUp("buttons:ayşe", 2);
        signUp("numbers:karim", 2);
        signUp("buttons:dirk", 2);
        wait("numbers:samira", 4);
        wait("buttons:berîvan", 1);
        wait("numbers:neighbour", 1);

        // A week before: all three signed up long ahead.
        moveTo(start.minusDays(7).with(LocalTime.of(18, 1)));
        gets("buttons:ayşe", reminder("buttons:ayşe"));
        gets("numbers:karim", reminder("numbers:karim"));
        gets("buttons:dirk", reminder("buttons:dirk"));
        assertThat(last("numbers:karim").text()).doesNotContain("discriminatie").contains("STOP");
        press("buttons:ayşe", "come:");
        gets("buttons:ayşe", "Fijn");

        // One cannot come: the family of four is asked whether two come, and waits on; then the two after it are asked.
        type("numbers:karim", "3");
        gets("numbers:karim", "Weet u het zeker?");
        type("numbers:karim", "ja");
        gets("numbers:karim", "afgezegd");
        plan();
        gets("numbers:samira", "2 plaatsen vrij. U wacht met 4");
        assertThat(count("buttons:berîvan", "Er is plaats voor")).isZero();
        type("numbers:samira", "2");
        gets("numbers:samira", "U staat op de wachtlijst");
        plan();
        gets("buttons:berîvan", "Er is plaats voor");
        gets("numbers:neighbour", "Er is plaats voor");
        assertThat(state("samira")).isEqualTo(Bookings.State.WAITING);
        assertThat(passed()).as("how often the family was passed").isEqualTo(2);
        press("buttons:berîvan", "accept:");
        gets("buttons:berîvan", "U doet mee");

        // The other does not answer: three waking hours of the offer are on the next morning.
        moveTo(start.minusDays(6).with(LocalTime.of(9, 30)));
        plan();
        assertThat(last("numbers:neighbour").text()).contains("Er is plaats");
        moveTo(start.minusDays(6).with(LocalTime.of(10, 10)));
        plan();
        gets("numbers:neighbour", "Wij hoorden niets van u");
        type("numbers:neighbour", "ja");
        assertThat(free()).isOne();

        // Moved by a day: who comes and who waits is told.
        LocalDateTime moved = start.plusDays(1);
        application.getBean(Scheduling.class)
                .move(LAAK1, new Slot(moved, moved.plusHours(2)), new Venue("De Leeshoek", "Laan 1, Den Haag"));
        plan();
        gets("buttons:ayşe", "De Leeshoek");
        gets("buttons:dirk", "De Leeshoek");
        gets("buttons:berîvan", "De Leeshoek");
        gets("numbers:samira", "De Leeshoek");
        assertThat(last("numbers:samira").text()).contains("wachtlijst");
        assertThat(count("numbers:karim", "De Leeshoek")).as("who is not coming is not told").isZero();

        // Two more cannot come: now there are four seats for the family, after an organiser tried in vain.
        assertThat(application.getBean(Offers.class).give(LAAK1, booking("samira"), now())).isEqualTo(Outcome.FULL);
        press("buttons:dirk", "cant:");
        plan();
        gets("numbers:samira", "3 plaatsen vrij. U wacht met 4");
        type("numbers:samira", "2");
        gets("numbers:samira", "U staat op de wachtlijst");
        press("buttons:berîvan", "cant:");
        plan();
        gets("numbers:samira", "Er is plaats voor");
        type("numbers:samira", "ja");
        gets("numbers:samira", "U doet mee");

        // The reminders are those of the new day.
        moveTo(start.minusDays(1).with(LocalTime.of(18, 30)));
        settle();
        assertThat(count("buttons:ayşe", reminder("buttons:ayşe"))).as("nothing of the old day").isOne();
        moveTo(moved.minusDays(1).with(LocalTime.of(18, 1)));
        gets("numbers:samira", reminder("numbers:samira"));
        assertThat(last("numbers:samira").text()).contains("De Leeshoek");
        await().untilAsserted(() -> assertThat(count("buttons:ayşe", reminder("buttons:ayşe"))).isEqualTo(2));
        assertThat(count("buttons:dirk", reminder("buttons:dirk"))).isOne();

        // Called off: told, listed no more, reminded of no more.
        application.getBean(Scheduling.class).callOff(LAAK1);
        plan();
        gets("buttons:ayşe", "gaat niet door");
        gets("numbers:samira", "gaat niet door");
        assertThat(application.getBean(Programme.class).upcoming(application.getBean(MovableClock.class).local()))
                .isEmpty();
        int before = sent.get("numbers:samira").size();
        moveTo(moved.minusHours(3).plusMinutes(1));
        plan();
        settle();
        assertThat(sent.get("numbers:samira")).hasSize(before);
        assertThat(state("samira")).as("the ledger keeps whom we let down").isEqualTo(Bookings.State.GRANTED);
    }

    @Test
    void after_a_night_without_it_nothing_comes_at_night_and_nothing_stale_ever() {
        signUp("buttons:ayşe", 2);
        signUp("numbers:karim", 2);
        List<String> people = List.of("buttons:ayşe", "numbers:karim");

        // Asleep from before the reminder of the week until three in the night of the day itself.
        moveTo(start.toLocalDate().atTime(3, 0));
        settle();
        people.forEach(person -> assertThat(count(person, reminder(person))).as("at three in the night").isZero());
        moveTo(start.toLocalDate().atTime(9, 1));
        people.forEach(person -> hears(person, reminder(person)));
        settle();
        people.forEach(person -> assertThat(count(person, reminder(person)))
                .as("one of them is still right, the week's is stale").isOne());
        Notice week = application.getBean(Notices.class).list("reminder:LAAK1:week:" + start).getFirst();
        assertThat(application.getBean(Deliveries.class).count(week.id())).as("dropped, and counted")
                .containsExactlyEntriesOf(Map.of(Delivery.State.DROPPED, 2L));
        assertThat(application.getBean(Deliveries.class).reasons(week.id(), Delivery.State.DROPPED))
                .containsExactlyEntriesOf(Map.of("stale", 2L));

        // Asleep over the three hours before, and over the start.
        moveTo(start.plusMinutes(5));
        settle();
        people.forEach(person -> assertThat(count(person, reminder(person))).isOne());
    }
}
