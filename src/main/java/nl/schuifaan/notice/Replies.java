package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.chat.Inquiries;
import nl.schuifaan.chat.Inquiries.Answered;
import nl.schuifaan.chat.Inquiries.Given;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers of colleagues to questions: each goes out once, at any hour, as the person waits for it. */
@Component
public class Replies implements NoticeKind {

    /** As in {@code reply:} and the id of the answer. */
    private static final String KIND = "reply";

    /** In characters; with more an SMS would not arrive whole. */
    public static final int LONGEST = 1_500;

    private static final Duration WORTH_SENDING = Duration.ofDays(2);

    private final Inquiries inquiries;
    private final Notices notices;
    private final Deliveries rows;
    private final MovableClock clock;

    Replies(Inquiries inquiries, Notices notices, Deliveries rows, MovableClock clock) {
        this.inquiries = inquiries;
        this.notices = notices;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Answers a person.
     *
     * @param id      of the answer: the same answer given twice goes out once
     * @param answers how many answers the colleague has seen
     * @param newest  when the newest message was written that the colleague has seen
     * @return {@code OVERTAKEN} when somebody else answered meanwhile; then nothing goes out
     */
    public Answered answer(ChatId chat, String id, int answers, Instant newest, String by, String text) {
        Answered answered = inquiries.answer(chat, id, answers, newest, by, text);
        if (answered != Answered.OVERTAKEN) {
            Instant now = clock.instant();
            notices.plan(Notice.planned(KIND + ":" + id, KIND, null, now, now.plus(WORTH_SENDING), 0));
        }
        return answered;
    }

    /** What became of an answer; empty while it is on its way into the chat, or after that is forgotten. */
    public Optional<Outcome> outcome(String id) {
        return rows.first(KIND + ":" + id).map(row -> new Outcome(row.state(), row.reason()));
    }

    /** Where an answer stands, and why it did not go out if so. */
    public record Outcome(Delivery.State state, @Nullable String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean anytime() {
        return true;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        Given given = given(notice);
        return given == null ? List.of() : List.of(new Recipient(given.chat(), null));
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        Given given = given(notice);
        return given == null ? null : new Input.Answered(given.text());
    }

    private @Nullable Given given(Notice notice) {
        return inquiries.answer(notice.id().substring(KIND.length() + 1));
    }
}
