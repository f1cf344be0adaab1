package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Step;
import nl.schuifaan.id.ChatId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How long what the collection {@code chats} holds of people is kept, and how it goes. */
final class ChatRetention {

    /** So often a chat is looked at again that changed between look and write: somebody may be writing just now. */
    private static final int TRIES = 20;

    private final Chats protocol;
    private final MongoCollection<Chat> chats;

    ChatRetention(Chats protocol) {
        this.protocol = protocol;
        this.chats = protocol.collection();
    }

    /** All that is stored of a chat. */
    @Nullable Document raw(ChatId id) {
        return chats.withDocumentClass(Document.class).find(eq("_id", id)).first();
    }

    /**
     * Forgets whoever the chat is with. Silence that was asked for stays. So does the address while something of theirs
     * waits, as they have written again since.
     *
     * @param backlog whether what waits goes too
     * @throws IllegalStateException when the chat changed each time before that could be written; all is still there,
     * and whoever asked for it has to ask again
     */
    void forget(ChatId id, boolean backlog) {
        for (int tried = 0; tried < TRIES; tried++) {
            Chat chat = protocol.find(id);
            if (chat == null || forgotten(chat, backlog)) {
                return;
            }
        }
        throw new IllegalStateException("chat " + id + " is not forgotten yet, as it changed each of " + TRIES
                + " times it was tried");
    }

    private boolean forgotten(Chat chat, boolean backlog) {
        List<Bson> changes =
                new ArrayList<>(List.of(set("contact", nobody(chat.silenced())), set("step", Conversation.BEGINNING),
                inc("version", 1L)));
        boolean leave = backlog || chat.pending().isEmpty();
        if (leave) {
            changes.add(unset("address"));
        }
        if (backlog) {
            changes.addAll(List.of(unset("pending"), unset("owed"), unset("lease"), unset("due")));
        }
        Bson unchanged = and(eq("_id", chat.id()), eq("version", chat.version()),
                chat.silenced() ? eq("silenced", true) : ne("silenced", true), leave && !backlog ? Chats.nothingMore(0)
                : new Document());
        return chats.updateOne(unchanged, combine(changes)).getMatchedCount() == 1;
    }

    private static Document nobody(boolean silenced) {
        return new Document("stopped", silenced);
    }

    /**
     * Puts what may still be kept of a person in the place of what is kept, where a day has come at which something
     * goes.
     */
    long replaceContacts(LocalDateTime now, UnaryOperator<Contact> kept) {
        // Times of The Hague are stored as they are written, and sort so.
        Bson due = or(lte("contact.bookings.ends", now.minusDays(Contact.WISHES_KEPT).toString()),
                lte("contact.consents.at", now.minusDays(Contact.DAYS_KEPT).toString()));
        return replace(due, chat -> {
            Contact left = kept.apply(chat.person());
            return left.equals(chat.person()) ? null : set("contact", left);
        });
    }

    /** Puts a chat that was left halfway through a sign-up back to where it is at rest. */
    long replaceSteps(Instant quietSince, Function<Contact, Step> rest) {
        Bson left = and(lte("lastAt", quietSince), or(exists("step.draft"), exists("step.again")));
        return replace(left, chat -> set("step", rest.apply(chat.person())));
    }

    /** Changes chats one by one, each if it is still as it was read; who is busy just now has their turn in an hour. */
    private long replace(Bson which, Function<Chat, @Nullable Bson> change) {
        long replaced = 0;
        for (Chat chat : chats.find(which).projection(Chats.WITHOUT_MARKS)) {
            Bson set = change.apply(chat);
            if (set != null) {
                replaced += chats.updateOne(and(eq("_id", chat.id()), eq("version", chat.version())),
                        combine(set, inc("version", 1L))).getModifiedCount();
            }
        }
        return replaced;
    }

    /**
     * Removes chats of people who never agreed to anything and have been quiet since.
     *
     * @param but chats that stay
     * @return how many
     */
    long removeIdle(Instant quietSince, List<ChatId> but) {
        return remove(and(lte("lastAt", quietSince), exists("contact.consents.0", false),
                exists("contact.bookings.0", false), nin("_id", but)));
    }

    /** Removes chats of people who are signed up for nothing and have been quiet for long. */
    long removeLongIdle(Instant quietSince) {
        return remove(and(lte("lastAt", quietSince), exists("contact.bookings.0", false)));
    }

    /** That someone wants silence stays, under an id from which nobody can be found. */
    private long remove(Bson which) {
        Bson idle = and(which, Chats.nothingMore(0), exists("owed.0", false));
        long silent = chats.updateMany(and(idle, eq("silenced", true)), combine(set("contact", nobody(true)),
                set("step", Conversation.BEGINNING), unset("address"), unset("seen"), unset("told"), unset("lastAt"),
                inc("version", 1L)))
                .getModifiedCount();
        return silent + chats.deleteMany(and(idle, ne("silenced", true))).getDeletedCount();
    }

    /** The chats whose person can be reached: id, when the last turn was, when what waits came in. */
    void eachWithAddress(Consumer<Document> each) {
        chats.withDocumentClass(Document.class).find(Chats.reachable(new Document()))
                .projection(Projections.include("lastAt", "pending.at")).forEach(each);
    }

    /** Removes what was told long ago, and of what came in the ids of the version before. */
    long trim(Instant now) {
        return trim("told", now.minus(Chats.TOLD)) + trim("seen", now.minus(Chats.TOLD));
    }

    private long trim(String field, Instant before) {
        return chats.updateMany(lte(field + ".at", before),
                pullByFilter(new Document(field, new Document("at", new Document("$lte", before))))).getModifiedCount();
    }
}
