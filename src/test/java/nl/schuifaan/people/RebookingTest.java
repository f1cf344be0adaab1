package nl.schuifaan.people;

import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import nl.schuifaan.chat.KnownContacts;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Moves;
import nl.schuifaan.gathering.Partners;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.people.PersonAtGathering.Group;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalDataService;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What colleagues change for people, in the ledger and in their chats. */
class RebookingTest extends PeopleTests {

    private static final GuestEntry AYSE = new GuestEntry("Ayşe", null);

    private Rebooking rebooking() {
        return bean(Rebooking.class);
    }

    private ChatId chat(String person) {
        return new ChatId(bean(Addresses.class).id(person.substring(0, person.indexOf(':')), person));
    }

    private Booking remembered(String person) {
        return bean(KnownContacts.class).find(chat(person)).orElseThrow().contact().bookings().getFirst();
    }

    private int left() {
        return bean(GatheringOverviews.class).find(LAAK1).orElseThrow().free();
    }

    @Test
    void a_larger_party_is_granted_once_and_the_person_is_told_and_remembers_it() {
        signUp(DIRK, 2);
        PersonAtGathering dirk = party(2);
        assertThat(rebooking().change("c1", LAAK1, dirk, 2, 1, "samira")).isEqualTo(Outcome.GRANTED);
        assertThat(rebooking().change("c1", LAAK1, dirk, 2, 1, "samira")).isEqualTo(Outcome.GRANTED);
        assertThat(left()).isEqualTo(3);
        assertThat(remembered(DIRK).children()).isEqualTo(1);
        hears(DIRK, "Dat is veranderd.");
        hears(DIRK, "2 volwassenen en 1 kind");
        assertThat(rebooking().change("c2", LAAK1, party(3), 9, 0, "samira")).isEqualTo(Outcome.FULL);
        assertThat(remembered(DIRK).adults()).isEqualTo(2);
    }

    @Test
    void who_is_cancelled_for_loses_the_seats_and_hears_it() {
        signUp(DIRK, 2);
        rebooking().cancel(LAAK1, party(2), "samira");
        assertThat(left()).isEqualTo(6);
        assertThat(party(2).group()).isEqualTo(Group.CANCELLED);
        hears(DIRK, "U hebt afgezegd");
        assertThat(bean(KnownContacts.class).find(chat(DIRK)).orElseThrow().contact().bookings()).isEmpty();
    }

    @Test
    void who_is_moved_has_seats_there_and_none_here_and_their_chat_knows() {
        signUp(DIRK, 2);
        bean(Partners.class).signedUp(LAAK1, "BUURTHUIS", party(2).booking());
        MongoCollection<Document> gatherings = another(1);
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).isEqualTo(Outcome.FULL);
        assertThat(party(2).group()).isEqualTo(Group.COMES);
        gatherings.updateOne(new Document("_id", "LAAK2"), Updates.set("free", 2));
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).isEqualTo(Outcome.GRANTED);
        assertThat(left()).isEqualTo(6);
        PersonAtGathering there = bean(PeopleAtGatherings.class).of(LAAK2).getFirst();
        assertThat(there.name()).isEqualTo("Iemand");
        assertThat(gatherings.find(new Document("_id", "LAAK2")).first().toString()).contains("partner=BUURTHUIS");
        assertThat(gatherings.find(new Document("_id", "LAAK1")).first().toString()).doesNotContain("partner=");
        assertThat(remembered(DIRK).id()).isEqualTo(there.booking());
        assertThat(remembered(DIRK).gathering()).isEqualTo(LAAK2);
    }

    /** LAAK2, with so many seats. */
    private MongoCollection<Document> another(int seats) {
        MongoCollection<Document> gatherings = bean(MongoTemplate.class).getDb().getCollection("gatherings");
        Document other = gatherings.find(new Document("_id", "LAAK1")).first();
        gatherings.insertOne(other.append("_id", "LAAK2").append("bookings", new Document())
                .append("perChat", new Document()).append("free", seats).append("uid", "other"));
        return gatherings;
    }

    private int leftThere() {
        return bean(GatheringOverviews.class).find(LAAK2).orElseThrow().free();
    }

    @Test
    void a_move_pressed_twice_is_one_and_is_told_once() {
        signUp(DIRK, 2);
        another(6);
        PersonAtGathering dirk = party(2);
        for (int press = 0; press < 3; press++) {
            assertThat(rebooking().move(LAAK1, press == 2 ? party(2) : dirk, LAAK2, "samira"))
                    .isEqualTo(Outcome.GRANTED);
        }
        assertThat(List.of(left(), leftThere())).containsExactly(6, 4);
        assertThat(bean(KnownContacts.class).find(chat(DIRK)).orElseThrow().contact().bookings()).hasSize(1);
        hears(DIRK, "U hebt afgezegd");
        settle();
        assertThat(sent.get(DIRK).stream().filter(one -> one.text().startsWith("U hebt afgezegd"))).hasSize(1);
    }

    @Test
    void a_move_pressed_again_after_a_death_finishes_what_was_begun() {
        signUp(DIRK, 2);
        another(6);
        PersonAtGathering dirk = party(2);
        BookingId there = bean(Moves.class).of("moved-", dirk.booking(), LAAK2).booking();
        bean(Seats.class).take(there, dirk.person(), LAAK2, 2, 0);
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).isEqualTo(Outcome.GRANTED);
        assertThat(List.of(left(), leftThere())).containsExactly(6, 4);
        assertThat(remembered(DIRK).id()).isEqualTo(there);
    }

    @Test
    void who_gave_back_their_seats_before_a_death_is_moved_by_the_next_press() {
        signUp(DIRK, 2);
        another(6);
        PersonAtGathering dirk = party(2);
        BookingId there = bean(Moves.class).of("moved-", dirk.booking(), LAAK2).booking();
        bean(Seats.class).take(there, dirk.person(), LAAK2, 2, 0);
        bean(Seats.class).giveBack(LAAK1, dirk.booking());
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).isEqualTo(Outcome.GRANTED);
        assertThat(remembered(DIRK).id()).isEqualTo(there);
        bean(Seats.class).giveBack(LAAK2, there);
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).as("cancelled since")
                .isEqualTo(Outcome.CLOSED);
        assertThat(List.of(left(), leftThere())).containsExactly(6, 6);
    }

    @Test
    void a_move_of_long_ago_pressed_again_after_the_other_was_called_off_changes_nothing() {
        signUp(DIRK, 2);
        MongoCollection<Document> gatherings = another(6);
        PersonAtGathering dirk = party(2);
        assertThat(rebooking().move(LAAK1, dirk, LAAK2, "samira")).isEqualTo(Outcome.GRANTED);
        Booking before = remembered(DIRK);
        gatherings.updateOne(new Document("_id", "LAAK2"), Updates.set("calledOff", new Date()));
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).isEqualTo(Outcome.CLOSED);
        assertThat(remembered(DIRK)).isEqualTo(before);
    }

    @Test
    void nobody_is_moved_to_what_is_off_or_began_nor_away_from_what_is_over() {
        signUp(DIRK, 2);
        MongoCollection<Document> gatherings = another(6);
        BookingId there = bean(Moves.class).of("moved-", party(2).booking(), LAAK2).booking();
        bean(Seats.class).take(there, party(2).person(), LAAK2, 2, 0);
        Date past = Date.from(bean(MovableClock.class).instant().minusSeconds(60));
        Document other = gatherings.find(new Document("_id", "LAAK2")).first();
        Document here = gatherings.find(new Document("_id", "LAAK1")).first();
        stays(gatherings, "LAAK2", Updates.set("calledOff", past));
        stays(gatherings, "LAAK2", Updates.combine(Updates.set("calledOff", null), Updates.set("start", past)));
        gatherings.updateOne(new Document("_id", "LAAK2"), Updates.set("start", other.getDate("start")));
        stays(gatherings, "LAAK1", Updates.set("end", past));
        gatherings.updateOne(new Document("_id", "LAAK1"), Updates.set("end", here.getDate("end")));
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).as("it was these alone")
                .isEqualTo(Outcome.GRANTED);
    }

    private void stays(MongoCollection<Document> gatherings, String code, Bson change) {
        gatherings.updateOne(new Document("_id", code), change);
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).isEqualTo(Outcome.CLOSED);
        assertThat(party(2).group()).isEqualTo(Group.COMES);
        assertThat(remembered(DIRK).gathering()).isEqualTo(LAAK1);
    }

    @Test
    void a_move_that_a_death_left_halfway_is_finished_by_itself() {
        signUp(DIRK, 2);
        another(6);
        PersonAtGathering dirk = party(2);
        BookingId there = bean(Moves.class).of("moved-", dirk.booking(), LAAK2).booking();
        MovableClock clock = bean(MovableClock.class);
        bean(BegunMoves.class).begin(there, LAAK1, dirk.booking(), LAAK2, "samira", clock.instant());
        bean(Seats.class).take(there, dirk.person(), LAAK2, 2, 0);
        bean(Seats.class).giveBack(LAAK1, dirk.booking());
        clock.forward(UnfinishedMoves.AFTER.plusSeconds(1));
        bean(UnfinishedMoves.class).finish();
        assertThat(List.of(left(), leftThere())).containsExactly(6, 4);
        assertThat(remembered(DIRK).id()).isEqualTo(there);
        hears(DIRK, "U hebt afgezegd");
        assertThat(begun()).isEmpty();
    }

    @Test
    void a_guest_whose_move_was_left_halfway_is_moved_too() {
        rebooking().add(LAAK1, AYSE, 2, 0, false, "", "samira");
        another(6);
        PersonAtGathering ayse = party(2);
        BookingId there = bean(Moves.class).of(Guests.BOOKING, ayse.booking(), LAAK2).booking();
        MovableClock clock = bean(MovableClock.class);
        bean(BegunMoves.class).begin(there, LAAK1, ayse.booking(), LAAK2, "samira", clock.instant());
        bean(Seats.class).take(there, null, LAAK2, 2, 0);
        clock.forward(UnfinishedMoves.AFTER.plusSeconds(1));
        bean(UnfinishedMoves.class).finish();
        assertThat(List.of(left(), leftThere())).containsExactly(6, 4);
        assertThat(bean(PeopleAtGatherings.class).of(LAAK2)).singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Ayşe"));
    }

    @Test
    void a_move_that_died_before_it_had_seats_is_none_and_one_that_is_done_is_not_remembered() {
        signUp(DIRK, 2);
        another(6);
        PersonAtGathering dirk = party(2);
        MovableClock clock = bean(MovableClock.class);
        bean(BegunMoves.class).begin(new BookingId("moved-x"), LAAK1, dirk.booking(), LAAK2, "samira",
                clock.instant());
        clock.forward(UnfinishedMoves.AFTER.plusSeconds(1));
        bean(UnfinishedMoves.class).finish();
        assertThat(List.of(left(), leftThere())).containsExactly(4, 6);
        assertThat(rebooking().move(LAAK1, party(2), LAAK2, "samira")).isEqualTo(Outcome.GRANTED);
        clock.forward(UnfinishedMoves.AFTER.plusSeconds(1));
        assertThat(begun()).isEmpty();
    }

    private List<BegunMoves.Begun> begun() {
        return bean(BegunMoves.class).before(bean(MovableClock.class).instant());
    }

    @Test
    void after_stop_what_is_changed_is_not_told() {
        signUp(DIRK, 2);
        type(DIRK, "stop");
        int before = sent.get(DIRK).size();
        rebooking().cancel(LAAK1, party(2), "samira");
        settle();
        assertThat(sent.get(DIRK)).hasSize(before);
        assertThat(left()).isEqualTo(6);
    }

    @Test
    @Tag("criterion-4")
    void seats_out_of_turn_need_room_and_their_reason_is_kept_and_forgotten_with_the_person() {
        signUp(DIRK, 4);
        rebooking().add(LAAK1, AYSE, 3, 0, true, "", "samira");
        wait(KARIM, 1);
        assertThat(rebooking().give(LAAK1, party(3), "ze belde", "samira")).isEqualTo(Outcome.FULL);
        assertThat(bean(OutOfTurn.class).of(LAAK1)).isEmpty();
        PersonAtGathering karim = party(1);
        assertThat(karim.state()).isEqualTo(State.WAITING);
        assertThat(rebooking().give(LAAK1, karim, "de tolk", "samira")).isEqualTo(Outcome.GRANTED);
        assertThat(bean(OutOfTurn.class).of(LAAK1).get(karim.booking()).text()).isEqualTo("de tolk");
        bean(PersonalDataService.class).forget(karim.person());
        assertThat(bean(OutOfTurn.class).of(LAAK1)).isEmpty();
    }

    @Test
    void somebody_added_out_of_turn_passes_who_waits_with_the_reason() {
        signUp(DIRK, 4);
        rebooking().add(LAAK1, AYSE, 3, 0, true, "", "samira");
        assertThat(rebooking().add(LAAK1, new GuestEntry("Berîvan", null), 2, 0, false, "", "samira").outcome())
                .isEqualTo(Outcome.FULL);
        assertThat(rebooking().add(LAAK1, new GuestEntry("Berîvan", null), 2, 0, false, "ze belde", "samira")
                .outcome())
                .isEqualTo(Outcome.GRANTED);
        assertThat(left()).isZero();
        assertThat(bean(OutOfTurn.class).of(LAAK1).values()).singleElement()
                .satisfies(reason -> assertThat(reason.by()).isEqualTo("samira"));
    }
}
