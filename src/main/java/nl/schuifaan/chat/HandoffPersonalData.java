package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.privacy.Term;
import org.bson.Document;

/** What lies on the organisers' desk, as far as it is about people. */
final class HandoffPersonalData implements PersonalData {

    /** Long enough to look back at what was answered, or at what may not have arrived. */
    static final Duration DONE = Duration.ofDays(30);

    private final HandoffQueue handoffQueue;

    HandoffPersonalData(HandoffQueue handoffQueue) {
        this.handoffQueue = handoffQueue;
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        return Map.of("questions", handoffQueue.questions(chat), "inquiries", handoffQueue.inquiries(chat),
                "uncertain", handoffQueue.uncertain(chat), "sent-files", handoffQueue.files(chat));
    }

    @Override
    public void forget(ChatId chat) {
        handoffQueue.forget(chat);
    }

    @Override
    public int expire(Instant now) {
        return (int) handoffQueue.expire(now.minus(DONE), now.minus(ChatPersonalData.IDLE),
                now.minus(ChatPersonalData.WITHOUT_CONSENT));
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        handoffQueue.each(document ->
                each.accept(new ChatId(document.getString("chat")), document.getDate("at").toInstant()));
    }

    @Override
    public List<Term> terms() {
        Instant oldest = handoffQueue.firstAnswered();
        return List.of(new Term("question", DONE, oldest == null ? null : oldest.plus(DONE)),
                new Term("question.open", ChatPersonalData.IDLE, null));
    }
}
