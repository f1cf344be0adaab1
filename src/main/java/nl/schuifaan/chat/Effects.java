package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.contact.Addresses;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.gathering.Partners;
import nl.schuifaan.gathering.Seats;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what a turn decided. Everything here may be done twice under the same id and then counts once, but sending. */
class Effects {

    /** How it went with an effect. */
    sealed interface Outcome {

        /** It is over; the answer, if any, is put before all that waits in the chat. */
        record Done(@Nullable Pending answer) implements Outcome {}

        /** It did not happen, and may be tried again after this time. */
        record Later(Duration pause) implements Outcome {}

        /** Nobody knows whether it happened. */
        record InDoubt() implements Outcome {}
    }

    static final Outcome DONE = new Outcome.Done(null);

    /** An answer is sent at most this often when it is not known whether it arrived. */
    private static final int ATTEMPTS = 2;

    private static final Logger log = LoggerFactory.getLogger(Effects.class);

    private final Channels channels;
    private final Addresses addresses;
    private final Attachments attachments;
    private final Seats seats;
    private final Partners partners;
    private final Desk desk;

    Effects(Channels channels, Addresses addresses, Attachments attachments, Seats seats, Partners partners,
            Desk desk) {
        this.channels = channels;
        this.addresses = addresses;
        this.attachments = attachments;
        this.seats = seats;
        this.partners = partners;
        this.desk = desk;
    }

    /** Carries out an effect that is not a message. */
    Outcome carryOut(Chat chat, Owed owed, Instant at) {
        return switch (owed.effect()) {
            case Effect.TakeSeats(String gathering, int adults, int children) ->
                    decided(owed, seats.take(owed.id(), chat.id(), gathering, adults, children), at);
            case Effect.WaitForSeats(String gathering, int adults, int children) ->
                    decided(owed, seats.waitFor(owed.id(), chat.id(), gathering, adults, children), at);
            case Effect.ChangeSeats(String gathering, String booking, int adults, int children) ->
                    decided(owed, seats.change(owed.id(), gathering, booking, adults, children), at);
            case Effect.GiveBackSeats(String gathering, String booking) -> done(() -> seats.giveBack(gathering, booking));
            case Effect.CallHuman(String question, Input.Kind kind) ->
                    done(() -> desk.ask(chat.id(), owed.id(), question, kind, at));
            case Effect.CountPartner(String partner) -> done(() -> partners.count(partner, at));
            case Effect.Forget() -> done(() -> {
                seats.forget(chat.id());
                desk.forget(chat.id());
            });
            case Effect.ShowData _, Effect.Say _ -> throw new IllegalStateException("a message is sent, not carried out");
            case null -> DONE;
        };
    }

    private static Outcome done(Runnable effect) {
        effect.run();
        return DONE;
    }

    private static Outcome decided(Owed owed, SeatsDecided seats, Instant at) {
        return new Outcome.Done(new Pending(owed.id() + "=", seats, at, null, null));
    }

    /** Hands a message to its channel. In doubt an answer is sent once more, which is noted; anything else is noted and left. */
    Outcome send(Chat chat, Owed owed, Instant at) {
        int attempt = chat.lease() == null ? 1 : chat.lease().attempt();
        if (attempt > 1) {
            boolean again = owed.answer() && attempt <= ATTEMPTS;
            desk.noteUncertain(chat.id(), owed.id(), again, at);
            if (!again) {
                return DONE;
            }
        }
        Channel channel = channels.find(chat.channel()).orElse(null);
        if (channel == null || owed.message() == null) {
            log.warn("chat {}: no channel {} to answer on", chat.id(), chat.channel());
            return DONE;
        }
        return concluded(chat, owed, channel.send(outgoing(chat, owed.message())), at);
    }

    private Outgoing outgoing(Chat chat, Owed.Message message) {
        return new Outgoing(addresses.decrypt(chat.address()), message.language(), message.text(), message.choices(),
                attachments.find(message, chat), message.replaces());
    }

    private Outcome concluded(Chat chat, Owed owed, Receipt receipt, Instant at) {
        return switch (receipt) {
            case Receipt.Sent _ -> DONE;
            case Receipt.RetryLater(Duration after) -> new Outcome.Later(after);
            case Receipt.Unknown(String reason) -> {
                log.warn("chat {}: unknown whether {} arrived ({})", chat.id(), owed.id(), reason);
                yield new Outcome.InDoubt();
            }
            case Receipt.Refused(String reason) -> {
                log.warn("chat {}: {} was refused ({})", chat.id(), owed.id(), reason);
                yield DONE;
            }
            case Receipt.Blocked() -> new Outcome.Done(new Pending(owed.id() + "!", new Input.Blocked(), at, null, null));
        };
    }
}
