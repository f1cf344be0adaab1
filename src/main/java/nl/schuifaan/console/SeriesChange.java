package nl.schuifaan.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.console.GatheringFields.Difference;
import nl.schuifaan.gathering.FieldProblem;
import nl.schuifaan.gathering.FieldProblem.Field;
import nl.schuifaan.gathering.GatheringContent;
import nl.schuifaan.gathering.GatheringDraft;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.notice.ChangePreviews;
import nl.schuifaan.notice.ChangePreviews.Told;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of each gathering of a series when one of them is changed, and those that follow with it. */
@Component
final class SeriesChange {

    private final Gatherings gatherings;
    private final Scheduling scheduling;
    private final ChangePreviews previews;
    private final GatheringFields fields;
    private final Dates dates;
    private final Say say;

    SeriesChange(Gatherings gatherings, Scheduling scheduling, ChangePreviews previews, GatheringFields fields,
            Dates dates, Say say) {
        this.gatherings = gatherings;
        this.scheduling = scheduling;
        this.previews = previews;
        this.fields = fields;
        this.dates = dates;
        this.say = say;
    }

    /**
     * One of them.
     *
     * @param day       on which it is, in words
     * @param people    how many chats are told, as its time or place changes
     * @param unchatted how many parties without a chat somebody has to ring
     * @param wrong     why it cannot be so; null when it can
     */
    record One(GatheringVersion before, GatheringDraft after, String day, List<Difference> differences, int people,
            int unchatted, @Nullable String wrong) {

        boolean moves() {
            return !after.slot().equals(before.draft().slot())
                    || !after.content().venue().equals(before.draft().content().venue());
        }

        /** Changed, but for when and where it is. */
        GatheringDraft stayed() {
            GatheringContent it = after.content();
            return new GatheringDraft(new GatheringContent(it.code(), it.kind(), it.texts(), it.storyteller(),
                    before.draft().content().venue(), it.languages(), it.audience(), it.dinner(), it.capacity(),
                    it.survey(), it.practical(), it.options()), before.draft().slot());
        }
    }

    /** The first as it was typed, the others with what was changed in it: each keeps its own day. */
    List<One> of(GatheringVersion first, GatheringForm form) {
        GatheringForm stored = GatheringForm.of(first.draft());
        List<One> all = new ArrayList<>(List.of(one(first, form)));
        gatherings.following(first.code())
                .forEach(next -> all.add(one(next, form.onto(GatheringForm.of(next.draft()), stored))));
        return all;
    }

    private One one(GatheringVersion before, GatheringForm form) {
        GatheringDraft after = form.draft(before.draft().content());
        One one = new One(before, after, dates.span(before.draft().slot().start(), before.draft().slot().end()),
                fields.differences(form, GatheringForm.of(before.draft())), 0, 0, wrong(before, form, after));
        if (!one.moves() || before.state() == Publication.DRAFT || one.wrong != null) {
            return one;
        }
        Told told = previews.moved(before.code(), after.slot(), after.content().venue());
        return new One(before, after, one.day, one.differences, told.people(), told.unchatted(), null);
    }

    private @Nullable String wrong(GatheringVersion before, GatheringForm form, GatheringDraft after) {
        Map<String, String> errors = new LinkedHashMap<>(fields.unreadable(form));
        // One that residents see stays whole; whether it can be then is what a move asks.
        List<FieldProblem> problems = before.state() == Publication.DRAFT ? gatherings.check(after)
                : gatherings.unready(after).stream().filter(one -> one.field() != Field.WHEN).toList();
        fields.errors(problems).forEach(errors::putIfAbsent);
        if (errors.isEmpty()) {
            scheduling.refusal(before.code(), after.slot(), after.content().venue())
                    .ifPresent(reason -> errors.put("date", say.text("move.reason." + reason)));
        }
        return errors.isEmpty() ? null : String.join(" ", errors.values());
    }

    /** Chats that are told; whoever comes to several is told of each. */
    static int people(List<One> all) {
        return all.stream().mapToInt(One::people).sum();
    }

    /** Names what is shown. */
    static String id(List<One> all) {
        StringBuilder shown = new StringBuilder();
        all.forEach(one -> shown.append(one.before.code()).append('\n').append(one.before.revision()).append('\n')
                .append(one.after).append('\n').append(one.people).append('\n'));
        return DigestUtils.sha256Hex(shown.toString());
    }
}
