package nl.schuifaan.notice;

import java.time.Instant;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody did not get.
 *
 * @param kind      of the notice, as in {@link Notice#kind()}
 * @param gathering that it was about, if any
 * @param person    id of the chat; null where nobody is to be named
 * @param reason    as it is stored
 * @param at        when it ended so
 */
public record Missed(String kind, @Nullable GatheringCode gathering, @Nullable ChatId person, @Nullable String reason,
        Instant at) {}
