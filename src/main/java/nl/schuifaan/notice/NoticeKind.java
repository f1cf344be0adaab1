package nl.schuifaan.notice;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import org.jspecify.annotations.Nullable;

/** A kind of notice: for whom it is, and what it says to each. One bean for each kind. */
public interface NoticeKind {

    /** Someone it is for. */
    record Recipient(ChatId contact, @Nullable String detail) {}

    /** As in {@link Notice#kind()}. */
    String kind();

    /** Whether it goes out in quiet hours too: only what somebody waits for. */
    default boolean anytime() {
        return false;
    }

    /** Whether that there is nothing to say may still be undone. */
    default boolean waits(Notice notice, Instant now) {
        return false;
    }

    /** Everyone it is for, as of now. It may be asked again after a crash: who is named then only is added. */
    List<Recipient> audience(Notice notice);

    /** What it says to one of them; null when there is nothing to say to them any more. */
    @Nullable Input input(Notice notice, Delivery row);
}
