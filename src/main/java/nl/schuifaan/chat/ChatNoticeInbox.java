package nl.schuifaan.chat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;

/** Puts letters into the chats they are for. */
final class ChatNoticeInbox implements NoticeInbox {

    private final Chats chats;
    private final Worker worker;
    private final DeliveryListener outcomes;
    private final Durable durable;
    private final MovableClock clock;

    ChatNoticeInbox(Chats chats, Worker worker, DeliveryListener outcomes, Durable durable, MovableClock clock) {
        this.chats = chats;
        this.worker = worker;
        this.outcomes = outcomes;
        this.durable = durable;
        this.clock = clock;
    }

    @Override
    public void put(List<NoticeMessage> noticeInbox) {
        if (noticeInbox.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        Set<ChatId> gone = chats.deliver(noticeInbox, at);
        durable.commit();
        Set<ChatId> there = new LinkedHashSet<>();
        for (NoticeMessage letter : noticeInbox) {
            if (gone.contains(letter.contact())) {
                outcomes.ended(letter.row(), new DeliveryListener.DeliveryResult.Dropped(Unsaid.GONE), at);
            } else {
                there.add(letter.contact());
            }
        }
        worker.lookAfresh(there);
    }
}
