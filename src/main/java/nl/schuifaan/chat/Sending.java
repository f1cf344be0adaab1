package nl.schuifaan.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Pace;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.chat.Effects.Outcome;
import nl.schuifaan.chat.Outcomes.End;
import nl.schuifaan.chat.Outcomes.Leave;
import nl.schuifaan.contact.Addresses;
import nl.schuifaan.conversation.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages to their channels. An answer goes out at once, and once more when its channel does not know whether it arrived
 * or the program died meanwhile. What nobody asked for needs leave to go out, keeps to the pace, and is never sent again in doubt.
 */
final class Sending {

    /** An answer is sent at most this often when the program dies each time: it may be the answer that it dies of. */
    static final int ATTEMPTS = 5;

    /**
     * A letter that the channel does not take is tried so often, with pauses that double, before it is given up. Meanwhile it is
     * given back, so that nothing in its chat waits behind it.
     */
    private static final int TRIES = 6;

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Channels channels;
    private final Addresses addresses;
    private final Attachments attachments;
    private final Pace pace;
    private final Desk desk;
    private final Outcomes outcomes;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Cache<String, Integer> tries = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

    Sending(Channels channels, Addresses addresses, Attachments attachments, Pace pace, Desk desk, Outcomes outcomes) {
        this.channels = channels;
        this.addresses = addresses;
        this.attachments = attachments;
        this.pace = pace;
        this.desk = desk;
        this.outcomes = outcomes;
    }

    /** Leaves a message unsaid, as silence was asked for before it began to go out. */
    Outcome silence(Owed owed, Instant at) {
        end(owed, new End.Dropped("stop"), at);
        return Effects.DONE;
    }

    /** Sends the message that comes first in the chat, under the lease that says how often that was tried. */
    Outcome send(Chat chat, Owed owed, Instant at) {
        int attempt = chat.lease() == null ? 1 : chat.lease().attempt();
        if (attempt > 1 && !again(chat, owed, attempt, at)) {
            return Effects.DONE;
        }
        return owed.unasked() == null ? now(chat, owed, at) : withLeave(chat, owed, owed.unasked(), at);
    }

    /** Notes that nobody knows whether an earlier attempt arrived; whether there is to be one more. */
    private boolean again(Chat chat, Owed owed, int attempt, Instant at) {
        boolean again = owed.answer() && attempt <= ATTEMPTS;
        desk.noteUncertain(chat.id(), owed.id(), attempt, again, at);
        if (!again) {
            end(owed, new End.Unknown(), at);
        }
        return again;
    }

    private Outcome withLeave(Chat chat, Owed owed, Unasked unasked, Instant at) {
        return switch (outcomes.leave(unasked.row(), unasked.notAfter(), at)) {
            case Leave.Refused(String reason) -> ended(owed, new End.Dropped(reason), at);
            case Leave.Later(Instant when) -> ended(owed, new End.PutOff(unasked.turn(), when), at);
            case Leave.Given() -> now(chat, owed, at);
        };
    }

    private Outcome now(Chat chat, Owed owed, Instant at) {
        Channel channel = channels.find(chat.channel()).orElse(null);
        byte[] address = chat.address();
        if (channel == null || address == null || owed.message() == null) {
            String reason = channel == null ? "no such channel" : "no address";
            log.warn("chat {}: {} is left unsaid ({})", chat.id(), owed.id(), reason);
            return ended(owed, new End.Failed(reason), at);
        }
        if (owed.unasked() == null) {
            pace.answered(chat.channel(), chat.id());
        } else {
            pace.told(chat.channel(), chat.id());
        }
        Outgoing outgoing = outgoing(addresses.decrypt(address), owed.message(), chat);
        begun.add(name(chat, owed));
        return concluded(chat, owed, channel.send(outgoing), at);
    }

    /**
     * Whether this message was handed to its channel and what came of it is not stored, as the store failed just then: though this
     * process still holds the chat, it may have gone out.
     */
    boolean inDoubt(Chat chat, Owed owed) {
        return begun.contains(name(chat, owed));
    }

    /** Tells that what came of a message is stored, or that it may have gone out. */
    void stored(Chat chat, Owed owed) {
        begun.remove(name(chat, owed));
    }

    private static String name(Chat chat, Owed owed) {
        return chat.id() + ' ' + owed.id();
    }

    private Outgoing outgoing(String to, Owed.Message message, Chat chat) {
        return new Outgoing(to, message.language(), message.text(), message.choices(),
                attachments.find(message, chat), message.replaces());
    }

    private Outcome concluded(Chat chat, Owed owed, Receipt receipt, Instant at) {
        return switch (receipt) {
            case Receipt.Sent(String message) -> ended(owed, new End.Sent(message), at);
            case Receipt.RetryLater(Duration after) -> {
                pace.slowDown(chat.channel(), chat.id(), after);
                yield owed.unasked() == null ? new Outcome.Later(after) : later(owed, owed.unasked(), after, at);
            }
            case Receipt.Unknown(String reason) -> {
                log.warn("chat {}: unknown whether {} arrived ({})", chat.id(), owed.id(), reason);
                yield new Outcome.InDoubt();
            }
            case Receipt.Refused(String reason) -> {
                log.warn("chat {}: {} was refused ({})", chat.id(), owed.id(), reason);
                yield ended(owed, new End.Failed(reason), at);
            }
            case Receipt.Blocked() -> {
                end(owed, new End.Failed("blocked"), at);
                yield new Outcome.Done(Pending.answering(owed, "!", new Input.Blocked(), at));
            }
        };
    }

    private Outcome later(Owed owed, Unasked unasked, Duration after, Instant at) {
        int tried = tries.asMap().merge(unasked.row(), 1, Integer::sum);
        Duration pause = after.multipliedBy(1L << Math.max(0, tried - 2));
        return ended(owed, tried >= TRIES ? new End.Failed("not taken in " + TRIES + " tries")
                : new End.PutOff(unasked.turn(), at.plus(pause)), at);
    }

    private Outcome ended(Owed owed, End end, Instant at) {
        end(owed, end, at);
        return Effects.DONE;
    }

    private void end(Owed owed, End end, Instant at) {
        if (owed.unasked() != null) {
            outcomes.ended(owed.unasked().row(), end, at);
        }
    }
}
