package nl.schuifaan.chat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.gathering.Partners;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.privacy.PersonalDataService;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what a turn decided. Everything here may be done twice under the same id and then counts once, but
 * sending.
 */
class EffectExecutor {

    static final EffectOutcome DONE = new EffectOutcome.Done(null);

    private final Seats seats;
    private final Partners partners;
    private final HandoffQueue handoffQueue;
    private final PersonalDataService personalData;
    private final DeliveryListener outcomes;
    private final Supplier<List<EffectHandler>> effectHandlers;

    EffectExecutor(Seats seats, Partners partners, HandoffQueue handoffQueue, PersonalDataService personalData,
            DeliveryListener outcomes, Supplier<List<EffectHandler>> effectHandlers) {
        this.seats = seats;
        this.partners = partners;
        this.handoffQueue = handoffQueue;
        this.personalData = personalData;
        this.outcomes = outcomes;
        this.effectHandlers = effectHandlers;
    }

    /** Gives a notice back, to be put again later. */
    EffectOutcome putBack(OutboxEntry owed, Instant at) {
        return done(() -> putOff(owed, at));
    }

    EffectOutcome carryOut(Chat chat, OutboxEntry owed, Effect.Action action, Instant at) {
        return switch (action) {
            case Effect.SeatEffect seats -> ofSeats(chat, owed, seats, at);
            case Effect.PollEffect poll -> ofFeature(owed, it -> it.carryOut(chat.id(), poll), at);
            case Effect.TableEffect told -> ofFeature(owed, it -> it.carryOut(chat.id(), told), at);
            case Effect.CallHuman(String question, Input.Kind kind) ->
                    done(() -> handoffQueue.ask(chat.id(), owed.id(), question, kind, at));
            case Effect.CountPartner(String partner, GatheringCode gathering, BookingId booking) -> done(() -> {
                partners.count(partner, at);
                if (gathering != null) {
                    partners.signedUp(gathering, partner, booking);
                }
            });
            case Effect.CountOpened(GatheringCode gathering, String partner) ->
                    done(() -> partners.opened(gathering, partner));
            case Effect.Forget() -> done(() -> personalData.forget(chat.id()));
            case Effect.LeaveUnsaid(Unsaid reason) -> done(() -> leftUnsaid(owed, reason, at));
        };
    }

    private EffectOutcome ofSeats(Chat chat, OutboxEntry owed, Effect.SeatEffect effect, Instant at) {
        return switch (effect) {
            case Effect.TakeSeats(GatheringCode gathering, int adults, int children) ->
                    decided(owed, seats.take(new BookingId(owed.id()), chat.id(), gathering, adults, children), at);
            case Effect.WaitForSeats(GatheringCode gathering, int adults, int children) ->
                    decided(owed, seats.waitFor(new BookingId(owed.id()), chat.id(), gathering, adults, children), at);
            case Effect.ChangeSeats(GatheringCode gathering, BookingId booking, int adults, int children) ->
                    decided(owed, seats.change(owed.id(), gathering, booking, adults, children), at);
            case Effect.AcceptOffer(GatheringCode gathering, BookingId booking) ->
                    decided(owed, seats.accept(gathering, booking), at);
            case Effect.AcceptFewer(GatheringCode gathering, BookingId booking, int people) -> new EffectOutcome.Done(
                    InboxEntry.answering(owed, "=", seats.acceptFewer(gathering, booking, people), at));
            case Effect.KeepWaiting(GatheringCode gathering, BookingId booking) ->
                    done(() -> seats.keepWaiting(gathering, booking));
            case Effect.GiveBackSeats(GatheringCode gathering, BookingId booking) ->
                    done(() -> seats.giveBack(gathering, booking));
        };
    }

    private EffectOutcome ofFeature(OutboxEntry owed, Function<EffectHandler, @Nullable Input> effect, Instant at) {
        List<Input> answers = effectHandlers.get().stream().map(effect).filter(Objects::nonNull).toList();
        return answers.isEmpty() ? DONE
                : new EffectOutcome.Done(InboxEntry.answering(owed, "=", answers.getFirst(), at));
    }

    private static EffectOutcome done(Runnable effect) {
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

    private static EffectOutcome decided(OutboxEntry owed, SeatsDecided seats, Instant at) {
        return new EffectOutcome.Done(InboxEntry.answering(owed, "=", seats, at));
    }
}
