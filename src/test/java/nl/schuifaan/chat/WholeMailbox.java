package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.schuifaan.channel.ButtonPress;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Decision;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.conversation.Situation;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.gathering.Slot;
import nl.schuifaan.gathering.Venue;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.membership.Instances;
import nl.schuifaan.notice.NoticeClock;
import nl.schuifaan.notice.QuietHours;
import nl.schuifaan.poll.PollClock;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.Durable;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.playing.Confidant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Chats, contacts, gatherings, notices and polls on a real store, with a channel that writes down what it is given. The
 * clock stands still but for a second with each thing that happens; on the way to a later time it stops wherever
 * something is due.
 */
public final class WholeMailbox implements Confidant, Channel, AutoCloseable {

    private static final Bson BUSY = or(exists("pending.0"), exists("owed.0"));

    private final String kind;
    private final Medium medium;
    private final boolean whole;
    private final MongoTemplate mongo;
    private final Still now;
    private final List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());

    /** What people heard of it by now, and since when. */
    private final List<Outgoing> heard = new ArrayList<>();
    private Instant since = Instant.EPOCH;

    private final Map<String, List<String>> keys = new HashMap<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Conversation conversation = new Conversation(OurMessages.phrasebook());
    private final NoticeClock notices;
    private final PollClock polls;

    /** No round begins: they go when the transcript says so. */
    private static final class NothingByItself extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }

    /** @param channel {@code telegram} or {@code sms} */
    public WholeMailbox(Transcript script, String channel, Path data, MongoTemplate mongo, Durable durable) {
        kind = channel;
        medium = kind.equals("sms") ? Medium.NUMBERS : Medium.BUTTONS;
        whole = script.takesTheWhole();
        this.mongo = mongo;
        now = new Still(local(script.programme().atStartOfDay()));
        Settings settings = Settings.from(Map.of("DATA_DIR", data.toString(), "SIMULATOR", "off")::get);
        context.registerBean(MongoTemplate.class, () -> mongo);
        // Not itself: the context would close the store with what else it holds.
        context.registerBean(Durable.class, () -> durable::commit);
        context.registerBean("still", MovableClock.class, () -> now, bean -> bean.setPrimary(true));
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(ApplicationArguments.class, () -> new DefaultApplicationArguments());
        context.register(Instances.class);
        context.registerBean(Channel.class, () -> this);
        context.registerBean("unhurried", RateLimiter.class, Unhurried::new, bean -> bean.setPrimary(true));
        context.registerBean("lifecycleProcessor", LifecycleProcessor.class, NothingByItself::new);
        context.scan("nl.schuifaan.chat", "nl.schuifaan.privacy", "nl.schuifaan.gathering", "nl.schuifaan.notice",
                "nl.schuifaan.poll",
                "nl.schuifaan.settings", "nl.schuifaan.organisation", "nl.schuifaan.example");
        context.refresh();
        notices = new NoticeClock(context);
        polls = new PollClock(context);
        now.set(local(script.start()));
        if (whole) {
            notices.plan();
        }
        script.taken().forEach((gathering, seats) ->
                context.getBean(Seats.class).take(new BookingId("others/" + gathering), null, gathering, seats, 0));
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(MovableClock.THE_HAGUE).toInstant();
    }

    @Override
    public List<Outgoing> hear(String person, String id, Input input, @Nullable Language device,
            @Nullable String message) {
        heard.clear();
        now.tick();
        remember(person, ButtonPress.meant(input));
        context.getBean(Mailbox.class).receive(List.of(new Incoming(kind, person, id, input, device, message)));
        rest();
        if (whole) {
            notices.offer();
            rest();
        }
        // Whoever was told something else meanwhile is not at the question before it any more.
        heard.stream().map(Outgoing::to).filter(to -> !to.equals(person)).forEach(keys::remove);
        return List.copyOf(heard);
    }

    @Override
    public List<Outgoing> happen(Transcript.Happening happening) {
        heard.clear();
        keys.clear();
        now.tick();
        switch (happening) {
            case Transcript.Later(Duration time) -> pass(now.instant().plus(time));
            case Transcript.Until(LocalDateTime time, boolean asleep) when asleep -> now.set(local(time));
            case Transcript.Until(LocalDateTime time, boolean _) -> {
                pass(local(time));
                requireSaidThen(time);
            }
            case Transcript.Moves(GatheringCode gathering, LocalDateTime start, LocalTime end, String place,
                    String address) ->
                    context.getBean(Scheduling.class)
                    .move(gathering, new Slot(start, start.with(end)), new Venue(place, address));
            case Transcript.CallsOff(GatheringCode gathering) -> context.getBean(Scheduling.class).callOff(gathering);
            case Transcript.Announces(GatheringCode gathering, SortedMap<String, String> texts) ->
                    pass(notices.tellParticipants(gathering.text(), texts));
            case Transcript.Attended(String name, GatheringCode gathering, boolean came) -> mark(name, gathering, came);
        }
        polls.go();
        notices.plan();
        rest();
        context.getBeansOfType(PersonalData.class).values().forEach(feature -> feature.expire(now.instant()));
        return List.copyOf(heard);
    }

    private void mark(String name, GatheringCode gathering, boolean came) {
        ChatId contact = new ChatId(context.getBean(Addresses.class).id(kind, name));
        context.getBean(Bookings.class).of(gathering).stream().filter(party -> party.contact().equals(contact))
                .filter(party -> context.getBean(Attendance.class)
                .mark(gathering, party.booking(), came, "transcript") == Attendance.Tick.DONE).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no seats at " + gathering));
    }

    /** A reader takes it that what stands below a time was said at that time. */
    private void requireSaidThen(LocalDateTime time) {
        if (!heard.isEmpty() && since.isBefore(local(time.minusMinutes(1)))) {
            throw new IllegalArgumentException("before %s something is said at %s".formatted(time,
                    LocalDateTime.ofInstant(since, MovableClock.THE_HAGUE)));
        }
    }

    /** Time goes by until then, with a stop wherever something may be due. */
    private void pass(Instant until) {
        List<Instant> others = new ArrayList<>(polls.afternoons());
        others.add(context.getBean(QuietHours.class).next(now.instant()));
        while (now.instant().isBefore(until)) {
            now.set(Stream.concat(notices.next().stream(), others.stream())
                    .filter(due -> due.isAfter(now.instant()) && due.isBefore(until)).min(Instant::compareTo)
                    .orElse(until));
            if (others.contains(now.instant())) {
                polls.go();
            }
            notices.offer();
            rest();
        }
    }

    /** Until nothing is under way in any chat; what the process remembers of them is thrown away. */
    private void rest() {
        Process.until(() -> {
            List<ChatId> busy = ids(BUSY);
            busy.forEach(context.getBean(Worker.class)::lookAfresh);
            return busy.isEmpty();
        });
        ids(new Document()).forEach(context.getBean(Worker.class)::lookAfresh);
        if (heard.isEmpty()) {
            since = now.instant();
        }
        // Chats go side by side; in a transcript one comes after the other.
        sent.stream().sorted(Comparator.comparing(Outgoing::to)).forEach(heard::add);
        sent.clear();
    }

    private List<ChatId> ids(Bson which) {
        return mongo.getCollection("chats").find(which).projection(Projections.include("_id"))
                .map(chat -> new ChatId(chat.getString("_id")))
                .into(new ArrayList<>());
    }

    private @Nullable Chat chat(String person) {
        return context.getBean(Chats.class).find(new ChatId(context.getBean(Addresses.class).id(kind, person)));
    }

    @Override
    public Kept kept(String person) {
        Chat chat = chat(person);
        if (chat == null) {
            return Kept.NOTHING;
        }
        return new Kept(chat.person(), chat.step() == null ? Conversation.rest(chat.person()) : chat.step(),
                chat.lastAt() == null ? null : LocalDateTime.ofInstant(chat.lastAt(), MovableClock.THE_HAGUE));
    }

    @Override
    public List<String> keys(String person) {
        return keys.getOrDefault(person, List.of());
    }

    /** What will be said to this; the answer of the ledger asks nothing. */
    private void remember(String person, Input input) {
        List<String> said = wouldDecide(person, input).effects().stream().filter(Effect.Say.class::isInstance)
                .flatMap(say -> ((Effect.Say) say).text().stream()).map(Phrase::key).toList();
        if (!said.isEmpty()) {
            keys.put(person, said);
        }
    }

    @Override
    public List<Listing> programme() {
        return context.getBean(Programme.class).upcoming(now.local());
    }

    @Override
    public Decision wouldDecide(String person, Input input) {
        Kept kept = kept(person);
        List<Questionnaire> open = context.getBeansOfType(EffectHandler.class).values().stream()
                .flatMap(feature -> feature.open(now.local()).stream()).toList();
        return conversation.advance(new Situation(now.local(), medium, null, programme(), kept.last(), open),
                kept.contact(), kept.step(), input);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    @Override
    public Receipt send(Outgoing message) {
        sent.add(message);
        return new Receipt.Sent("m" + sent.size());
    }

    @Override
    public void close() {
        context.getBean(Sweep.class).stop();
        context.close();
    }
}
