package nl.schuifaan.poll;

import java.util.List;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind;
import org.springframework.stereotype.Component;

/** The time is up: says nothing, and goes through the chat so that it comes after every answer. */
@Component
class PollEnd implements NoticeKind {

    static final String KIND = "poll-end";

    private final ResponseSheets sheets;
    private final Invited invited;

    PollEnd(ResponseSheets sheets, Invited invited) {
        this.sheets = sheets;
        this.invited = invited;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        String poll = Invitation.poll(notice);
        return sheets.openOf(poll, invited.in(poll)).stream().map(contact -> new Recipient(contact, null)).toList();
    }

    @Override
    public Input input(Notice notice, Delivery row) {
        return new Input.PollClosed(Invitation.poll(notice));
    }
}
