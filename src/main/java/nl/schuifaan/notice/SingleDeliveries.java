package nl.schuifaan.notice;

import java.util.Comparator;
import java.util.List;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.notice.Notice.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notices for one person about something that may change and change back, such as a table: each change is told, and
 * what was told last is not told again.
 */
@Component
public class SingleDeliveries {

    private final Notices notices;
    private final Deliveries rows;

    SingleDeliveries(Notices notices, Deliveries rows) {
        this.notices = notices;
        this.rows = rows;
    }

    private enum Stand { WAITS, TOLD, LEFT_UNSAID }

    /** What is to be done about it. */
    public enum Needed {
        /** It was told last, and the person has it. */
        NOTHING,
        /** It is on its way. */
        WAITING,
        /** A notice is to be planned. */
        NOTICE
    }

    /** @param id of the notice to plan; null when none is needed */
    public record Next(Needed needed, @Nullable String id) {}

    /**
     * What is to be done so that the person knows this.
     *
     * @param about what all such notices to that person begin with, ending in a colon
     * @param what  what they are to know
     */
    public Next next(String about, String what) {
        List<Notice> all = notices.list(about).stream()
                .sorted(Comparator.comparingInt(notice -> turn(about, notice))).toList();
        String id = about + (all.isEmpty() ? 0 : turn(about, all.getLast()) + 1) + ":" + what;
        for (Notice notice : all.reversed()) {
            boolean same = notice.id().equals(about + turn(about, notice) + ":" + what);
            Stand stand = stand(notice);
            if (same && stand != Stand.LEFT_UNSAID) {
                return new Next(stand == Stand.TOLD ? Needed.NOTHING : Needed.WAITING, null);
            } else if (stand == Stand.TOLD) {
                break;
            }
        }
        return new Next(Needed.NOTICE, id);
    }

    private static int turn(String about, Notice notice) {
        String rest = notice.id().substring(about.length());
        int end = rest.indexOf(':');
        return end > 0 && rest.substring(0, end).matches("\\d{1,9}") ? Integer.parseInt(rest.substring(0, end)) : -1;
    }

    /** What is handed over counts as told, though it may yet be left unsaid: it can no longer be taken back. */
    private Stand stand(Notice notice) {
        Delivery row = rows.first(notice.id()).orElse(null);
        if (row == null) {
            return notice.state() == State.PLANNED || notice.state() == State.MAKING ? Stand.WAITS : Stand.LEFT_UNSAID;
        }
        return switch (row.state()) {
            case WAITING -> Stand.WAITS;
            case HANDED, SENT, DELIVERED, FAILED, UNKNOWN -> Stand.TOLD;
            case DROPPED -> Unsaid.OVER.stored().equals(row.reason()) ? Stand.LEFT_UNSAID : Stand.TOLD;
        };
    }
}
