package nl.schuifaan.channel.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.conversation.Input;

/** Keeps each message once, in order, as the store does; and can be out of order itself. */
final class RecordingMailbox implements Mailbox {

    private final Map<String, Incoming> kept = new LinkedHashMap<>();
    private final List<Incoming> delivered = new ArrayList<>();
    private Predicate<List<Incoming>> fails = _ -> false;
    private int failures;
    private boolean full;
    private int asked;

    @Override
    public synchronized void receive(List<Incoming> messages) {
        delivered.addAll(messages);
        if (fails.test(messages)) {
            failures++;
            throw new IllegalStateException("the store is not there");
        }
        messages.forEach(message -> kept.putIfAbsent(message.id(), message));
        notifyAll();
    }

    @Override
    public synchronized void awaitCapacity() {
        asked++;
        while (full) {
            try {
                wait();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** From now on there is no room in it, or again there is. */
    synchronized void full(boolean full) {
        this.full = full;
        notifyAll();
    }

    /** How often someone asked for room. */
    synchronized int asked() {
        return asked;
    }

    /** From now on it fails for these. */
    synchronized void failsFor(Predicate<List<Incoming>> these) {
        fails = these;
    }

    /** So many times from now it fails, whatever comes. */
    synchronized void fails(int times) {
        int end = failures + times;
        fails = _ -> failures < end;
    }

    synchronized int failures() {
        return failures;
    }

    synchronized List<Input> inputs() {
        return kept.values().stream().map(Incoming::input).toList();
    }

    synchronized List<Incoming> delivered() {
        return List.copyOf(delivered);
    }
}
