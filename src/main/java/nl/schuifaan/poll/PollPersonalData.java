package nl.schuifaan.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalData;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Polls, as far as they are about people: who is invited, and the sheets that are still open. What was sent off is
 * nobody's.
 */
@Component
class PollPersonalData implements PersonalData {

    private final Invited invited;
    private final ResponseSheets sheets;

    PollPersonalData(Invited invited, ResponseSheets sheets) {
        this.invited = invited;
        this.sheets = sheets;
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        List<Document> invitations = invited.of(chat);
        Map<String, List<Document>> all = new HashMap<>(Map.of("invited", invitations));
        invitations.forEach(one -> sheets.find(one.getString("poll"), chat)
                .forEach((name, open) -> all.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(open)));
        return all;
    }

    @Override
    public Map<String, List<Document>> showToColleagues(ChatId chat) {
        return Map.of();
    }

    @Override
    public void forget(ChatId chat) {
        sheets.drop(invited.of(chat).stream().map(one -> one.getString("poll")).toList(), chat);
        invited.forget(chat);
    }

    /** It goes when the poll closes, which is at most ten days after it opened. */
    @Override
    public int expire(Instant now) {
        return 0;
    }

    /** There is no time in it; whoever was forgotten is not invited any more, so any trace is older than that. */
    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        invited.contacts().forEach(contact -> each.accept(contact, Instant.EPOCH));
    }
}
