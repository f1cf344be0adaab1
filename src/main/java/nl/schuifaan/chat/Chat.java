package nl.schuifaan.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Step;
import nl.schuifaan.id.ChatId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A chat as it is stored, and as a process that works on it remembers it. The document holds two things more,
 * {@code seen} and {@code told}: marks of what came in last, and ids of what was told, which only the store itself
 * asks.
 *
 * @param id       HMAC of channel and address
 * @param address  the address, encrypted; null when its person was forgotten and has not written since
 * @param version  another one after each decision, 0 before the first; whoever decided on an older one decides again
 * @param silenced STOP has been stored; no message begins to go out but what was decided after it
 * @param step     where it stands; null when it has just begun, or when this version does not know the step any more
 * @param pending  inputs in the order in which they take effect
 * @param owed     effects in the order in which they are carried out
 * @param lastAt   when the last turn was that was not about a poll
 * @param due      when any process should look at this chat unless somebody is on it; null when no input waits
 */
record Chat(
        @BsonId ChatId id, String channel, byte @Nullable [] address, long version, boolean silenced,
        @Nullable Contact contact, @Nullable Step step, List<InboxEntry> pending, List<OutboxEntry> owed,
                @Nullable Lease lease, @Nullable Instant lastAt, @Nullable Instant due) {

    /** A chat that begins with this input. */
    static Chat begun(ChatId id, String channel, byte[] address, InboxEntry first) {
        return new Chat(id, channel, address, 0, false, null, null, List.of(first), List.of(), null, null, null);
    }

    Contact person() {
        return contact == null ? Contact.UNKNOWN : contact;
    }

    /** Whether it is known where to answer. */
    boolean reachable() {
        return address != null;
    }

    boolean idle() {
        return pending.isEmpty() && owed.isEmpty();
    }

    /** Whether nobody but the holder of the lease may act yet. */
    boolean closedTo(String process, Instant now) {
        return lease != null && !lease.by().equals(process) && lease.until().isAfter(now);
    }

    /** This chat after one more input came in, if that is not known already. */
    Chat received(InboxEntry input) {
        for (InboxEntry known : pending) {
            if (known.id().equals(input.id())) {
                return this;
            }
        }
        return with(version, silenced, contact, step, joined(pending, List.of(input)), owed, lease, lastAt, due);
    }

    static long freshVersion() {
        return Versions.fresh();
    }

    /**
     * This chat after its first input has been decided on.
     *
     * @param version the new one, of {@link #freshVersion}
     */
    Chat decided(long version, Contact contact, Step step, List<OutboxEntry> added, @Nullable Lease lease,
            @Nullable Instant at) {
        return with(version, contact.stopped(), contact, step, pending.subList(1, pending.size()),
                joined(owed, added), lease, at, pending.size() == 1 ? null : due);
    }

    /** This chat after its first effect has been carried out, and brought an answer that goes before all that waits. */
    Chat done(@Nullable Lease lease, @Nullable InboxEntry answer) {
        List<InboxEntry> inputs = answer == null ? pending : joined(List.of(answer), pending);
        return with(version, silenced, contact, step, inputs, owed.subList(1, owed.size()), lease, lastAt, due);
    }

    Chat leased(@Nullable Lease lease, long version) {
        return with(version, silenced, contact, step, pending, owed, lease, lastAt, due);
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        if (first.isEmpty() || then.isEmpty()) {
            return first.isEmpty() ? then : first;
        }
        List<T> joined = new ArrayList<>(first.size() + then.size());
        joined.addAll(first);
        joined.addAll(then);
        return joined;
    }

    private Chat with(long version, boolean silenced, @Nullable Contact contact, @Nullable Step step,
            List<InboxEntry> pending,
                      List<OutboxEntry> owed, @Nullable Lease lease, @Nullable Instant lastAt, @Nullable Instant due) {
        return new Chat(id, channel, address, version, silenced, contact, step, List.copyOf(pending), List.copyOf(owed),
                lease, lastAt, due);
    }
}
