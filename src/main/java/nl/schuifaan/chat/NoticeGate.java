package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.chat.DeliveryListener.SendPermission;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Unsaid;
import org.jspecify.annotations.Nullable;

/**
 * Where letters are stopped before the conversation has read them, so that no chat stands at a question that was never
 * put. One that may not be said now is given back; a chat is never held up by it.
 */
final class NoticeGate {

    /** Up to this long a letter waits in its chat; the rest after an answer is shorter. */
    private static final Duration SHORT = Duration.ofSeconds(1).plusMillis(100);

    private final DeliveryListener outcomes;
    private final RateLimiter pace;

    NoticeGate(DeliveryListener outcomes, RateLimiter pace) {
        this.outcomes = outcomes;
        this.pace = pace;
    }

    /**
     * How long the first letter of this chat has to wait in it, as something has just been said there; zero for not at
     * all.
     */
    Duration pause(Chat chat) {
        InboxEntry first = chat.pending().getFirst();
        Duration rest = first.unasked() == null || chat.silenced() ? Duration.ZERO
                : pace.rest(chat.channel(), chat.id());
        return rest.isPositive() && rest.compareTo(SHORT) <= 0 ? rest : Duration.ZERO;
    }

    /** What to do instead of reading the first input of this chat; null when it may be read. */
    TurnHandler.@Nullable Decided stopped(Chat chat, Instant at) {
        InboxEntry first = chat.pending().getFirst();
        NoticeRef unasked = first.unasked();
        OutboxEntry instead = unasked == null ? null : instead(chat, first, unasked, at);
        return instead == null ? null
                : new TurnHandler.Decided(chat.person(), chat.step() == null ? Conversation.BEGINNING : chat.step(),
                List.of(instead));
    }

    private @Nullable OutboxEntry instead(Chat chat, InboxEntry letter, NoticeRef unasked, Instant at) {
        if (chat.silenced() || chat.person().stopped()) {
            return unsaid(letter, unasked, Unsaid.STOP);
        } else if (chat.person().unreachable()) {
            return unsaid(letter, unasked, Unsaid.BLOCKED);
        }
        Duration rest = pace.rest(chat.channel(), chat.id());
        return switch (outcomes.leave(unasked.row(), unasked.notAfter(), at)) {
            case SendPermission.Refused(Unsaid reason) -> unsaid(letter, unasked, reason);
            case SendPermission.Later(Instant when) -> owed(letter, unasked.later(when), null);
            case SendPermission.Given() -> rest.isPositive() ? owed(letter, unasked.later(at.plus(rest)), null) : null;
        };
    }

    private static OutboxEntry unsaid(InboxEntry letter, NoticeRef unasked, Unsaid reason) {
        return owed(letter, unasked, new Effect.LeaveUnsaid(reason));
    }

    private static OutboxEntry owed(InboxEntry letter, NoticeRef unasked, Effect.@Nullable Action effect) {
        return new OutboxEntry(letter.id() + "/0", false, false, null, effect, unasked);
    }
}
