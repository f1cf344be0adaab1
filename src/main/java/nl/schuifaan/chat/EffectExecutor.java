package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.gathering.Partners;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.privacy.PersonalDataService;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what a turn decided. Everything here may be done twice under the same id and then counts once, but
 * sending.
 */
class EffectExecutor {

    /** How it went with an effect. */
    sealed interface Outcome {

        /** It is over; the answer, if any, is put before all that waits in the chat. */
        record Done(@Nullable InboxEntry answer) implements Outcome {}

        /** It did not happen, and may be tried again after this time. */
        record Later(Duration pause) implements Outcome {}

        /** Nobody knows whether it happened. */
        record InDoubt() implements Outcome {}
    }

    static final Outcome DONE = new Outcome.Done(null);

    private final Seats seats;
    private final Partners partners;
    private final HandoffQueue handoffQueue;
    private final PersonalDataService personalData;
    private final DeliveryListener outcomes;
    private final Supplier<Stream<EffectHandler>> effectHandlers;

    EffectExecutor(Seats seats, Partners partners, HandoffQueue handoffQueue, PersonalDataService personalData,
            DeliveryListener outcomes, Supplier<Stream<EffectHandler>> effectHandlers) {
        this.seats = seats;
        this.partners = partners;
        this.handoffQueue = handoffQueue;
        this.personalData = personalData;
        this.outcomes = outcomes;
        this.effectHandlers = effectHandlers;
    }

    /** Gives a notice back, to be put again later. */
    Outcome putBack(OutboxEntry owed, Instant at) {
        return done(() -> putOff(owed, at));
    }

    Outcome carryOut(Chat chat, OutboxEntry owed, Effect.Action action, Instant at) {
        return switch (action) {
            case Effect.SeatEffect seats -> ofSeats(chat, owed, seats, at);
            case Effect.PollEffect poll -> ofFeature(owed, it -> it.carryOut(chat.id(), poll), at);
            case Effect.TableEffect told -> ofFeature(owed, it -> it.carryOut(chat.id(), told), at);
            case Effect.CallHuman(String question, Input.Kind kind) ->
                    done(() -> handoffQueue.ask(chat.id(), owed.id(), question, kind, at));
            case Effect.CountPartner(String partner, String gathering) -> done(() -> {
                partners.count(partner, at);
                if (gathering != null) {
                    partners.signedUp(gathering, partner);
                }
            });
            case Effect.CountOpened(String gathering, String partner) ->
                    done(() -> partners.opened(gathering, partner));
            case Effect.Forget() -> done(() -> personalData.forget(chat.id()));
            case Effect.LeaveUnsaid(Unsaid reason) -> done(() -> leftUnsaid(owed, reason, at));
        };
    }

    private Outcome ofSeats(Chat chat, OutboxEntry owed, Effect.SeatEffect effect, Instant at) {
        return switch (effect) {
            case Effect.TakeSeats(String gathering, int adults, int children) ->
                    decided(owed, seats.take(owed.id(), chat.id(), gathering, adults, children), at);
            case Effect.WaitForSeats(String gathering, int adults, int children) ->
                    decided(owed, seats.waitFor(owed.id(), chat.id(), gathering, adults, children), at);
            case Effect.ChangeSeats(String gathering, String booking, int adults, int children) ->
                    decided(owed, seats.change(owed.id(), gathering, booking, adults, children), at);
            case Effect.AcceptOffer(String gathering, String booking) ->
                    decided(owed, seats.accept(gathering, booking), at);
            case Effect.AcceptFewer(String gathering, String booking, int people) -> new Outcome.Done(
                    InboxEntry.answering(owed, "=", seats.acceptFewer(gathering, booking, people), at));
            case Effect.KeepWaiting(String gathering, String booking) ->
                    done(() -> seats.keepWaiting(gathering, booking));
            case Effect.GiveBackSeats(String gathering, String booking) ->
                    done(() -> seats.giveBack(gathering, booking));
        };
    }

    private Outcome ofFeature(OutboxEntry owed, Function<EffectHandler, @Nullable Input> effect, Instant at) {
        List<Input> answers = effectHandlers.get().map(effect).filter(Objects::nonNull).toList();
        return answers.isEmpty() ? DONE : new Outcome.Done(InboxEntry.answering(owed, "=", answers.getFirst(), at));
    }

    private static Outcome done(Runnable effect) {
        effect.run();
        return DONE;
    }

    private void leftUnsaid(OutboxEntry owed, Unsaid reason, Instant at) {
        if (owed.unasked() != null) {
            outcomes.ended(owed.unasked().row(), new DeliveryListener.DeliveryResult.Dropped(reason), at);
        }
    }

    private void putOff(OutboxEntry owed, Instant at) {
        NoticeRef unasked = owed.unasked();
        if (unasked != null && unasked.later() != null) {
            outcomes.ended(unasked.row(), new DeliveryListener.DeliveryResult.PutOff(unasked.turn(), unasked.later()),
                    at);
        }
    }

    private static Outcome decided(OutboxEntry owed, SeatsDecided seats, Instant at) {
        return new Outcome.Done(InboxEntry.answering(owed, "=", seats, at));
    }
}
