package nl.schuifaan.notice;

import com.mongodb.client.MongoDatabase;
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
import nl.schuifaan.chat.DeliveryListener.DeliveryResult;
import nl.schuifaan.chat.NoticeMessage;
import nl.schuifaan.chat.People;
import nl.schuifaan.chat.Unhurried;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Notice.State;
import nl.schuifaan.notice.NoticeKind.Recipient;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Notices, their rows and who hands them over, as processes that share a store; chats and channels are lists. */
abstract class NoticesOnOneStore {

    static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    static final Instant LATEST = Instant.parse("2026-11-25T20:00:00Z");

    final List<Recipient> audience = new ArrayList<>();
    Process process;
    private final List<Process> processes = new ArrayList<>();
    private MongoDatabase database;

    @BeforeEach
    void start(MongoTemplate mongo) {
        database = mongo.getDb();
        process = another(mongo);
    }

    @AfterEach
    void stop() {
        processes.forEach(one -> one.rows.close());
    }

    Process another(MongoTemplate mongo) {
        Process process = new Process(mongo);
        processes.add(process);
        return process;
    }

    /** One process as far as notices are concerned; letters lie in a list, and end when the test says so. */
    final class Process extends Unhurried {

        final List<NoticeMessage> put = new ArrayList<>();
        final Map<String, Integer> room = new HashMap<>(Map.of("telegram", 1_000, "sms", 1_000));
        final Notices notices;
        final Deliveries rows;
        final NoticeOpener ledger;
        final NoticeDispatcher dispatcher;
        Function<Notice, List<Recipient>> to = _ -> List.copyOf(audience);

        Process(MongoTemplate mongo) {
            notices = new Notices(mongo);
            rows = new Deliveries(mongo);
            NoticeKind sender = new NoticeKind() {
                @Override
                public String kind() {
                    return "test";
                }

                @Override
                public List<Recipient> audience(Notice notice) {
                    return to.apply(notice);
                }

                @Override
                public Input input(Notice notice, Delivery row) {
                    return new Input.Said(notice.id());
                }
            };
            ledger = new NoticeOpener(notices, rows, List.of(sender), new People(mongo.getDb()));
            QuietHours quiet = new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0), List.of(),
                    MovableClock.THE_HAGUE);
            dispatcher = new NoticeDispatcher(notices, rows, List.of(sender), quiet, this, () ->
                    List.of("telegram", "sms"));
        }

        void round(Instant now) {
            ledger.open(now);
            ledger.close(now);
            dispatcher.look();
            dispatcher.feed(now, put::addAll);
        }

        void endAll(Instant now) {
            put.forEach(letter -> dispatcher.ended(letter.row(), new DeliveryResult.Sent("7"), now));
        }

        Set<ChatId> putTo() {
            Set<ChatId> contacts = new TreeSet<>();
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
    }

    void people(int count, String channel) {
        IntStream.range(0, count).forEach(i -> person(new ChatId(channel + i), channel));
    }

    private void person(ChatId id, String channel) {
        database.getCollection("chats").insertOne(new Document("_id", id).append("channel", channel)
                .append("contact", new Document("language", "nl")));
        audience.add(new Recipient(id, null));
    }

    void planned(ChatId id) {
        process.notices.plan(Notice.planned(id.text(), "test", null, NOON, LATEST, 3));
    }
}
