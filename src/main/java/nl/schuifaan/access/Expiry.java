package nl.schuifaan.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalData;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Lets go of what ended; and of a colleague's chat, when it asks to be forgotten, the link to it. */
@Component("accessExpiry")
class Expiry implements PersonalData {

    private final Sessions sessions;
    private final Devices devices;
    private final Links links;
    private final Keys keys;
    private final ChatLinks chats;
    private final Challenges challenges;
    private final Colleagues colleagues;

    Expiry(Sessions sessions, Devices devices, Links links, Keys keys, ChatLinks chats, Challenges challenges,
            Colleagues colleagues) {
        this.sessions = sessions;
        this.devices = devices;
        this.links = links;
        this.keys = keys;
        this.chats = chats;
        this.challenges = challenges;
        this.colleagues = colleagues;
    }

    @Override
    public int expire(Instant now) {
        return Math.toIntExact(sessions.expire(now) + devices.expire(now) + links.expire(now) + keys.expire(now)
                + chats.expire(now)
                + challenges.expire(now));
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        return Map.of("colleagues",
                colleagues.withChat(chat).map(one -> new Document("_id", one.id()).append("name", one.name())
                .append("role", one.role().name())).stream().toList());
    }

    @Override
    public void forget(ChatId chat) {
        colleagues.withChat(chat).ifPresent(one -> colleagues.unlinkChat(one.id()));
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        colleagues.chats(each);
    }
}
