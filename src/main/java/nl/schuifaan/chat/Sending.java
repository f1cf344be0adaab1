package nl.schuifaan.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.chat.DeliveryListener.DeliveryResult;
import nl.schuifaan.chat.DeliveryListener.SendPermission;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.privacy.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages to their channels. An answer goes out at once, and once more when its channel does not know whether it
 * arrived or the program died meanwhile. What nobody asked for needs leave to go out, keeps to the pace, and is never
 * sent again in doubt.
 */
final class Sending {

    /** An answer is sent at most this often when the program dies each time: it may be the answer that it dies of. */
    static final int ATTEMPTS = 8;

    /**
     * A letter that the channel does not take is tried so often, with pauses that double, before it is given up.
     * Meanwhile it is given back, so that nothing in its chat waits behind it.
     */
    private static final int TRIES = 6;

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Channels channels;
    private final Addresses addresses;
    private final Attachments attachments;
    private final RateLimiter pace;
    private final HandoffQueue handoffQueue;
    private final DeliveryListener outcomes;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Cache<String, Integer> tries = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1)).build();

    Sending(Channels channels, Addresses addresses, Attachments attachments, RateLimiter pace,
            HandoffQueue handoffQueue, DeliveryListener outcomes) {
        this.channels = channels;
        this.addresses = addresses;
        this.attachments = attachments;
        this.pace = pace;
        this.handoffQueue = handoffQueue;
        this.outcomes = outcomes;
    }

    /** Leaves a message unsaid, as silence was asked for before it began to go out. */
    EffectOutcome silence(OutboxEntry owed, Instant at) {
        end(owed, new DeliveryResult.Dropped(Unsaid.STOP), at);
        return EffectExecutor.DONE;
    }

    /** Sends the message that comes first in the chat, under the lease that says how often that was tried. */
    EffectOutcome send(Chat chat, OutboxEntry owed, Instant at) {
        int attempt = chat.lease() == null ? 1 : chat.lease().attempt();
        if (attempt > 1 && !again(chat, owed, attempt, at)) {
            return EffectExecutor.DONE;
        }
        return owed.unasked() == null ? now(chat, owed, at) : withLeave(chat, owed, owed.unasked(), at);
    }

    /** Notes that nobody knows whether an earlier attempt arrived; whether there is to be one more. */
    private boolean again(Chat chat, OutboxEntry owed, int attempt, Instant at) {
        boolean again = owed.answer() && attempt <= ATTEMPTS;
        handoffQueue.noteUncertain(chat.id(), owed.id(), attempt, again, moment(chat, at));
        if (!again) {
            end(owed, new DeliveryResult.Unknown(), at);
        }
        return again;
    }

    /** Of a poll the day alone is noted. */
    private static Instant moment(Chat chat, Instant at) {
        boolean poll = chat.step() != null && Conversation.confidential(chat.step());
        return poll ? at.truncatedTo(ChronoUnit.DAYS) : at;
    }

    private EffectOutcome withLeave(Chat chat, OutboxEntry owed, NoticeRef unasked, Instant at) {
        return switch (outcomes.leave(unasked.row(), unasked.notAfter(), at)) {
            case SendPermission.Refused(Unsaid reason) -> ended(owed, new DeliveryResult.Dropped(reason), at);
            case SendPermission.Later(Instant when) -> ended(owed, new DeliveryResult.PutOff(unasked.turn(), when), at);
            case SendPermission.Given() -> now(chat, owed, at);
        };
    }

    private EffectOutcome now(Chat chat, OutboxEntry owed, Instant at) {
        Channel channel = channels.find(chat.channel()).orElse(null);
        byte[] address = chat.address();
        if (channel == null || address == null || owed.message() == null) {
            return leftUnsaid(chat, owed, channel == null ? "no such channel" : "no address", at);
        }
        tellPace(chat, owed);
        Outgoing outgoing = outgoing(addresses.decrypt(address), owed.message(), chat);
        begun.add(name(chat, owed));
        return concluded(chat, owed, channel, channel.send(outgoing), at);
    }

    private EffectOutcome leftUnsaid(Chat chat, OutboxEntry owed, String reason, Instant at) {
        log.warn("chat {}: {} is left unsaid ({})", chat.id(), owed.id(), reason);
        return ended(owed, new DeliveryResult.Failed(reason), at);
    }

    private void tellPace(Chat chat, OutboxEntry owed) {
        if (owed.unasked() == null) {
            pace.answered(chat.channel(), chat.id());
        } else {
            pace.told(chat.channel(), chat.id());
        }
    }

    /**
     * Whether this message was handed to its channel and what came of it is not stored, as the store failed just then:
     * though this process still holds the chat, it may have gone out.
     */
    boolean inDoubt(Chat chat, OutboxEntry owed) {
        return begun.contains(name(chat, owed));
    }

    /** Tells that what came of a message is stored, or that it may have gone out. */
    void stored(Chat chat, OutboxEntry owed) {
        begun.remove(name(chat, owed));
    }

    private static String name(Chat chat, OutboxEntry owed) {
        return chat.id().text() + ' ' + owed.id();
    }

    private Outgoing outgoing(String to, OutboxEntry.Message message, Chat chat) {
        return new Outgoing(to, message.language(), message.text(), message.choices(),
                attachments.find(message, chat), message.replaces());
    }

    private EffectOutcome concluded(Chat chat, OutboxEntry owed, Channel channel, Receipt receipt, Instant at) {
        return switch (receipt) {
            case Receipt.Sent _ when owed.unasked() == null -> EffectExecutor.DONE;
            case Receipt.Sent(String message) -> ended(owed, new DeliveryResult.Sent(channel.reports() ? message
                    : addresses.messageMark(chat.id(), message)), at);
            case Receipt.RetryLater(Duration after) -> {
                pace.slowDown(chat.channel(), chat.id(), after);
                yield owed.unasked() == null ? new EffectOutcome.Later(after) : later(owed, owed.unasked(), after, at);
            }
            case Receipt.Unknown(String reason) -> {
                log.warn("chat {}: unknown whether {} arrived ({})", chat.id(), owed.id(), reason);
                yield new EffectOutcome.InDoubt();
            }
            case Receipt.Refused(String reason) -> {
                log.warn("chat {}: {} was refused ({})", chat.id(), owed.id(), reason);
                yield ended(owed, new DeliveryResult.Failed(reason), at);
            }
            case Receipt.Blocked() -> {
                end(owed, new DeliveryResult.Failed("blocked"), at);
                yield new EffectOutcome.Done(InboxEntry.answering(owed, "!", new Input.Blocked(), at));
            }
        };
    }

    private EffectOutcome later(OutboxEntry owed, NoticeRef unasked, Duration after, Instant at) {
        int tried = tries.asMap().merge(unasked.row(), 1, Integer::sum);
        Duration pause = after.multipliedBy(1L << Math.max(0, tried - 2));
        return ended(owed, tried >= TRIES ? new DeliveryResult.Failed("not taken in " + TRIES + " tries")
                : new DeliveryResult.PutOff(unasked.turn(), at.plus(pause)), at);
    }

    private EffectOutcome ended(OutboxEntry owed, DeliveryResult end, Instant at) {
        end(owed, end, at);
        return EffectExecutor.DONE;
    }

    private void end(OutboxEntry owed, DeliveryResult end, Instant at) {
        if (owed.unasked() != null) {
            outcomes.ended(owed.unasked().row(), end, at);
        }
    }
}
