package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schuifaan.gathering.Bookings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody decides an hour before that they come, and somebody that they do not. */
class AnHourBeforeTest extends Neighbourhood {

    @Test
    @Tag("criterion-2")
    void who_signs_up_an_hour_before_hears_where_it_is_and_who_cancelled_is_reminded_of_nothing() {
        signUp("numbers:karim", 1);
        signUp("buttons:dirk", 1);
        moveTo(start.minusDays(1).withHour(18).withMinute(1));
        hears("numbers:karim", reminder("numbers:karim"));
        hears("buttons:dirk", reminder("buttons:dirk"));
        press("buttons:dirk", "cant:");
        assertThat(free()).as("karim's seat is taken").isEqualTo(5);
        long before = count("buttons:dirk", reminder("buttons:dirk"));

        moveTo(start.minusHours(1));
        signUp("buttons:samira", 4);
        assertThat(state("samira")).isEqualTo(Bookings.State.GRANTED);
        assertThat(sent.get("buttons:samira")).anyMatch(message -> message.text().contains("Hoefkade 120"));
        moveTo(start.minusMinutes(30));
        plan();
        settle();
        assertThat(count("buttons:dirk", reminder("buttons:dirk"))).isEqualTo(before);
    }
}
