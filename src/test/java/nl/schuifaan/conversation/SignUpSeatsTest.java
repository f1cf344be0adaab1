package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.schuifaan.conversation.Consent.Purpose;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import org.junit.jupiter.api.Test;

/** Signing up when there may be no seats: what is offered instead, and what is made of the answer of the ledger. */
class SignUpSeatsTest {

    private final Chat karim = Chat.telegram().inDutch();

    @Test
    void more_than_there_are_seats_is_said_as_soon_as_the_number_is_known() {
        karim.opens("g-NEARLY1").presses("sign-up:NEARLY1").presses("whom:NEARLY1:me").presses("adults:NEARLY1:3")
                .presses("children:NEARLY1:0");
        assertThat(karim.words()).contains("nog maar 2 plaatsen").doesNotContain("Klopt dit?");
        karim.presses("wait:NEARLY1");
        assertThat(karim.none(Effect.WaitForSeats.class)).as("nothing is kept before the yes to it").isTrue();
        karim.types("Karim");
        assertThat(karim.step).isInstanceOf(SignUp.Full.class);
        assertThat(karim.words()).contains("nog maar 2 plaatsen", "Klopt dit?");
        assertThat(karim.presses("fewer:NEARLY1").presses("adults:NEARLY1:2").presses("children:NEARLY1:0").step)
                .isInstanceOf(SignUp.Check.class);
    }

    @Test
    void a_full_gathering_offers_the_waiting_list() {
        karim.opens("g-FULL1");
        assertThat(karim.keys()).contains("page.places.waiting");
        karim.presses("sign-up:FULL1").presses("whom:FULL1:me").presses("adults:FULL1:2").presses("children:FULL1:0")
                .types("Karim");
        assertThat(karim.keys()).as("there is no seat in it yet").contains("consent.waiting")
                .doesNotContain("consent.sign-up");
        karim.presses("wait:FULL1");
        assertThat(karim.only(Effect.WaitForSeats.class))
                .isEqualTo(new Effect.WaitForSeats(new GatheringCode("FULL1"), 2, 0));
        assertThat(karim.said().milestone()).isTrue();
        assertThat(karim.words()).contains("wachtlijst: 2");
        assertThat(karim.contact.bookings().getFirst().waiting()).isTrue();
        assertThat(karim.contact.agreedTo(Purpose.SIGN_UP)).isTrue();
    }

    @Test
    void seats_that_others_wait_for_are_not_offered() {
        karim.programme.set(0, Gatherings.listing("LAAK1", "Verhalen in Laak", 4, Listing.Audience.EVERYONE, 5, 1));
        karim.toTheSummary();
        assertThat(karim.keys()).contains("full.none", "full.wait");
        assertThat(karim.tokens()).contains("wait:LAAK1").doesNotContain("confirm:LAAK1", "fewer:LAAK1");
    }

    @Test
    void full_after_all_offers_the_waiting_list_or_fewer() {
        karim.ledger(Outcome.FULL, 1);
        karim.toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.keys()).contains("full.few", "full.wait");
        assertThat(karim.tokens()).contains("wait:LAAK1", "fewer:LAAK1");
        assertThat(karim.contact.bookings()).isEmpty();
        assertThat(karim.contact.name()).isNull();
        assertThat(karim.presses("wait:LAAK1").contact.bookings()).hasSize(1);
    }

    @Test
    void closed_is_said_with_what_else_there_is() {
        karim.ledger(Outcome.CLOSED, 0);
        karim.toTheSummary().presses("confirm:LAAK1");
        assertThat(karim.keys()).startsWith("gathering.closed").contains("programme.ask");
    }

    @Test
    void what_has_begun_cannot_be_signed_up_for() {
        karim.later(4 * 24 + 10).opens("g-LAAK1");
        assertThat(karim.keys()).contains("page.started");
        assertThat(karim.pressesOld("sign-up:LAAK1").keys()).startsWith("gathering.closed");
    }

    @Test
    void a_summary_of_what_has_begun_meanwhile_asks_for_no_seats() {
        karim.toTheSummary();
        karim.now = Gatherings.LAAK1.start();
        karim.lastSeen = karim.now;
        karim.presses("confirm:LAAK1");
        assertThat(karim.none(Effect.TakeSeats.class)).isTrue();
        assertThat(karim.keys()).startsWith("gathering.closed");
    }

    @Test
    void the_seats_are_noted_and_told_wherever_the_chat_has_gone() {
        Draft draft = Draft.of(LAAK1).withPeople(2, 0).forWhom(Draft.Whom.ME).withName("Karim");
        karim.contact = karim.contact.asking(draft);
        karim.step = new Home.Help(null);
        karim.gets(new Input.SeatsDecided(id("t9/0"), LAAK1, Outcome.GRANTED, 0, 28));
        assertThat(karim.keys()).contains("in.done");
        assertThat(karim.contact.booking(id("t9/0"))).isPresent();
        assertThat(karim.gets(new Input.SeatsDecided(id("t9/0"), LAAK1, Outcome.GRANTED, 0, 28)).isQuiet()).isTrue();
    }

    @Test
    void seats_that_nobody_here_asked_for_go_back() {
        karim.gets(new Input.SeatsDecided(id("t9/0"), LAAK1, Outcome.GRANTED, 0, 28));
        assertThat(karim.effects).containsExactly(new Effect.GiveBackSeats(LAAK1, id("t9/0")));
    }

    @Test
    void seats_for_who_was_waiting_are_told() {
        karim.opens("g-FULL1").presses("sign-up:FULL1").presses("whom:FULL1:me").presses("adults:FULL1:1")
                .presses("children:FULL1:0")
                .types("Karim").presses("wait:FULL1");
        BookingId id = karim.contact.bookings().getFirst().id();
        karim.gets(new Input.SeatsDecided(id, new GatheringCode("FULL1"), Outcome.GRANTED, 0, 0));
        assertThat(karim.contact.booking(id).orElseThrow().waiting()).isFalse();
        assertThat(karim.keys()).contains("in.done");
    }

    @Test
    void a_yes_pressed_twice_is_taken_once() {
        Chat karim = Chat.telegram().inDutch().toTheSummary().presses("confirm:LAAK1");
        Step in = karim.step;
        assertThat(karim.pressesOld("confirm:LAAK1").isQuiet()).isTrue();
        assertThat(karim.step).isEqualTo(in);
        assertThat(karim.contact.bookings()).hasSize(1);
        Chat dirk = Chat.telegram().inDutch();
        dirk.step = new SignUp.Asked(LAAK1);
        dirk.lastSeen = dirk.now;
        assertThat(dirk.pressesOld("confirm:LAAK1").isQuiet()).as("while the ledger is asked").isTrue();
        assertThat(dirk.step).isEqualTo(new SignUp.Asked(LAAK1));
    }

    @Test
    void a_yes_of_long_ago_is_answered_that_one_is_in() {
        Chat karim = Chat.telegram().inDutch().toTheSummary().presses("confirm:LAAK1").later(2);
        Step in = karim.step;
        assertThat(karim.pressesOld("confirm:LAAK1").words()).contains("U doet al mee: Verhalen in Laak");
        assertThat(karim.step).isEqualTo(in);
    }

    /** LAAK1, where the cook has to know two days before. */
    private static Chat closingTwoDaysBefore(Chat chat) {
        chat.programme.set(0,
                Gatherings.LAAK1.with(new Practical(null, false, false, null, null, null, false, null, 48)));
        return chat;
    }

    @Test
    void after_its_deadline_nobody_can_sign_up_and_it_says_so() {
        Chat karim = closingTwoDaysBefore(Chat.telegram().inDutch());
        assertThat(karim.opens("g-LAAK1").keys()).contains("page.until");
        karim.now = Gatherings.LAAK1.start().minusHours(47);
        assertThat(karim.opens("g-LAAK1").keys()).contains("page.closed").doesNotContain("page.started");
        assertThat(karim.tokens()).doesNotContain("sign-up:LAAK1");
        assertThat(karim.pressesOld("sign-up:LAAK1").keys()).startsWith("gathering.closed");

        Chat samira = closingTwoDaysBefore(Chat.sms().inDutch());
        samira.types("LAAK1").types("2");
        samira.now = Gatherings.LAAK1.start().minusHours(47);
        assertThat(samira.types("ja").none(Effect.TakeSeats.class)).isTrue();
        assertThat(samira.types("LAAK1").keys()).startsWith("gathering.closed");
    }

    @Test
    void after_the_deadline_fewer_can_come_and_not_more() {
        Chat karim = closingTwoDaysBefore(Chat.telegram().inDutch()).toTheSummary().presses("confirm:LAAK1");
        BookingId booking = karim.contact.bookings().getFirst().id();
        karim.now = Gatherings.LAAK1.start().minusHours(47);
        karim.pressesOld("change:" + booking).presses("adults:LAAK1:4").presses("children:LAAK1:0")
                .presses("confirm:LAAK1");
        assertThat(karim.keys()).startsWith("change.closed");
        karim.pressesOld("change:" + booking).presses("adults:LAAK1:1").presses("children:LAAK1:0")
                .presses("confirm:LAAK1");
        assertThat(karim.keys()).startsWith("change.done");
    }

    @Test
    void how_often_one_is_reminded_is_said_as_it_is() {
        Chat karim = Chat.telegram().inDutch();
        assertThat(karim.toTheSummary().presses("confirm:LAAK1").keys()).contains("in.reminder");
        Chat dirk = Chat.telegram().inDutch();
        dirk.programme.set(0, Gatherings.LAAK1.with(new Arrangements(List.of(24), false)));
        assertThat(dirk.toTheSummary().presses("confirm:LAAK1").keys()).contains("in.reminder.some")
                .doesNotContain("in.reminder");
        Chat samira = Chat.telegram().inDutch();
        samira.programme.set(0, Gatherings.LAAK1.with(new Arrangements(List.of(24 * 365), false)));
        assertThat(samira.toTheSummary().presses("confirm:LAAK1").keys()).as("the only one is over")
                .doesNotContain("in.reminder", "in.reminder.some");
    }
}
