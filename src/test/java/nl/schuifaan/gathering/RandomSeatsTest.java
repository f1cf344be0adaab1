package nl.schuifaan.gathering;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Whatever is asked, in whatever order, the ledger answers as a list on paper would. */
class RandomSeatsTest {

    private static final int LIMIT = 12;

    /** The list on paper. */
    private static final class Paper {

        final Map<String, int[]> seats = new LinkedHashMap<>();
        final List<String> waiting = new ArrayList<>();
        final Map<String, Outcome> answered = new HashMap<>();

        int free() {
            return LIMIT - seats.values().stream().mapToInt(party -> party[0] + party[1]).sum();
        }

        Outcome take(String id, int adults, int children) {
            return answered.computeIfAbsent(id, _ -> {
                if (free() < adults + children || !waiting.isEmpty()) {
                    return Outcome.FULL;
                }
                seats.put(id, new int[] {adults, children});
                return Outcome.GRANTED;
            });
        }

        Outcome waitFor(String id) {
            return answered.computeIfAbsent(id, _ -> {
                waiting.add(id);
                return Outcome.WAITING;
            });
        }

        Outcome change(String request, String id, int adults, int children) {
            if (!answered.containsKey(id) || answered.get(id) == Outcome.FULL) {
                return Outcome.CLOSED;
            }
            if (answered.containsKey(request)) {
                return answered.get(request);
            }
            if (waiting.contains(id)) {
                return remember(request, Outcome.WAITING);
            }
            int[] party = seats.get(id);
            if (party == null) {
                return Outcome.CLOSED;
            }
            int more = adults + children - party[0] - party[1];
            if (more > 0 && (free() < more || !waiting.isEmpty())) {
                return remember(request, Outcome.FULL);
            }
            seats.put(id, new int[] {adults, children});
            return remember(request, Outcome.GRANTED);
        }

        Outcome remember(String request, Outcome outcome) {
            answered.put(request, outcome);
            return outcome;
        }

        void giveBack(String id) {
            seats.remove(id);
            waiting.remove(id);
        }
    }

    @StoreTest
    void the_ledger_answers_as_a_list_on_paper_would(MongoTemplate mongo) {
        var heard = new EnumMap<Outcome, Integer>(Outcome.class);
        for (int seed = 0; seed < 15; seed++) {
            mongo.remove(new Query(), Gathering.COLLECTION);
            var ledger = Sample.limitedTo(LIMIT).in(mongo);
            var paper = new Paper();
            var random = new Random(seed);
            for (int step = 0; step < 60; step++) {
                Outcome outcome = turn(random, ledger, paper, "seed " + seed + ", step " + step);
                heard.merge(outcome, 1, Integer::sum);
                same(Sample.ledger(mongo), paper, "seed " + seed + ", step " + step);
            }
        }
        assertThat(heard).as("each answer was heard often").hasSize(4)
                .allSatisfy((_, times) -> assertThat(times).isGreaterThan(30));
    }

    /** One request of any kind, new or repeated, to the ledger and to the paper. */
    private static Outcome turn(Random random, SeatLedger ledger, Paper paper, String where) {
        String id = "t" + random.nextInt(10) + "/0";
        String late = "w" + random.nextInt(3) + "/0";
        String any = random.nextInt(4) == 0 ? late : id;
        String change = "c" + random.nextInt(3) + any;
        int adults = 1 + random.nextInt(3);
        int children = random.nextInt(2);
        Outcome expected;
        Outcome outcome;
        switch (random.nextInt(16)) {
            case 0 -> {
                outcome = ledger.waitFor(new BookingId(late), new ChatId("chat of " + late), LAAK1, adults, children)
                        .outcome();
                expected = paper.waitFor(late);
            }
            case 1, 2, 3, 4, 5 -> {
                outcome = ledger.take(new BookingId(id), new ChatId("chat of " + id), LAAK1, adults, children)
                        .outcome();
                expected = paper.take(id, adults, children);
            }
            case 6, 7, 8, 9, 10, 11 -> {
                outcome = ledger.change(change, LAAK1, new BookingId(any), adults, children).outcome();
                expected = paper.change(change, any, adults, children);
            }
            default -> {
                ledger.giveBack(LAAK1, new BookingId(any));
                paper.giveBack(any);
                return Outcome.CLOSED;
            }
        }
        assertThat(outcome).as(where).isEqualTo(expected);
        return outcome;
    }

    private static void same(Ledger ledger, Paper paper, String where) {
        assertThat(ledger.free()).as(where).isEqualTo(paper.free());
        assertThat(ledger.waiting()).extracting(BookingId::text).as(where).isEqualTo(paper.waiting);
        assertThat(ledger.bookings().entrySet().stream().filter(entry -> entry.getValue().state() == State.GRANTED)
                .map(Map.Entry::getKey)).as(where).containsExactlyInAnyOrderElementsOf(paper.seats.keySet());
    }
}
