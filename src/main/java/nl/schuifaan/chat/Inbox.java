package nl.schuifaan.chat;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import java.util.function.Predicate;

/** The way in: stores what the channels bring, and wakes the worker. */
final class Inbox implements Mailbox {

    private final InboxWriter arrivals;
    private final Worker worker;
    private final Addresses addresses;
    private final Predicate<String> stop;
    private final Durable durable;
    private final MovableClock clock;
    private final Backpressure backpressure;

    Inbox(InboxWriter arrivals, Worker worker, Addresses addresses, Predicate<String> stop, Durable durable, MovableClock clock) {
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
        List<InboxWriter.StoredInput> fresh = arrivals.receive(messages.stream().map(message -> arrival(message, at)).toList());
        durable.commit();
        fresh.forEach(this::handOver);
    }

    @Override
    public void awaitCapacity() {
        backpressure.awaitCapacity();
    }

    private void handOver(InboxWriter.StoredInput arrived) {
        worker.arrived(arrived);
        backpressure.add(arrived.chat());
    }

    private InboxWriter.NewInput arrival(Incoming message, Instant at) {
        InboxEntry input = new InboxEntry(message.id(), message.input(), at, message.hint(), message.message());
        return new InboxWriter.NewInput(addresses.id(message.channel(), message.address()), message.channel(),
                addresses.encrypt(message.address()), input, asksForSilence(message.input()));
    }

    /** STOP is seen here already, so that what waits or is owed is not said any more. */
    private boolean asksForSilence(Input input) {
        return input instanceof Input.OptedOut
                || input instanceof Input.Said(String text) && stop.test(text);
    }
}
