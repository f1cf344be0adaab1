package nl.schuifaan.chat;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.contact.Addresses;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.settings.Now;
import nl.schuifaan.store.Durable;
import java.util.function.Predicate;

/** The way in: stores what the channels bring, and wakes the worker. */
final class Inbox implements Mailbox {

    private final Arrivals arrivals;
    private final Worker worker;
    private final Addresses addresses;
    private final Predicate<String> stop;
    private final Durable durable;
    private final Now now;
    private final Crowd crowd;

    Inbox(Arrivals arrivals, Worker worker, Addresses addresses, Predicate<String> stop, Durable durable, Now now) {
        this.arrivals = arrivals;
        this.worker = worker;
        this.addresses = addresses;
        this.stop = stop;
        this.durable = durable;
        this.now = now;
        this.crowd = new Crowd(worker::atWork);
    }

    @Override
    public void receive(List<Incoming> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Instant at = now.instant();
        List<Arrivals.Arrived> fresh = arrivals.receive(messages.stream().map(message -> arrival(message, at)).toList());
        durable.commit();
        fresh.forEach(this::handOver);
    }

    @Override
    public void awaitRoom() {
        crowd.holdUp();
    }

    private void handOver(Arrivals.Arrived arrived) {
        worker.arrived(arrived);
        crowd.add(arrived.chat());
    }

    private Arrivals.Arrival arrival(Incoming message, Instant at) {
        Pending input = new Pending(message.id(), message.input(), at, message.hint(), message.message());
        return new Arrivals.Arrival(addresses.id(message.channel(), message.address()), message.channel(),
                addresses.encrypt(message.address()), input, asksForSilence(message.input()));
    }

    /** STOP is seen here already, so that what waits or is owed is not said any more. */
    private boolean asksForSilence(Input input) {
        return input instanceof Input.OptedOut
                || input instanceof Input.Said(String text) && stop.test(text);
    }
}
