package nl.schuifaan.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Audience;
import nl.schuifaan.notice.Audience.Kind;
import nl.schuifaan.notice.BroadcastDraft;
import nl.schuifaan.notice.BroadcastDrafts;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast as it was typed.
 *
 * @param what      {@code text} or {@code reminder}
 * @param kind      audience, as {@link #name} writes it
 * @param gathering code
 * @param language  code; empty for all
 * @param date      as a browser writes it: {@code 2026-12-05}; empty for now
 * @param time      as {@code 19:00}
 */
record BroadcastForm(@Nullable String draft, String what, String kind, String gathering, String language, Map<String,
        String> texts, String date,
        String time) {

    static BroadcastForm of(Map<String, String> form, Map<String, String> texts) {
        String draft = form.getOrDefault("draft", "");
        return new BroadcastForm(draft.isEmpty() ? null : draft, form.getOrDefault("what", "text"),
                form.getOrDefault("kind", "participants"),
                form.getOrDefault("gathering", ""), form.getOrDefault("language", ""), texts,
                form.getOrDefault("date", "").strip(),
                form.getOrDefault("time", "").strip());
    }

    static BroadcastForm of(BroadcastDraft draft) {
        LocalDateTime at = draft.at() == null ? null : MovableClock.local(draft.at());
        Audience audience = draft.audience();
        return new BroadcastForm(draft.id(), draft.reminder() ? "reminder" : "text", name(audience.kind()),
                audience.gathering() == null ? "" : audience.gathering().text(), audience.language() == null ? ""
                : audience.language(), draft.texts(),
                at == null ? "" : at.toLocalDate().toString(), at == null ? "" : at.toLocalTime().toString());
    }

    static List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.ONESELF).toList();
    }

    /** As in {@code waiting-list}. */
    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean reminder() {
        return what.equals("reminder");
    }

    Audience audience() {
        Kind which = reminder() ? Kind.PARTICIPANTS
                : kinds().stream().filter(one -> name(one).equals(kind)).findFirst().orElse(Kind.PARTICIPANTS);
        boolean everyone = which == Kind.INVITATIONS;
        return new Audience(which, everyone || gathering.isBlank() ? null : new GatheringCode(gathering),
                language.isEmpty() ? null : language, null);
    }

    /** @throws DateTimeException when it is none */
    @Nullable Instant at() {
        return date.isEmpty() && time.isEmpty() ? null
                : LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time)).atZone(MovableClock.THE_HAGUE)
                .toInstant();
    }

    /** What is wrong with it, by field; each with the key of its sentence. */
    Map<String, String> errors(List<String> gatherings, Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (audience().ofGathering() && !gatherings.contains(gathering)) {
            errors.put("gathering", "gathering");
        }
        if (!reminder() && texts.isEmpty()) {
            errors.put("text-nl", "text");
        }
        texts.forEach((code, text) -> {
            if (text.length() > BroadcastDrafts.LONGEST) {
                errors.put("text-" + code, "long");
            }
        });
        try {
            Instant at = at();
            if (at != null && at.isBefore(now)) {
                errors.put("date", "past");
            }
        } catch (DateTimeException _) {
            errors.put("date", "date");
        }
        return errors;
    }
}
