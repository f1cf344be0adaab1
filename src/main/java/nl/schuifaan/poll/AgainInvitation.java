package nl.schuifaan.poll;

import java.util.List;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind;
import nl.schuifaan.poll.Invited.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Once more, to who has not answered. */
@Component
class AgainInvitation implements NoticeKind {

    static final String KIND = "poll-again";

    private final Invitation first;
    private final Invited invited;

    AgainInvitation(Invitation first, Invited invited) {
        this.first = first;
        this.invited = invited;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        return invited.who(Invitation.poll(notice), State.INVITED, State.BEGUN).stream()
                .map(contact -> new Recipient(contact, null)).toList();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        return first.put(Invitation.poll(notice), row.contact(), true);
    }
}
