package nl.schuifaan.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schuifaan.chat.Inquiries.Answered;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.chat.InquiryLine;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.notice.ColleagueChats.Linked;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings what people ask to the chats of colleagues, and their replies back, so that nobody needs an open browser. */
@Component
public class ColleagueQuestions implements NoticeKind {

    private static final String KIND = "question";

    private static final Duration WORTH_SENDING = Duration.ofHours(12);

    private final InquiryDesk desk;
    private final Replies replies;
    private final Notices notices;
    private final Deliveries rows;
    private final ObjectProvider<ColleagueChats> colleagues;
    private final Addresses addresses;
    private final MovableClock clock;

    ColleagueQuestions(InquiryDesk desk, Replies replies, Notices notices, Deliveries rows,
            ObjectProvider<ColleagueChats> colleagues, Addresses addresses, MovableClock clock) {
        this.desk = desk;
        this.replies = replies;
        this.notices = notices;
        this.rows = rows;
        this.colleagues = colleagues;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Plans one notice for what each person asked of late; asked again it plans nothing more. */
    void plan(Instant now) {
        if (onDuty().isEmpty()) {
            return;
        }
        desk.open().stream().filter(line -> line.newest().isAfter(now.minus(WORTH_SENDING)))
                .forEach(line ->
                notices.plan(Notice.planned(id(line), KIND, null, now, line.newest().plus(WORTH_SENDING), 0)));
    }

    /**
     * A colleague replied to a message in their own chat.
     *
     * @param chat      id of the colleague's chat
     * @param repliedTo the channel's id of the message that it is a reply to
     * @param message   the channel's id of the reply: the same reply is one answer
     * @return empty when it is no reply to a question, and so like anything else that is said in that chat
     */
    public Optional<Answered> replied(String chat, String repliedTo, String message, String text) {
        Linked colleague = onDuty().stream().filter(one -> one.chat().equals(chat)).findFirst().orElse(null);
        Delivery row = colleague == null ? null : rows.withMessage(chat, List.of(
                addresses.messageMark(chat, repliedTo), repliedTo)).orElse(null);
        InquiryLine line = row == null ? null : line(row.notice());
        if (colleague == null || line == null) {
            return Optional.empty();
        }
        Inquiry inquiry = desk.find(line.chat()).orElseThrow();
        String id = UUID.nameUUIDFromBytes((chat + "/" + message).getBytes(StandardCharsets.UTF_8)).toString();
        return Optional.of(replies.answer(line.chat(), id, inquiry.answers(), line.newest(), colleague.name(), text));
    }

    private List<Linked> onDuty() {
        ColleagueChats linked = colleagues.getIfAvailable();
        return linked == null ? List.of() : linked.onDuty();
    }

    /** One for each newest message of a person. */
    private static String id(InquiryLine line) {
        return KIND + ":" + UUID.nameUUIDFromBytes((line.chat() + "@" + line.newest().toEpochMilli())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** What waits of that notice; null when it was answered meanwhile, or something newer was asked. */
    private @Nullable InquiryLine line(String notice) {
        return desk.open().stream().filter(line -> id(line).equals(notice)).findFirst().orElse(null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        return onDuty().stream().map(one -> new Recipient(one.chat(), null)).toList();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        InquiryLine line = line(notice.id());
        ColleagueChats linked = colleagues.getIfAvailable();
        return line == null || linked == null ? null
                : new Input.Answered(linked.worded(line.name(), line.language().code(), line.text() == null ? ""
                : line.text()));
    }
}
