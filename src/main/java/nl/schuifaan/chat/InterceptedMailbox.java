package nl.schuifaan.chat;

import java.util.List;
import java.util.function.Predicate;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;

/** A mailbox that keeps what nobody took out before. */
record InterceptedMailbox(Mailbox inbox, Predicate<Incoming> taken) implements Mailbox {

    @Override
    public void receive(List<Incoming> messages) {
        List<Incoming> others = messages.stream().filter(taken.negate()).toList();
        if (!others.isEmpty()) {
            inbox.receive(others);
        }
    }

    @Override
    public void awaitCapacity() {
        inbox.awaitCapacity();
    }
}
