package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.Addresses;
import org.springframework.stereotype.Component;

/** What chats know of the people in them, for colleagues that may see it. */
@Component
public class KnownContacts {

    private static final String SMS = "sms";

    /** Somebody may be writing just now. */
    private static final int TRIES = 20;

    private final Chats chats;
    private final Addresses addresses;

    KnownContacts(Chats chats, Addresses addresses) {
        this.chats = chats;
        this.addresses = addresses;
    }

    /**
     * Someone with a chat.
     *
     * @param chat   id of the chat
     * @param number whether their telephone number is known
     * @param silent whether nothing can be sent: they said STOP, blocked us, or were forgotten
     */
    public record Known(ChatId chat, String channel, Contact contact, boolean number, boolean silent) {}

    /** Those of these chats that are there. */
    public List<Known> find(Collection<ChatId> ids) {
        return ids.isEmpty() ? List.of() : chats.find(ids).stream().map(KnownContacts::known).toList();
    }

    public Optional<Known> find(ChatId id) {
        return Optional.ofNullable(chats.find(id)).map(KnownContacts::known);
    }

    private static Known known(Chat chat) {
        Contact person = chat.person();
        boolean silent = chat.silenced() || person.stopped() || person.unreachable() || !chat.reachable();
        return new Known(chat.id(), chat.channel(), person, chat.channel().equals(SMS) && chat.reachable(), silent);
    }

    /** The telephone number of someone with a chat by SMS; who has another chat has not given any. */
    public Optional<String> number(ChatId id) {
        return Optional.ofNullable(chats.find(id)).filter(chat -> chat.channel().equals(SMS)).map(Chat::address)
                .map(addresses::decrypt);
    }

    /**
     * Puts what a colleague changed in the place of what is kept of a person; nothing happens where there is no chat.
     *
     * @throws IllegalStateException when the chat changed each time before that could be written
     */
    public void change(ChatId id, UnaryOperator<Contact> change) {
        for (int tried = 0; tried < TRIES; tried++) {
            Chat chat = chats.find(id);
            Contact changed = chat == null ? null : change.apply(chat.person());
            if (chat == null || changed == null || changed.equals(chat.person()) || written(chat, changed)) {
                return;
            }
        }
        throw new IllegalStateException("chat " + id + " changed each of " + TRIES + " times that it was tried");
    }

    private boolean written(Chat chat, Contact changed) {
        return chats.collection().updateOne(and(eq("_id", chat.id()), eq("version", chat.version())),
                combine(set("contact", changed), inc("version", 1L))).getMatchedCount() == 1;
    }
}
