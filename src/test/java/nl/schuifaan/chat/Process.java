package nl.schuifaan.chat;

import static nl.schuifaan.id.Codes.LAAK1;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.channel.TokenBucketRateLimiter;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.membership.Heart;
import nl.schuifaan.membership.Instances;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalDataServices;
import nl.schuifaan.settings.MovableClock;
import org.awaitility.Awaitility;

/**
 * One process as far as the mailbox is concerned: real store, real protocol, and a conversation that is easy to
 * foresee. What is typed is said back; {@code two} is answered by two messages; {@code seats} asks for a seat;
 * {@code stop} stops.
 */
final class Process implements Channel, Addresses, Seats, DeliveryListener, AutoCloseable {

    final List<String> sent = new ArrayList<>();
    final MovableClock clock;
    final Chats chats;
    final Worker worker;
    final Inbox inbox;
    final Sweep sweep;
    final Instances instances;
    final NoticeInbox noticeInbox;
    final List<String> ends = new CopyOnWriteArrayList<>();
    SendPermission leave = new SendPermission.Given();
    /** Runs before an end is written down. */
    Runnable ending = () -> {};
    /** So many requests for seats fail before one is heard. */
    final AtomicInteger failures = new AtomicInteger();
    Function<Outgoing, Receipt> network = _ -> new Receipt.Sent("1");

    private final ConcurrentHashMap<BookingId, SeatsDecided> granted = new ConcurrentHashMap<>();

    Process(MongoDatabase database, MovableClock clock) {
        this.clock = clock;
        instances = Heart.beating(database);
        chats = new Chats(database);
        HandoffQueue handoffQueue = new HandoffQueue(database);
        EffectExecutor effects = new EffectExecutor(this, (_, _) -> {}, handoffQueue,
                PersonalDataServices.of(new ChatPersonalData(chats, handoffQueue, this, Stream::of),
                new HandoffPersonalData(handoffQueue)), this, List::of);
        RateLimiter pace = new TokenBucketRateLimiter(Map.of(), () -> 1);
        Sending sending = new Sending(new Channels(() -> Stream.of(this)), this, (_, _) ->
                null, pace, handoffQueue, this);
        worker = new Worker(chats, Process::turn, new NoticeGate(this, pace), effects, sending, instances, clock);
        noticeInbox = new ChatNoticeInbox(chats, worker, this, () -> {}, clock);
        inbox = new Inbox(new InboxWriter(chats, this), worker, this, text -> text.equals("stop"), () -> {}, clock);
        sweep = new Sweep(chats, worker, instances, clock);
    }

    void write(String person, String text) {
        noticeInbox.put(List.of(letter(person, text)));
    }

    /** A letter whose row is named after what it says and whom it is for. */
    NoticeMessage letter(String person, String text) {
        return new NoticeMessage(text + "/" + person, new ChatId("test:" + person), new Input.Said(text),
                clock.instant().plus(Duration.ofHours(1)));
    }

    @Override
    public SendPermission leave(String row, Instant notAfter, Instant at) {
        return leave;
    }

    @Override
    public void ended(String row, DeliveryResult end, Instant at) {
        ending.run();
        ends.add(row + " " + end.getClass().getSimpleName());
    }

    static Incoming typed(String person, int id, String text) {
        return new Incoming("test", person, "i" + id, new Input.Said(text), null, null);
    }

    void receive(Incoming... messages) {
        inbox.receive(List.of(messages));
    }

    private static TurnHandler.Decided turn(Chat chat, Instant at) {
        InboxEntry pending = chat.pending().getFirst();
        Contact contact = chat.person();
        List<Object> answers = switch (pending.input()) {
            case Input.Said(String text) when text.equals("two") -> List.of("one of two", "two of two");
            case Input.Said(String text) when text.equals("seats") -> List.of(new Effect.TakeSeats(LAAK1, 1, 0));
            case Input.Said(String text) when text.equals("silence") -> List.of();
            case Input.Said(String text) -> List.of("echo " + text);
            case Input.SeatsDecided seats -> List.of("seats " + seats.outcome());
            case Input.Blocked() -> List.of();
            default -> List.of("?");
        };
        boolean stopped = pending.input() instanceof Input.Said(String text) && text.equals("stop");
        List<OutboxEntry> owed = new ArrayList<>();
        for (Object answer : answers) {
            String id = pending.id() + "/" + owed.size();
            boolean asked = pending.unasked() == null;
            owed.add(answer instanceof Effect.Action effect
                    ? new OutboxEntry(id, asked, chat.silenced(), null, effect, pending.unasked())
                    : new OutboxEntry(id, asked, chat.silenced()
                    && asked, message((String) answer), null, pending.unasked()));
        }
        return new TurnHandler.Decided(new Contact(Language.DUTCH, null, stopped, false, 0, null, List.of(), List.of(),
                List.of()),
                Conversation.BEGINNING, owed);
    }

    private static OutboxEntry.Message message(String text) {
        return new OutboxEntry.Message(Language.DUTCH, text, List.of(), null, null);
    }

    @Override
    public Receipt send(Outgoing message) {
        Receipt receipt = network.apply(message);
        if (receipt instanceof Receipt.Sent || receipt instanceof Receipt.Unknown) {
            synchronized (sent) {
                sent.add(message.to() + ": " + message.text());
            }
        }
        return receipt;
    }

    List<String> sentTo(String person) {
        synchronized (sent) {
            return sent.stream().filter(line -> line.startsWith(person + ": "))
                    .map(line -> line.substring(person.length() + 2))
                    .toList();
        }
    }

    /** Waits until it is so, up to 20 seconds. */
    static void until(BooleanSupplier so) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10)).pollInSameThread()
                .until(so::getAsBoolean);
    }

    /** For what must not happen: that can only be waited for. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String kind() {
        return "test";
    }

    @Override
    public Medium medium() {
        return Medium.BUTTONS;
    }

    @Override
    public String id(String channel, String address) {
        return channel + ":" + address;
    }

    @Override
    public byte[] encrypt(String address) {
        return address.getBytes();
    }

    @Override
    public String decrypt(byte[] encrypted) {
        return new String(encrypted);
    }

    @Override
    public SeatsDecided take(BookingId booking, ChatId contact, GatheringCode gathering, int adults, int children) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the store does not answer");
        }
        return granted.computeIfAbsent(booking, id -> new SeatsDecided(id, gathering, Outcome.GRANTED, 0, 3));
    }

    @Override
    public SeatsDecided waitFor(BookingId booking, ChatId contact, GatheringCode gathering, int adults, int children) {
        return new SeatsDecided(booking, gathering, Outcome.WAITING, 1, 0);
    }

    @Override
    public SeatsDecided change(String request, GatheringCode gathering, BookingId booking, int adults, int children) {
        return new SeatsDecided(booking, gathering, Outcome.GRANTED, 0, 3);
    }

    @Override
    public SeatsDecided accept(GatheringCode gathering, BookingId booking) {
        return new SeatsDecided(booking, gathering, Input.Outcome.CLOSED, 0, 0);
    }

    @Override
    public nl.schuifaan.conversation.Input.FewerDecided acceptFewer(GatheringCode gathering, BookingId booking,
            int people) {
        throw new UnsupportedOperationException("nobody waits here");
    }

    @Override
    public void keepWaiting(GatheringCode gathering, BookingId booking) {
        throw new UnsupportedOperationException("nobody waits here");
    }

    @Override
    public void giveBack(GatheringCode gathering, BookingId booking) {}

    @Override
    public void close() {
        worker.stop(Duration.ofSeconds(2));
        chats.close();
        instances.stop();
    }
}
