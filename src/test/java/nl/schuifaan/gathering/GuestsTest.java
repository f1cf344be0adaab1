package nl.schuifaan.gathering;

import static nl.schuifaan.conversation.Input.Outcome.CLOSED;
import static nl.schuifaan.conversation.Input.Outcome.FULL;
import static nl.schuifaan.conversation.Input.Outcome.GRANTED;
import static nl.schuifaan.conversation.Input.Outcome.WAITING;
import static nl.schuifaan.gathering.Guests.Turn.ELSE_WAIT;
import static nl.schuifaan.gathering.Guests.Turn.IF_FREE;
import static nl.schuifaan.gathering.Guests.Turn.OUT_OF_TURN;
import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.springframework.data.mongodb.core.MongoTemplate;

/** People whom a colleague signs up. */
class GuestsTest {

    /** Turned around: not what it was, and to be turned back. */
    private static final Addresses HIDING = new Addresses() {
        @Override
        public String id(String channel, String address) {
            return "id of " + channel + address.hashCode();
        }

        @Override
        public byte[] encrypt(String address) {
            return new StringBuilder(address).reverse().toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String decrypt(byte[] encrypted) {
            return new StringBuilder(new String(encrypted, StandardCharsets.UTF_8)).reverse().toString();
        }
    };

    private static Guests guests(MongoTemplate mongo) {
        Wired wired = Wired.on(mongo);
        return new Guests(mongo, wired.seats(), new WaitingLedger(mongo, wired.clock(), wired.snapshot()),
                wired.store(),
                HIDING, wired.clock());
    }

    @StoreTest
    void a_caller_gets_seats_and_is_named_apart_from_them(MongoTemplate mongo) {
        Sample.limitedTo(15).in(mongo);
        var added = guests(mongo)
                .add(new GatheringCode("laak1"), new GuestEntry("Berîvan", "+31612345678"), 12, 0, IF_FREE, "samira");

        assertThat(added.outcome()).isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(3);
        assertThat(guests(mongo).of(LAAK1)).containsExactly(new Guests.Guest(added.booking(), LAAK1,
                new ChatId(HIDING.id("sms", "+31612345678")), new GuestEntry("Berîvan", "+31612345678")));
        assertThat(mongo.getCollection("gatherings").find().first().toJson()).doesNotContain("Berîvan")
                .doesNotContain("612345678");
        assertThat(mongo.getCollection("guests").find().first().toJson()).doesNotContain("Berîvan")
                .doesNotContain("612345678");
    }

    @StoreTest
    void who_does_not_fit_waits_only_if_that_is_wanted_and_otherwise_nothing_is_kept(MongoTemplate mongo) {
        Sample.limitedTo(1).in(mongo);
        assertThat(guests(mongo).add(LAAK1, new GuestEntry("Karim", null), 2, 0, IF_FREE, "samira").outcome())
                .isEqualTo(FULL);
        assertThat(guests(mongo)
                .add(new GatheringCode("NOWHERE"), new GuestEntry("Karim", null), 2, 0, ELSE_WAIT, "samira").outcome())
                .isEqualTo(CLOSED);
        assertThat(mongo.getCollection("guests").countDocuments()).isZero();

        assertThat(guests(mongo).add(LAAK1, new GuestEntry("Karim", null), 2, 0, ELSE_WAIT, "samira").outcome())
                .isEqualTo(WAITING);
        assertThat(guests(mongo).of(LAAK1)).hasSize(1);
    }

    @StoreTest
    void out_of_turn_gets_free_seats_before_who_waits_but_never_more_than_there_are(MongoTemplate mongo) {
        var seats = Sample.limitedTo(3).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 2, 0);
        GuestEntry dirk = new GuestEntry("Dirk", null);
        assertThat(guests(mongo).add(LAAK1, dirk, 1, 0, IF_FREE, "samira").outcome()).isEqualTo(FULL);
        assertThat(guests(mongo).add(LAAK1, dirk, 2, 0, OUT_OF_TURN, "samira").outcome()).isEqualTo(FULL);
        assertThat(mongo.getCollection("guests").countDocuments()).isZero();
        assertThat(Sample.ledger(mongo).waiting()).containsExactly(id("w1/0"));

        assertThat(guests(mongo).add(LAAK1, dirk, 1, 0, OUT_OF_TURN, "samira").outcome()).isEqualTo(GRANTED);
        assertThat(Sample.ledger(mongo).free()).isZero();
        assertThat(Sample.ledger(mongo).waiting()).containsExactly(id("w1/0"));
    }

    @StoreTest
    void seats_for_who_waits_without_a_chat_are_held_until_somebody_can_have_rung_them(MongoTemplate mongo) {
        var seats = Sample.limitedTo(2).in(mongo);
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        var karim = guests(mongo).add(LAAK1, new GuestEntry("Karim", null), 1, 0, ELSE_WAIT, "samira");
        seats.giveBack(LAAK1, id("t1/0"));
        Wired wired = Wired.on(mongo);
        Instant soon = wired.clock().instant().plus(Duration.ofHours(4));
        var offer = new WaitingLedger(mongo, wired.clock(), wired.snapshot()).offer(LAAK1, soon).orElseThrow();
        assertThat(offer.booking()).isEqualTo(karim.booking());
        assertThat(offer.until()).isEqualTo(Sample.ledger(mongo).start().minus(Duration.ofHours(2)));
    }

    @StoreTest
    void with_another_number_a_guest_is_that_numbers_to_show_and_to_forget(MongoTemplate mongo) {
        Sample.limitedTo(9).in(mongo);
        var added = guests(mongo).add(LAAK1, new GuestEntry("Karim", null), 2, 0, IF_FREE, "samira");
        assertThat(guests(mongo).rewrite(added.booking(), new GuestEntry("Karim", "+31612345678"))).isTrue();
        assertThat(guests(mongo).with(new ChatId(HIDING.id("sms", "+31612345678")))).hasSize(1);
        guests(mongo).rewrite(added.booking(), new GuestEntry("Karim", "+31612345679"));
        assertThat(guests(mongo).with(new ChatId(HIDING.id("sms", "+31612345678")))).isEmpty();
        guests(mongo).forget(new ChatId(HIDING.id("sms", "+31612345679")));
        assertThat(guests(mongo).of(LAAK1)).isEmpty();
    }

    @StoreTest
    void what_a_guest_needs_is_hidden_changed_with_the_rest_and_gone_after_seven_days(MongoTemplate mongo) {
        Sample.limitedTo(9).in(mongo);
        GuestEntry entry = new GuestEntry("Karim", "+31612345678", new Language("ar"),
                List.of(Wish.HALAL, Wish.ALLERGY), "noten");
        var added = guests(mongo).add(LAAK1, entry, 2, 1, IF_FREE, "samira");
        assertThat(guests(mongo).find(added.booking()).orElseThrow().entry()).isEqualTo(entry);
        assertThat(mongo.getCollection("guests").find().first().toJson()).doesNotContain("HALAL")
                .doesNotContain("noten");

        GuestEntry other = new GuestEntry("Karim", null, new Language("ar"), List.of(Wish.HALAL), null);
        assertThat(guests(mongo).rewrite(added.booking(), other)).isTrue();
        assertThat(guests(mongo).find(added.booking()).orElseThrow().entry()).isEqualTo(other);
        guests(mongo).expire(Sample.ledger(mongo).end().plus(Duration.ofDays(7)));
        assertThat(guests(mongo).find(added.booking()).orElseThrow().entry().wishes()).isEmpty();
    }

    @StoreTest
    void a_guest_without_a_number_is_found_and_forgotten_by_an_id_of_their_own(MongoTemplate mongo) {
        Sample.limitedTo(9).in(mongo);
        var guests = guests(mongo);
        var added = guests.add(LAAK1, new GuestEntry("Dirk", null), 2, 0, IF_FREE, "samira");
        ChatId chat = guests.find(added.booking()).orElseThrow().chat();
        assertThat(guests.show(chat)).containsKey("guests");
        List<ChatId> traces = new ArrayList<>();
        guests.traces((one, _) -> traces.add(one));
        assertThat(traces).containsExactly(chat);
        guests.forget(chat);
        assertThat(guests.of(LAAK1)).isEmpty();
        assertThat(Sample.ledger(mongo).free()).isEqualTo(9);
    }

    private static Moves.Move move(MongoTemplate mongo, BookingId booking) {
        return new Moves(mongo, Wired.on(mongo).snapshot()).of(Guests.BOOKING, booking, new GatheringCode("dd1"));
    }

    @StoreTest
    void a_guest_moves_only_where_there_are_seats(MongoTemplate mongo) {
        Sample.limitedTo(5).in(mongo);
        mongo.insert(Sample.limitedTo(1).called("DD1").gathering());
        var added = guests(mongo).add(LAAK1, new GuestEntry("Dirk", null), 2, 0, IF_FREE, "samira");

        assertThat(guests(mongo).move(added.booking(), move(mongo, added.booking()), new GatheringCode("DD1"), 2, 0,
                "samira").outcome())
                .isEqualTo(FULL);
        assertThat(Sample.ledger(mongo).free()).isEqualTo(3);
        Moves.Move move = move(mongo, added.booking());
        for (int press = 0; press < 2; press++) {
            assertThat(guests(mongo).move(added.booking(), move, new GatheringCode("DD1"), 1, 0, "samira").outcome())
                    .isEqualTo(GRANTED);
        }
        assertThat(move(mongo, added.booking())).isEqualTo(new Moves.Move(move.booking(), true));
        assertThat(Sample.ledger(mongo).free()).isEqualTo(5);
        assertThat(guests(mongo).of(LAAK1)).isEmpty();
        assertThat(guests(mongo).of(new GatheringCode("DD1"))).extracting(one -> one.entry().name())
                .containsExactly("Dirk");
    }

    @StoreTest
    void a_guest_is_forgotten_by_the_colleague_by_their_own_chat_and_thirty_days_after(MongoTemplate mongo) {
        Sample.limitedTo(9).in(mongo);
        var guests = guests(mongo);
        guests.forgetGuest(guests.add(LAAK1, new GuestEntry("Dirk", null), 2, 0, IF_FREE, "samira").booking());
        guests.add(LAAK1, new GuestEntry("Berîvan", "+31612345678"), 3, 0, IF_FREE, "samira");
        assertThat(guests.show(new ChatId(HIDING.id("sms", "+31612345678"))).get("guests")).singleElement()
                .satisfies(shown -> assertThat(shown).containsEntry("name", "Berîvan"));
        guests.forget(new ChatId(HIDING.id("sms", "+31612345678")));
        assertThat(mongo.getCollection("guests").countDocuments()).isZero();
        assertThat(Sample.ledger(mongo).free()).isEqualTo(9);

        guests.add(LAAK1, new GuestEntry("Ayşe", null), 1, 0, IF_FREE, "samira");
        assertThat(guests.expire(Sample.ledger(mongo).end().plus(Duration.ofDays(29)))).isZero();
        assertThat(guests.expire(Sample.ledger(mongo).end().plus(Duration.ofDays(30)))).isOne();
        assertThat(mongo.getCollection("guests").find().map(Document::toJson)).isEmpty();
    }

    @StoreTest
    @Tag("criterion-4")
    void each_row_of_the_waiting_list_says_why_it_is_next_or_not(MongoTemplate mongo) {
        var seats = Sample.limitedTo(2).in(mongo);
        var rows = new WaitingRows(mongo, Wired.on(mongo).snapshot());
        seats.take(id("t1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        seats.waitFor(id("w1/0"), new ChatId("karim"), LAAK1, 3, 0);
        seats.waitFor(id("w2/0"), new ChatId("dirk"), LAAK1, 1, 0);
        seats.waitFor(id("w3/0"), new ChatId("samira"), LAAK1, 2, 0);
        assertThat(rows.of(new GatheringCode("laak1"))).extracting(WaitingRow::reason)
                .containsOnly(WaitingReason.NOTHING_FREE);

        seats.giveBack(LAAK1, id("t1/0"));
        assertThat(rows.of(LAAK1)).extracting(WaitingRow::booking, WaitingRow::place, WaitingRow::reason)
                .containsExactly(tuple(new BookingId("w1/0"), 1, WaitingReason.DOES_NOT_FIT),
                tuple(new BookingId("w2/0"), 2, WaitingReason.NEXT),
                tuple(new BookingId("w3/0"), 3, WaitingReason.BEHIND_OTHERS));
    }
}
