package nl.schuifaan.gathering;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** 400 people at once want 70 seats, in parties of 1 to 4. */
class RushForSeatsTest {

    private static final int PEOPLE = 400;
    private static final int LIMIT = 70;

    /** A way to give out seats. */
    private interface Way {
        boolean take(BookingId booking, int adults, int children);
    }

    @StoreTest
    void no_more_seats_are_granted_than_there_are(MongoTemplate mongo) throws Exception {
        var ledger = Sample.limitedTo(LIMIT).in(mongo);

        var granted = rush((booking, adults, children) ->
                ledger.take(booking, new ChatId("chat of " + booking), LAAK1, adults, children)
                        .outcome() == Outcome.GRANTED);

        assertThat(granted).isEqualTo(LIMIT).isEqualTo(inLedger(mongo));
        assertThat(Sample.ledger(mongo).free()).isZero();
    }

    @StoreTest
    void the_naive_way_overbooks_in_the_same_rush(MongoTemplate mongo) throws Exception {
        Sample.limitedTo(LIMIT).in(mongo);
        var looked = new CountDownLatch(PEOPLE / 4);

        var granted = rush((booking, adults, children) -> checkThenWrite(mongo, looked, booking, adults, children));

        assertThat(granted).isGreaterThan(LIMIT).isEqualTo(inLedger(mongo));
    }

    @StoreTest
    void a_rush_of_repeats_cancellations_and_changes_keeps_the_books(MongoTemplate mongo) throws Exception {
        var ledger = Sample.limitedTo(LIMIT).in(mongo);

        rush((booking, adults, children) -> {
            var first = ledger.take(booking, new ChatId(booking.text()), LAAK1, adults, children);
            inParallel(() -> ledger.take(booking, new ChatId(booking.text()), LAAK1, adults, children).equals(first),
                    () -> ledger.change(booking + "c", LAAK1, booking, 1 + children, children),
                    () -> ledger.change(booking + "c", LAAK1, booking, 1 + children, children),
                    () -> giveBackIf(adults == 1, ledger, booking),
                    () -> giveBackIf(adults == 1, ledger, booking));
            return first.outcome() == Outcome.GRANTED;
        });

        assertThat(inLedger(mongo) + Sample.ledger(mongo).free()).isEqualTo(LIMIT);
        assertThat(inLedger(mongo)).isLessThanOrEqualTo(LIMIT);
    }

    @StoreTest
    void everybody_on_the_waiting_list_is_told_another_place(MongoTemplate mongo) throws Exception {
        var ledger = Sample.limitedTo(LIMIT).in(mongo);
        List<Callable<SeatsDecided>> waits = IntStream.range(0, 60).<Callable<SeatsDecided>>mapToObj(
                i -> () -> ledger.waitFor(new BookingId("t" + i / 2 + "/0"), new ChatId("chat " + i / 2), LAAK1, 1, 0))
                .toList();

        assertThat(together(waits)).extracting(SeatsDecided::position).doesNotContain(0)
                .containsOnlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList()).hasSize(60);
        assertThat(Sample.ledger(mongo).waiting()).hasSize(30).doesNotHaveDuplicates();
    }

    /**
     * What any beginner would write, and what the ledger must not be. The latch is a slow moment of the store: a
     * hundred have looked before the first one writes. Without it the naive way overbooks too, only not by the same
     * number each time.
     */
    private static boolean checkThenWrite(
            MongoTemplate mongo, CountDownLatch looked, BookingId booking, int adults, int children) {
        int free = Sample.ledger(mongo).free();
        looked.countDown();
        await(looked);
        if (free < adults + children) {
            return false;
        }
        var party = Party.of(new ChatId(booking.text()), adults, children, State.GRANTED, Sample.LONG_FROM_NOW);
        mongo.updateFirst(Query.query(Criteria.where("_id").is("LAAK1")),
                new Update().inc("free", -party.seats()).set("bookings." + booking, party), Ledger.class);
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Seats that the people were told they have. */
    private static int rush(Way way) throws Exception {
        var random = new Random(70);
        List<Callable<Integer>> people = IntStream.range(0, PEOPLE).<Callable<Integer>>mapToObj(i -> {
            int adults = 1 + random.nextInt(2);
            int children = random.nextInt(3);
            return () -> way.take(new BookingId("t" + i + "/0"), adults, children) ? adults + children : 0;
        }).toList();
        return together(people).stream().mapToInt(Integer::intValue).sum();
    }

    private static int inLedger(MongoTemplate mongo) {
        return Sample.ledger(mongo).bookings().values().stream()
                .filter(party -> party.state() == State.GRANTED).mapToInt(Party::seats).sum();
    }

    private static boolean giveBackIf(boolean so, SeatLedger ledger, BookingId booking) {
        if (so) {
            ledger.giveBack(LAAK1, booking);
        }
        return so;
    }

    @SafeVarargs
    private static void inParallel(Callable<Object>... doings) {
        try {
            together(List.of(doings));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> List<T> together(List<Callable<T>> doings) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(doings)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
