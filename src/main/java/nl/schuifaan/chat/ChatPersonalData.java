package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.privacy.Term;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The chats, as far as they are about people: nearly all that is known of someone is in their own chat. */
final class ChatPersonalData implements PersonalData {

    /** Without a yes nothing is kept longer, and a sign-up that was left halfway is forgotten. */
    static final Duration WITHOUT_CONSENT = Duration.ofDays(1);

    /** Who agreed to be invited, but has not written for so long, may well have another number by now. */
    static final Duration IDLE = Duration.ofDays(365);

    private final ChatRetention chats;
    private final HandoffQueue handoffQueue;
    private final Addresses addresses;
    private final Supplier<Stream<ChatsToKeep>> others;

    ChatPersonalData(Chats chats, HandoffQueue handoffQueue, Addresses addresses,
            Supplier<Stream<ChatsToKeep>> others) {
        this.chats = new ChatRetention(chats);
        this.handoffQueue = handoffQueue;
        this.addresses = addresses;
        this.others = others;
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        Document stored = chats.raw(chat);
        if (stored == null) {
            return Map.of();
        }
        if (stored.get("address") instanceof Binary hidden) {
            stored.put("address", addresses.decrypt(hidden.getData()));
        }
        return Map.of("chats", List.of(stored));
    }

    /** Without where the chat stands and what goes through it, as that may be an answer to a poll. */
    @Override
    public Map<String, List<Document>> showToColleagues(ChatId chat) {
        Map<String, List<Document>> shown = show(chat);
        shown.values().forEach(stored -> stored.forEach(one -> one.keySet().removeAll(
                Set.of("step", "pending", "owed", "lease", "due", "version", "seen", "told"))));
        return shown;
    }

    @Override
    public void forget(ChatId chat) {
        chats.forget(chat, false);
    }

    @Override
    public void forgetRestored(ChatId chat) {
        chats.forget(chat, true);
    }

    /** Each field at its own time: wishes, sign-ups, names, what was left halfway, whole chats, ids of what came in. */
    @Override
    public int expire(Instant now) {
        LocalDateTime local = MovableClock.local(now);
        long changed = chats.replaceContacts(local, contact -> contact.keptAt(local))
                + chats.replaceSteps(now.minus(WITHOUT_CONSENT), Conversation::rest);
        // Whoever asked something waits for an answer, and has to be reachable for it.
        long gone = chats.removeIdle(now.minus(WITHOUT_CONSENT), staying())
                + chats.removeLongIdle(now.minus(IDLE));
        return (int) (changed + gone + chats.trim(now));
    }

    private List<ChatId> staying() {
        return Stream.concat(handoffQueue.waiting().stream(), others.get().flatMap(one -> one.chats().stream()))
                .toList();
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        chats.eachWithAddress(chat -> {
            Instant latest = latest(chat);
            if (latest != null) {
                each.accept(new ChatId(chat.getString("_id")), latest);
            }
        });
    }

    private static @Nullable Instant latest(Document chat) {
        Date last = chat.getDate("lastAt");
        for (Document pending : chat.getList("pending", Document.class, List.of())) {
            Date at = pending.getDate("at");
            last = last == null || at.after(last) ? at : last;
        }
        return last == null ? null : last.toInstant();
    }

    /** Whole chats go at times of their own, which are known once each is looked at. */
    @Override
    public List<Term> terms() {
        return List.of(new Term("chat.unanswered", WITHOUT_CONSENT, null),
                new Term("chat.name", Duration.ofDays(Contact.DAYS_KEPT), null), new Term("chat.idle", IDLE, null));
    }
}
