package nl.schuifaan.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How it went with an effect. */
sealed interface EffectOutcome {

    /** It is over; the answer, if any, is put before all that waits in the chat. */
    record Done(@Nullable InboxEntry answer) implements EffectOutcome {}

    /** It did not happen, and may be tried again after this time. */
    record Later(Duration pause) implements EffectOutcome {}

    /** Nobody knows whether it happened. */
    record InDoubt() implements EffectOutcome {}
}
