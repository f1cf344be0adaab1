package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Pace;
import nl.schuifaan.chat.Letter;
import nl.schuifaan.chat.Outcomes.End;
import nl.schuifaan.chat.Outcomes.Leave;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.notice.Sender.Recipient;
import nl.schuifaan.settings.Now;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The way of notices from plan to end: promises 4 and 8. */
class NoticeRoundTest {

    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-24T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant LATEST = Instant.parse("2026-11-25T20:00:00Z");

    private final List<Process> processes = new ArrayList<>();
    private final List<Recipient> audience = new ArrayList<>();
    private MongoDatabase database;
    private Process process;

    @BeforeEach
    void start(MongoTemplate mongo) {
        database = mongo.getDb();
        process = another(mongo);
    }

    @AfterEach
    void stop() {
        processes.forEach(one -> one.rows.close());
    }

    private Process another(MongoTemplate mongo) {
        Process process = new Process(mongo);
        processes.add(process);
        return process;
    }

    /** One process as far as notices are concerned; letters lie in a list, and end when the test says so. */
    private final class Process implements Pace {

        final List<Letter> put = new ArrayList<>();
        final Map<String, Integer> room = new HashMap<>(Map.of("telegram", 1_000, "sms", 1_000));
        final Notices notices;
        final Rows rows;
        final Ledger ledger;
        final Postmaster postmaster;
        Function<Notice, List<Recipient>> to = _ -> List.copyOf(audience);

        Process(MongoTemplate mongo) {
            notices = new Notices(mongo);
            rows = new Rows(mongo);
            Sender sender = new Sender() {
                @Override
                public String kind() {
                    return "test";
                }

                @Override
                public List<Recipient> audience(Notice notice) {
                    return to.apply(notice);
                }

                @Override
                public Input input(Notice notice, Row row) {
                    return new Input.Said(notice.id());
                }
            };
            ledger = new Ledger(notices, rows, List.of(sender), new People(mongo.getDb()));
            QuietHours quiet = new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0), List.of(), Now.THE_HAGUE);
            postmaster = new Postmaster(notices, rows, List.of(sender), quiet, this, () -> List.of("telegram", "sms"));
        }

        void round(Instant now) {
            ledger.open(now);
            ledger.close(now);
            postmaster.look();
            postmaster.feed(now, put::addAll);
        }

        void endAll(Instant now) {
            put.forEach(letter -> postmaster.ended(letter.row(), new End.Sent("7"), now));
        }

        Set<String> putTo() {
            Set<String> contacts = new TreeSet<>();
            put.forEach(letter -> contacts.add(letter.contact()));
            return contacts;
        }

        State state(String notice) {
            return notices.find(notice).orElseThrow().state();
        }

        @Override
        public int room(String kind, long underWay) {
            return room.get(kind);
        }

        @Override
        public void take(String kind, int messages) {
            room.merge(kind, -messages, Integer::sum);
        }

        @Override
        public Duration rest(String kind, String chat) {
            return Duration.ZERO;
        }

        @Override
        public void told(String kind, String chat) {}

        @Override
        public void answered(String kind, String chat) {}

        @Override
        public void slowDown(String kind, String chat, Duration pause) {}
    }

    private void people(int count, String channel) {
        IntStream.range(0, count).forEach(i -> person(channel + i, channel));
    }

    private void person(String id, String channel) {
        database.getCollection("chats").insertOne(new Document("_id", id).append("channel", channel)
                .append("contact", new Document("language", "nl")));
        audience.add(new Recipient(id, null));
    }

    private void planned(String id) {
        process.notices.plan(Notice.planned(id, "test", null, NOON, LATEST, 3));
    }

    @StoreTest
    void a_notice_that_is_planned_twice_goes_out_once_to_each() {
        people(5, "telegram");
        planned("n");
        planned("n");
        process.round(NOON);
        process.round(NOON);
        assertThat(process.put).hasSize(5);
        assertThat(process.putTo()).hasSize(5);
        assertThat(process.notices.find("n").orElseThrow().audience()).isEqualTo(5);
    }

    @StoreTest
    void someone_who_is_named_twice_is_told_once() {
        people(2, "telegram");
        audience.add(audience.getFirst());
        planned("n");
        process.round(NOON);
        assertThat(process.put).hasSize(2);
        assertThat(process.state("n")).isEqualTo(State.GOING);
    }

    @StoreTest
    void nothing_goes_before_it_is_due() {
        people(1, "telegram");
        planned("n");
        process.round(NOON.minusSeconds(1));
        assertThat(process.put).isEmpty();
        assertThat(process.state("n")).isEqualTo(State.PLANNED);
    }

    @StoreTest
    void someone_who_is_no_longer_there_is_counted_and_dropped() {
        people(1, "telegram");
        audience.add(new Recipient("gone", null));
        planned("n");
        process.round(NOON);
        assertThat(process.putTo()).containsExactly("telegram0");
        assertThat(process.rows.reasons("n", Row.State.DROPPED)).isEqualTo(Map.of("gone", 1L));
        assertThat(process.rows.all("n")).isEqualTo(2);
    }

    @StoreTest
    void a_notice_is_done_when_all_have_ended() {
        people(3, "telegram");
        planned("n");
        process.round(NOON);
        process.round(NOON);
        assertThat(process.state("n")).isEqualTo(State.GOING);
        process.endAll(NOON);
        process.round(NOON);
        assertThat(process.state("n")).isEqualTo(State.DONE);
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Row.State.SENT, 3L));
    }

    @StoreTest
    void the_first_end_counts() {
        people(1, "telegram");
        planned("n");
        process.round(NOON);
        process.postmaster.ended("n/telegram0", new End.Unknown(), NOON);
        process.postmaster.ended("n/telegram0", new End.Sent("7"), NOON);
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Row.State.UNKNOWN, 1L));
    }

    @StoreTest
    void rows_that_a_process_took_before_it_died_are_put_by_another(MongoTemplate mongo) {
        people(3, "telegram");
        planned("n");
        process.ledger.open(NOON);
        assertThat(process.rows.claim(List.of("n"), "telegram", 10, NOON)).hasSize(3);
        Process other = another(mongo);
        other.round(NOON.plusSeconds(60));
        other.postmaster.mend(NOON.plusSeconds(60), other.put::addAll);
        assertThat(other.put).isEmpty();
        other.postmaster.mend(NOON.plus(Rows.STUCK).plusSeconds(1), other.put::addAll);
        assertThat(other.putTo()).hasSize(3);
    }

    @StoreTest
    void rows_that_a_process_was_making_when_it_died_are_made_by_another(MongoTemplate mongo) {
        people(4, "telegram");
        planned("n");
        process.to = _ -> {
            throw new IllegalStateException("dies");
        };
        process.ledger.open(NOON);
        Process other = another(mongo);
        other.round(NOON.plusSeconds(30));
        assertThat(other.put).isEmpty();
        other.round(NOON.plusSeconds(61));
        assertThat(other.putTo()).hasSize(4);
    }

    @StoreTest
    void a_notice_that_cannot_be_opened_holds_up_no_other() {
        people(1, "telegram");
        process.to = notice -> {
            if (notice.id().equals("bad")) {
                throw new IllegalStateException("cannot be read");
            }
            return List.copyOf(audience);
        };
        planned("bad");
        planned("good");
        process.round(NOON);
        assertThat(process.put).extracting(Letter::row).containsExactly("good/telegram0");
    }

    @StoreTest
    void two_processes_that_feed_at_once_hand_each_row_over_once(MongoTemplate mongo) {
        people(200, "telegram");
        planned("n");
        process.ledger.open(NOON);
        Process other = another(mongo);
        List<Thread> both = List.of(process, other).stream().map(one -> Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 30; i++) {
                one.room.put("telegram", 20);
                one.postmaster.look();
                one.postmaster.feed(NOON, one.put::addAll);
            }
        })).toList();
        both.forEach(NoticeRoundTest::join);
        List<Letter> all = new ArrayList<>(process.put);
        all.addAll(other.put);
        assertThat(all).extracting(Letter::row).doesNotHaveDuplicates().hasSize(200);
    }

    @StoreTest
    void no_more_is_handed_over_than_there_is_room_for_and_a_full_channel_holds_up_no_other() {
        people(5, "sms");
        people(5, "telegram");
        process.room.put("sms", 2);
        planned("n");
        process.round(NOON);
        process.round(NOON);
        assertThat(process.put).filteredOn(letter -> letter.contact().startsWith("sms")).hasSize(2);
        assertThat(process.put).filteredOn(letter -> letter.contact().startsWith("telegram")).hasSize(5);
    }

    @StoreTest
    void the_most_urgent_goes_first() {
        people(5, "telegram");
        planned("n");
        process.notices.plan(Notice.planned("offer", "test", null, NOON, LATEST, 0));
        process.room.put("telegram", 6);
        process.round(NOON);
        assertThat(process.put).extracting(Letter::row).filteredOn(row -> row.startsWith("offer")).hasSize(5);
        assertThat(process.put).hasSize(6);
    }

    @StoreTest
    void nothing_is_handed_over_in_quiet_hours_and_what_was_goes_back_until_the_morning() {
        people(1, "telegram");
        planned("n");
        process.round(NOON);
        assertThat(process.postmaster.leave("n/telegram0", LATEST, NIGHT)).isEqualTo(new Leave.Later(MORNING));
        process.postmaster.ended("n/telegram0", new End.PutOff(0, MORNING), NIGHT);
        process.postmaster.ended("n/telegram0", new End.PutOff(0, MORNING), NIGHT);
        process.put.clear();
        process.round(NIGHT);
        process.round(MORNING.minusSeconds(1));
        assertThat(process.put).isEmpty();
        process.round(MORNING);
        assertThat(process.put).singleElement().extracting(Letter::turn).isEqualTo(1);
    }

    @StoreTest
    void what_is_not_worth_sending_in_the_morning_gets_no_leave_at_night() {
        assertThat(process.postmaster.leave("n/telegram0", NIGHT.plusSeconds(60), NIGHT)).isEqualTo(new Leave.Refused("quiet hours"));
    }

    @StoreTest
    void a_stale_notice_is_dropped_and_counted_and_done() {
        people(3, "telegram");
        process.room.put("telegram", 1);
        planned("n");
        process.round(NOON);
        process.endAll(NOON);
        Instant late = LATEST.plusSeconds(1);
        assertThat(process.postmaster.leave("n/telegram0", LATEST, late)).isEqualTo(new Leave.Refused("stale"));
        process.round(late);
        assertThat(process.state("n")).isEqualTo(State.DONE);
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Row.State.SENT, 1L, Row.State.DROPPED, 2L));
        assertThat(process.rows.reasons("n", Row.State.DROPPED)).isEqualTo(Map.of("stale", 2L));
    }

    @StoreTest
    void of_what_nothing_was_ever_heard_it_is_unknown_whether_it_arrived() {
        people(1, "telegram");
        planned("n");
        process.round(NOON);
        process.round(LATEST.plus(Duration.ofMinutes(10)));
        assertThat(process.rows.count("n")).isEqualTo(Map.of(Row.State.UNKNOWN, 1L));
    }

    @StoreTest
    void a_paused_notice_hands_over_nothing_and_goes_on_where_it_was() {
        people(4, "telegram");
        process.room.put("telegram", 1);
        planned("n");
        process.round(NOON);
        process.notices.move("n", List.of(State.GOING), State.PAUSED);
        process.room.put("telegram", 100);
        process.round(NOON);
        assertThat(process.put).hasSize(1);
        assertThat(process.postmaster.leave("n/telegram0", LATEST, NOON)).isInstanceOf(Leave.Later.class);
        process.notices.move("n", List.of(State.PAUSED), State.GOING);
        process.round(NOON);
        assertThat(process.putTo()).hasSize(4);
        assertThat(process.postmaster.leave("n/telegram0", LATEST, NOON)).isEqualTo(new Leave.Given());
    }

    @StoreTest
    void a_stopped_notice_drops_what_waits_and_gives_no_leave_to_what_was_handed_over() {
        people(4, "telegram");
        process.room.put("telegram", 1);
        planned("n");
        process.round(NOON);
        process.notices.move("n", List.of(State.GOING), State.STOPPED);
        process.round(NOON);
        assertThat(process.rows.reasons("n", Row.State.DROPPED)).isEqualTo(Map.of("called off", 3L));
        assertThat(process.postmaster.leave("n/telegram0", LATEST, NOON)).isEqualTo(new Leave.Refused("called off"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
