package nl.schuifaan.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** Who gets a broadcast today already, so that nobody gets two. */
@Component
class ToldToday {

    private final Notices notices;
    private final Deliveries rows;

    ToldToday(Notices notices, Deliveries rows) {
        this.notices = notices;
        this.rows = rows;
    }

    /**
     * Ids of their chats, as far as the rows are made; what was stopped before it reached somebody does not count for
     * them.
     */
    Set<ChatId> contacts(Instant day, String except) {
        LocalDate today = LocalDate.ofInstant(day, MovableClock.THE_HAGUE);
        Set<ChatId> told = new HashSet<>();
        notices.list(Broadcasts.ID).stream().filter(notice -> !notice.id().equals(except))
                .filter(notice -> LocalDate.ofInstant(notice.due(), MovableClock.THE_HAGUE).equals(today))
                .forEach(notice -> told.addAll(rows.reached(notice.id())));
        return told;
    }
}
