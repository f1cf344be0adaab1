package nl.schuifaan.gathering;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Whatever happens in whatever order, the waiting list is served as one on paper would be; and at once, nothing is
 * lost.
 */
class RandomOffersTest {

    private static final int LIMIT = 8;
    private static final Instant PAST = Instant.now().minusSeconds(1);

    /** The list on paper. */
    private static final class Paper {

        final Map<String, Integer> people = new LinkedHashMap<>();
        final Set<String> granted = new HashSet<>();
        final Set<String> offered = new HashSet<>();
        final List<String> waiting = new ArrayList<>();
        final Set<String> everOffered = new HashSet<>();

        int free() {
            return LIMIT - people.entrySet().stream().filter(party -> granted.contains(party.getKey())
                    || offered.contains(party.getKey()))
                    .mapToInt(Map.Entry::getValue).sum();
        }

        boolean fresh(String id, int seats) {
            return people.putIfAbsent(id, seats) == null;
        }

        /** Who is offered seats now; null for nobody. */
        String offer() {
            String next = waiting.stream().filter(id -> people.get(id) <= free()).findFirst().orElse(null);
            if (next != null) {
                waiting.remove(next);
                offered.add(next);
                assertThat(everOffered.add(next)).as("two offers to one party").isTrue();
            }
            return next;
        }

        void leave(String id) {
            granted.remove(id);
            offered.remove(id);
            waiting.remove(id);
        }
    }

    @StoreTest
    void the_waiting_list_is_served_as_one_on_paper_would_be(MongoTemplate mongo) {
        int offers = 0;
        for (int seed = 0; seed < 12; seed++) {
            mongo.remove(new Query(), Gathering.COLLECTION);
            var seats = Sample.limitedTo(LIMIT).in(mongo);
            var paper = new Paper();
            var random = new Random(seed);
            for (int step = 0; step < 80; step++) {
                turn(random, seats, WaitingListTest.list(mongo), paper, step);
                same(Sample.ledger(mongo), paper, "seed " + seed + ", step " + step);
            }
            offers += paper.everOffered.size();
        }
        assertThat(offers).as("it came to many offers").isGreaterThan(25);
    }

    private static void turn(Random random, SeatLedger seats, WaitingLedger list, Paper paper, int step) {
        String any = "b" + random.nextInt(step + 1) + "/0";
        String fresh = "b" + step + "/0";
        int people = 1 + random.nextInt(4);
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                boolean room = paper.waiting.isEmpty() && paper.free() >= people;
                seats.take(new BookingId(fresh), new ChatId("chat of " + fresh), LAAK1, people, 0);
                if (room && paper.fresh(fresh, people)) {
                    paper.granted.add(fresh);
                }
            }
            case 2, 3 -> {
                seats.waitFor(new BookingId(fresh), new ChatId("chat of " + fresh), LAAK1, people, 0);
                paper.fresh(fresh, people);
                paper.waiting.add(fresh);
            }
            case 4 -> {
                seats.giveBack(LAAK1, new BookingId(any));
                paper.leave(any);
            }
            case 5, 6 ->
                    assertThat(list.offer(LAAK1, PAST).map(SeatOffer::booking).map(BookingId::text).orElse(null))
                            .isEqualTo(paper.offer());
            case 7 -> {
                seats.accept(LAAK1, new BookingId(any));
                if (paper.offered.remove(any)) {
                    paper.granted.add(any);
                }
            }
            default -> {
                list.lapse(LAAK1, new BookingId(any));
                paper.offered.remove(any);
            }
        }
    }

    private static void same(Ledger ledger, Paper paper, String where) {
        assertThat(ledger.free()).as(where).isEqualTo(paper.free());
        assertThat(ledger.waiting()).extracting(BookingId::text).as(where).isEqualTo(paper.waiting);
        assertThat(ledger.offered()).extracting(BookingId::text).as(where)
                .containsExactlyInAnyOrderElementsOf(paper.offered);
        assertThat(inState(ledger, State.GRANTED)).as(where).containsExactlyInAnyOrderElementsOf(paper.granted);
    }

    private static List<String> inState(Ledger ledger, State state) {
        return ledger.bookings().entrySet().stream().filter(entry -> entry.getValue().state() == state)
                .map(Map.Entry::getKey).toList();
    }

    @StoreTest
    void at_once_no_seat_is_lost_or_doubled_and_no_party_hears_twice(MongoTemplate mongo) throws Exception {
        var seats = Sample.limitedTo(LIMIT).in(mongo);
        var offered = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> people = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(seed -> () -> {
                var random = new Random(seed);
                for (int i = 0; i < 25; i++) {
                    act(random, seats, WaitingListTest.list(mongo), offered, "p" + seed + "i");
                }
                return true;
            }).toList();
            for (var done : threads.invokeAll(people)) {
                assertThat(done.get()).isTrue();
            }
        }
        Ledger ledger = Sample.ledger(mongo);
        int taken = ledger.bookings().values().stream().filter(party -> party.state().hasSeats())
                .mapToInt(Ledger.Party::seats).sum();
        assertThat(ledger.free() + taken).as("free, granted and offered seats").isEqualTo(LIMIT);
        assertThat(ledger.free()).isNotNegative();
        assertThat(offered).doesNotHaveDuplicates().isNotEmpty();
        assertThat(ledger.offered()).extracting(BookingId::text)
                .containsExactlyInAnyOrderElementsOf(inState(ledger, State.OFFERED));
        assertThat(ledger.waiting()).extracting(BookingId::text)
                .containsExactlyInAnyOrderElementsOf(inState(ledger, State.WAITING));
    }

    private static void act(Random random, SeatLedger seats, WaitingLedger list, ConcurrentLinkedQueue<String> offered,
            String mine) {
        String any = "p" + random.nextInt(8) + "i" + random.nextInt(12) + "/0";
        String own = mine + random.nextInt(12) + "/0";
        switch (random.nextInt(7)) {
            case 0 -> seats.take(new BookingId(own), new ChatId("chat of " + own), LAAK1, 1 + random.nextInt(3), 0);
            case 1, 2 -> seats.waitFor(new BookingId(own), new ChatId("chat of " + own), LAAK1, 1 + random.nextInt(3),
                    0);
            case 3 -> seats.giveBack(LAAK1, new BookingId(any));
            case 4 -> list.offer(LAAK1, PAST).ifPresent(offer -> offered.add(offer.booking().text()));
            case 5 -> seats.accept(LAAK1, new BookingId(any));
            default -> list.lapse(LAAK1, new BookingId(any));
        }
    }
}
