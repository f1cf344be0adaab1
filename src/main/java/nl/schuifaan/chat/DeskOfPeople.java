package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.contact.PersonalData;
import org.bson.Document;

/** What lies on the organisers' desk, as far as it is about people. */
final class DeskOfPeople implements PersonalData {

    /** Long enough to look back at what was answered, or at what may not have arrived. */
    static final Duration DONE = Duration.ofDays(30);

    private final Desk desk;

    DeskOfPeople(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, List<Document>> show(String chat) {
        return Map.of("questions", desk.questions(chat), "uncertain", desk.uncertain(chat));
    }

    @Override
    public void forget(String chat) {
        desk.forget(chat);
    }

    @Override
    public int expire(Instant now) {
        return (int) desk.expire(now.minus(DONE), now.minus(ChatsOfPeople.IDLE));
    }

    @Override
    public void traces(BiConsumer<String, Instant> each) {
        desk.each(document -> each.accept(document.getString("chat"), document.getDate("at").toInstant()));
    }
}
