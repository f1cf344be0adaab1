package nl.schuifaan.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schuifaan.api.Mistake;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.Audience.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for over the API, as it was written; each part is checked when it is read.
 *
 * @param at       when to begin; null for now
 * @param notAfter when it is no longer worth sending
 * @param to       to whom a test goes
 * @param language code of the language of a test
 */
record BroadcastRequest(@Nullable For audience, @Nullable Map<String, @Nullable String> texts, @Nullable String at,
        @Nullable String notAfter, @Nullable To to, @Nullable String language) {

    /** An audience as it was written. */
    record For(@Nullable String kind, @Nullable String gathering, @Nullable String language) {}

    /** Where a person is reached. */
    record To(@Nullable String channel, @Nullable String address) {}

    /** With room for the way out under it, this is the most that an SMS takes. */
    private static final int LONGEST = 1_500;

    /** Nobody plans beyond. */
    private static final Instant LATEST = Instant.parse("2999-01-01T00:00:00Z");

    private static final String KINDS = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.ONESELF)
            .map(BroadcastRequest::name)
            .collect(Collectors.joining(", "));

    Audience audience(Predicate<GatheringCode> gathering, Predicate<Language> speaks) {
        if (audience == null || audience.kind == null) {
            throw new Mistake("audience.kind", "is missing; write one of " + KINDS);
        }
        Kind kind = Arrays.stream(Kind.values()).filter(one -> one != Kind.ONESELF && name(one).equals(audience.kind))
                .findFirst()
                .orElseThrow(() -> new Mistake("audience.kind", "must be one of " + KINDS));
        boolean ofGathering = kind != Kind.INVITATIONS;
        if (ofGathering && (audience.gathering == null || audience.gathering.isBlank()
                || !gathering.test(new GatheringCode(audience.gathering)))) {
            throw new Mistake("audience.gathering", "must be the code of a gathering, like LAAK1");
        } else if (!ofGathering && audience.gathering != null) {
            throw new Mistake("audience.gathering", "does not go with " + audience.kind + "; leave it out");
        }
        if (audience.language != null) {
            spoken("audience.language", audience.language, speaks);
        }
        GatheringCode code = audience.gathering == null ? null : new GatheringCode(audience.gathering).inCapitals();
        return new Audience(kind, code, audience.language, null);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, String> texts(Predicate<Language> speaks) {
        if (texts == null || texts.isEmpty()) {
            throw new Mistake("texts", "is missing; write a text for at least one language, like {\"nl\": \"…\"}");
        }
        texts.forEach((code, text) -> {
            spoken("texts." + code, code, speaks);
            if (text == null || text.isBlank()) {
                throw new Mistake("texts." + code, "is empty");
            } else if (text.length() > LONGEST) {
                throw new Mistake("texts." + code, "has " + text.length() + " characters; at most " + LONGEST
                        + " go out");
            }
        });
        return texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> text.getValue().strip()));
    }

    /** The language of a test, which there must be a text in. */
    String language(Map<String, String> texts) {
        if (language == null || !texts.containsKey(language)) {
            throw new Mistake("language", "must be one of the languages in texts");
        }
        return language;
    }

    private static void spoken(String field, String code, Predicate<Language> speaks) {
        if (!speaks.test(new Language(code))) {
            throw new Mistake(field, "is no language that we speak; write its code, like nl, tr or ckb");
        }
    }

    /** @throws Mistake when it is over already */
    @Nullable Instant begins(Instant now) {
        Instant begins = moment("at", at);
        if (begins != null && begins.isBefore(now)) {
            throw new Mistake("at", "is over; leave it out to begin now");
        }
        return begins;
    }

    @Nullable Instant ends(Instant now) {
        Instant ends = moment("notAfter", notAfter);
        Instant begins = begins(now);
        Instant soonest = now.plus(Broadcasts.UNDO);
        if (ends != null && !ends.isAfter(begins == null || begins.isBefore(soonest) ? soonest : begins)) {
            throw new Mistake("notAfter", "must be later than it begins to go out");
        }
        return ends;
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        try {
            Instant moment = text == null ? null : OffsetDateTime.parse(text).toInstant();
            if (moment != null && moment.isAfter(LATEST)) {
                throw new DateTimeException("later than a store can hold");
            }
            return moment;
        } catch (DateTimeException _) {
            throw new Mistake(field, "must be a moment like 2026-11-24T19:00:00+01:00");
        }
    }
}
