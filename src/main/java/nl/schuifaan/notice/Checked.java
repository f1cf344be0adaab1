package nl.schuifaan.notice;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.notice.NoticeKind.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A draft, and what would happen if it were sent now.
 *
 * @param begins   when it begins to go out, never in quiet hours
 * @param moved    whether that is later than was asked for, because of quiet hours
 * @param blockers each of them keeps it from being sent
 * @param warnings what one should have seen before
 */
public record Checked(BroadcastDraft draft, Preview preview, Instant begins, boolean moved, List<Remark> blockers,
        List<Remark> warnings, List<Recipient> recipients) {

    /** What there is to say about a draft. */
    public enum What { EMPTY, ALL_TOLD_TODAY, PAST, GATHERING_OVER, NO_TEXT, LANGUAGE_MISSING, UNTRANSLATED, TOLD_TODAY,
            DEARER, QUIET }

    /**
     * A remark.
     *
     * @param language code of the language that it is about
     * @param count    of people
     * @param detail   the letters that make it dearer
     */
    public record Remark(What what, @Nullable String language, int count, @Nullable String detail) {

        static Remark of(What what) {
            return new Remark(what, null, 0, null);
        }
    }
}
