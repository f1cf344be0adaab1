package nl.schuifaan.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.logging.ThrottledLog;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import org.slf4j.LoggerFactory;

/** The way in: stores what the channels bring, and wakes the worker. */
final class Inbox implements Mailbox {

    private final InboxWriter arrivals;
    private final Worker worker;
    private final Addresses addresses;
    private final Predicate<String> stop;
    private final Durable durable;
    private final MovableClock clock;
    private final Backpressure backpressure;
    private final InputLimit limit = new InputLimit();
    private final ThrottledLog floods = new ThrottledLog(LoggerFactory.getLogger(Inbox.class));

    Inbox(InboxWriter arrivals, Worker worker, Addresses addresses, Predicate<String> stop, Durable durable,
            MovableClock clock) {
        this.arrivals = arrivals;
        this.worker = worker;
        this.addresses = addresses;
        this.stop = stop;
        this.durable = durable;
        this.clock = clock;
        this.backpressure = new Backpressure(worker::atWork);
    }

    @Override
    public void receive(List<Incoming> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        List<NewInput> taken = messages.stream().map(message -> arrival(message, at)).filter(this::isTaken)
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        List<StoredInput> fresh = stored(taken);
        durable.commit();
        fresh.forEach(this::handOver);
    }

    /** Who asks for silence is always heard. */
    private boolean isTaken(NewInput arrival) {
        boolean taken = arrival.ahead() || limit.take(arrival.chat());
        if (!taken) {
            floods.warn("one chat is written to so much that for a while not all of it is read");
        }
        return taken;
    }

    /** What was stored before, or could not be stored now, is not counted. */
    private List<StoredInput> stored(List<NewInput> taken) {
        List<NewInput> counted = new ArrayList<>(taken);
        try {
            List<StoredInput> fresh = arrivals.receive(taken);
            Set<String> ids = fresh.stream().map(input -> input.input().id()).collect(Collectors.toSet());
            counted.removeIf(arrival -> ids.contains(arrival.input().id()));
            return fresh;
        } finally {
            counted.stream().filter(arrival -> !arrival.ahead()).forEach(arrival -> limit.giveBack(arrival.chat()));
        }
    }

    @Override
    public void awaitCapacity() {
        backpressure.awaitCapacity();
    }

    private void handOver(StoredInput arrived) {
        worker.arrived(arrived);
        backpressure.add(arrived.chat());
    }

    private NewInput arrival(Incoming message, Instant at) {
        InboxEntry input = new InboxEntry(message.id(), message.input(), at, message.hint(), message.message());
        return new NewInput(addresses.chat(message.channel(), message.address()), message.channel(),
                addresses.encrypt(message.address()), input, asksForSilence(message.input()));
    }

    /** STOP is seen here already, so that what waits or is owed is not said any more. */
    private boolean asksForSilence(Input input) {
        return input instanceof Input.OptedOut
                || input instanceof Input.Said(String text) && stop.test(text)
                || input instanceof Input.Replied(String reply, List<String> _) && stop.test(reply)
                || input instanceof Input.Captioned(Input.Kind _, String under) && stop.test(under);
    }
}
