package nl.schuifaan.channel.simulator;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.Upcoming;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.transcript.Transcript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What people do with their phones. Each act is on the phone first and then in the mailbox; one that the mailbox did
 * not take is handed in again, under the same id, as a real channel does.
 */
@Component
@WhenSimulating
class Simulator {

    private static final Logger log = LoggerFactory.getLogger(Simulator.class);

    static final int MOST_PHONES = 12;

    private static final int AGAIN_SECONDS = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Pattern START = Pattern.compile("/start(?: +([A-Za-z0-9_-]{1,64}))?");
    private static final Pattern PAYLOAD = Pattern.compile("(?:https?://\\S*[?&]start=)?([A-Za-z0-9_-]{0,64})");

    private final Phones phones;
    private final Mailbox mailbox;
    private final Live live;
    private final MovableClock clock;
    private final ObjectProvider<Upcoming> upcoming;

    /** People outside the simulator live by the same clock. */
    private final boolean realTime;

    private volatile boolean closed;

    Simulator(Phones phones, Mailbox mailbox, Live live, MovableClock clock, Settings settings,
            ObjectProvider<Upcoming> upcoming) {
        this.upcoming = upcoming;
        this.realTime = settings.realChannel();
        this.phones = phones;
        this.mailbox = mailbox;
        this.live = live;
        this.clock = clock;
    }

    /** Goes on where it stopped, before anything else asks what time it is. */
    @PostConstruct
    void goOn() {
        if (!realTime) {
            clock.forward(phones.ahead());
        }
        if (phones.isNew()) {
            Cast.PHONES.forEach(one -> add(one.name(), one.handset(), one.language()));
        }
    }

    Phone add(String name, Handset handset, String language) {
        require(Transcript.isName(name), "name");
        require(phones.all().size() < MOST_PHONES, "phones", MOST_PHONES);
        int number = phones.next();
        Phone phone = new Phone(handset == Handset.KEYPAD ? "3161234%04d".formatted(number)
                : Integer.toString(100_000 + number),
                name, handset, language, number, false, List.of());
        phones.add(phone);
        live.rowChanged();
        return phone;
    }

    void remove(Phone phone) {
        phones.remove(phone.id());
        live.rowChanged();
    }

    /** Types a text; on Telegram {@code /start} is the command that opens a chat. */
    void type(Phone phone, String text) {
        require(text.length() <= Input.Said.LONGEST, "long", Input.Said.LONGEST);
        require(!text.isBlank(), "empty");
        Matcher start = START.matcher(text.strip());
        if (phone.handset() == Handset.SMARTPHONE && start.matches()) {
            act(phone, Entry.What.OPENED, start.group(1) == null ? "" : start.group(1));
        } else {
            act(phone, Entry.What.TYPED, text);
        }
    }

    /** Opens the chat by a link, or by what stands in one after {@code start=}. */
    void open(Phone phone, String link) {
        requireTelegram(phone);
        Matcher payload = PAYLOAD.matcher(link.strip());
        require(payload.matches(), "link");
        act(phone, Entry.What.OPENED, payload.group(1));
    }

    void send(Phone phone, Input.Kind kind) {
        requireTelegram(phone);
        act(phone, Entry.What.SENT, kind.name());
    }

    void press(Phone phone, String message, String token) {
        Button button = phone.button(message, token)
                .orElseThrow(() -> new Refused("button"));
        act(phone, Entry.pressed("s" + phones.next(), clock.instant(), message, button));
    }

    void block(Phone phone, boolean blocked) {
        requireTelegram(phone);
        if (phone.blocked() != blocked) {
            phones.block(phone.id(), blocked);
            record(phone, Entry.act("s" + phones.next(), blocked ? Entry.What.BLOCKED
                    : Entry.What.UNBLOCKED, clock.instant(), ""));
        }
    }

    /** Moves the clock, for everyone. */
    void forward(Duration step) {
        require(!realTime, "real");
        phones.moveAhead(step);
        clock.forward(step);
        long hours = Math.max(1, Math.ceilDiv(step.toSeconds(), 3600L));
        phones.all().stream().filter(phone -> !phone.entries().isEmpty())
                .forEach(phone -> phones.append(phone.id(), Entry.later("c" + phones.next(), clock.instant(), hours)));
        live.clockMoved();
    }

    /** Moves the clock to the next time it is nine in the morning, tomorrow. */
    void forwardToMorning() {
        LocalDateTime morning = clock.local().toLocalDate().plusDays(1).atTime(MORNING);
        forwardTo(morning.atZone(MovableClock.THE_HAGUE).toInstant());
    }

    /**
     * Moves the clock to a moment.
     *
     * @param moment local time in The Hague, later than now, at most a year
     */
    void forwardTo(LocalDateTime moment) {
        LocalDateTime now = clock.local();
        require(moment.isAfter(now), "back");
        require(!moment.isAfter(now.plusYears(1)), "far");
        forwardTo(moment.atZone(MovableClock.THE_HAGUE).toInstant());
    }

    /** Moves the clock to the next message that nobody asked for. */
    void forwardToNext() {
        forwardTo(upcoming.stream().map(one -> one.after(clock.instant())).flatMap(Optional::stream)
                .min(Comparator.naturalOrder()).orElseThrow(() -> new Refused("no-message")));
    }

    private void forwardTo(Instant moment) {
        forward(Duration.between(clock.instant(), moment).plusSeconds(1));
    }

    private void act(Phone phone, Entry.What what, String text) {
        act(phone, Entry.act("s" + phones.next(), what, clock.instant(), text));
    }

    private void act(Phone phone, Entry entry) {
        require(!phone.blocked(), "blocked", phone.name());
        record(phone, entry);
    }

    private void record(Phone phone, Entry entry) {
        phones.append(phone.id(), entry);
        live.changed(phone);
        handIn(phone.id());
        live.changed(phone);
    }

    /** Hands in what was still under way when the program stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void handInAll() {
        phones.all().forEach(phone -> handIn(phone.id()));
    }

    /** What is under way now comes in after the next start. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
    }

    /** Hands in what this phone has not handed in yet, in the order in which it was done. */
    private synchronized void handIn(String id) {
        if (closed) {
            return;
        }
        try {
            phones.find(id).ifPresent(this::handIn);
        } catch (RuntimeException failure) {
            log.warn("phone {}: the mailbox did not take all ({}); once more in {} s", id,
                    failure.getClass().getSimpleName(), AGAIN_SECONDS);
            CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS).execute(() -> handIn(id));
        }
    }

    private void handIn(Phone phone) {
        List<Entry> waiting = phone.entries().stream().filter(entry -> !entry.handed()).toList();
        if (!waiting.isEmpty()) {
            mailbox.receive(waiting.stream().map(entry -> entry.incoming(phone)).toList());
            waiting.forEach(entry -> handed(phone, entry));
        }
    }

    private void handed(Phone phone, Entry entry) {
        if (phone.answersPoll(entry)) {
            phones.handedAndHidden(phone.id(), entry.id());
        } else {
            phones.handed(phone.id(), entry.id());
        }
    }

    private static void requireTelegram(Phone phone) {
        require(phone.handset() == Handset.SMARTPHONE, "telegram");
    }

    /** The reason is for the person at the screen. */
    private static void require(boolean right, String reason, Object... values) {
        if (!right) {
            throw new Refused(reason, values);
        }
    }
}
