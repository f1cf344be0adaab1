package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Everyone who works with the console. There is always a coordinator: who they are stands in one document beside, so
 * that two who remove each other at one moment cannot both succeed.
 */
@Component
public class Colleagues {

    /** Every organisation is asked for this many coordinators: one may be ill, or lose a phone. */
    public static final int COORDINATORS_ASKED_FOR = 2;

    private static final int ID_BYTES = 12;
    private static final Bson COORDINATORS = eq("_id", "coordinators");

    private final MongoCollection<Document> colleagues;
    private final MongoCollection<Document> guard;
    private final Passwords passwords;
    private final Addresses addresses;
    private final Durable durable;
    private final MovableClock now;

    Colleagues(MongoTemplate mongo, Passwords passwords, Addresses addresses, Durable durable, MovableClock now) {
        this.colleagues = mongo.getDb().getCollection("colleagues");
        this.guard = mongo.getDb().getCollection("access");
        this.passwords = passwords;
        this.addresses = addresses;
        this.durable = durable;
        this.now = now;
        colleagues.createIndex(Indexes.ascending("folded"), new IndexOptions().unique(true));
    }

    /** By name. */
    public List<Colleague> all() {
        return colleagues.find().sort(ascending("folded")).map(Colleague::read).into(new ArrayList<>());
    }

    public Optional<Colleague> find(String id) {
        return one(eq("_id", id));
    }

    /** However it is typed: without regard to case and to blanks around it. */
    Optional<Colleague> named(String name) {
        return one(eq("folded", folded(name)));
    }

    private Optional<Colleague> one(Bson which) {
        return Optional.ofNullable(colleagues.find(which).first()).map(Colleague::read);
    }

    /**
     * How many coordinators there are; a home page asks for a second one when there are fewer than
     * {@link #COORDINATORS_ASKED_FOR}.
     */
    public int coordinators() {
        return Math.toIntExact(colleagues.countDocuments(eq("role", Role.COORDINATOR.name())));
    }

    /** Whether nobody has made use of the welcome yet. */
    boolean none() {
        return guard.find(COORDINATORS).first() == null;
    }

    /** The very first coordinator; nobody where someone else was first. */
    Optional<Colleague> addFirst(String name, String password) {
        String id = Token.random(ID_BYTES);
        try {
            guard.insertOne(new Document("_id", "coordinators").append("ids", List.of(id)));
        } catch (MongoWriteException taken) {
            return duplicate(taken);
        }
        return insert(id, name, Role.COORDINATOR, password);
    }

    /** One more; nobody where the name is taken. */
    Optional<Colleague> add(String name, Role role, String password) {
        Optional<Colleague> added = insert(Token.random(ID_BYTES), name, role, password);
        added.filter(one -> role == Role.COORDINATOR).ifPresent(one -> counted(one.id()));
        return added;
    }

    private Optional<Colleague> insert(String id, String name, Role role, String password) {
        Document stored = new Document("_id", id).append("name", name.strip()).append("folded", folded(name))
                .append("role", role.name())
                .append("password", passwords.hash(password)).append("since", Date.from(now.instant()));
        try {
            colleagues.insertOne(stored);
        } catch (MongoWriteException taken) {
            return duplicate(taken);
        }
        durable.commit();
        return Optional.of(Colleague.read(stored));
    }

    private static Optional<Colleague> duplicate(MongoWriteException failure) {
        if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw failure;
        }
        return Optional.empty();
    }

    /** Whether it was done: the last coordinator stays one. */
    boolean changeRole(String id, Role role) {
        if (role == Role.COORDINATOR) {
            change(id, set("role", role.name()));
            counted(id);
            return true;
        }
        return noLongerCoordinator(id) && change(id, set("role", role.name()));
    }

    /** Whether it was done: the last coordinator stays. */
    boolean remove(String id) {
        if (!noLongerCoordinator(id)) {
            return false;
        }
        colleagues.deleteOne(eq("_id", id));
        durable.commit();
        return true;
    }

    private void counted(String id) {
        guard.updateOne(COORDINATORS, addToSet("ids", id), new UpdateOptions().upsert(true));
        durable.commit();
    }

    /** One write that looks and acts: it finds the document only where another one is in it. */
    private boolean noLongerCoordinator(String id) {
        return guard.updateOne(and(COORDINATORS, exists("ids.0"), ne("ids", List.of(id))), pull("ids", id))
                .getMatchedCount() == 1;
    }

    void changePassword(String id, String password) {
        change(id, set("password", passwords.hash(password)));
    }

    void signedIn(String id) {
        change(id, set("signedInAt", Date.from(now.instant())));
    }

    /** @param secret of an app for codes, in Base32; null to do without */
    void linkApp(String id, @Nullable String secret) {
        change(id, secret == null ? combine(unset("app"), unset("step"))
                : combine(set("app", new Binary(addresses.encrypt(secret))), unset("step")));
    }

    /**
     * Whether this step of the app's clock is later than any that was used: a code that was looked at over a shoulder
     * is worth nothing.
     */
    boolean useStep(String id, long step) {
        Bson later = and(eq("_id", id), or(eq("step", null), lt("step", step)));
        return colleagues.updateOne(later, set("step", step)).getModifiedCount() == 1;
    }

    void linkChat(String id, String channel, String address) {
        Document link = new Document("channel", channel).append("chat", addresses.id(channel, address))
                .append("address", new Binary(addresses.encrypt(address))).append("at", Date.from(now.instant()));
        change(id, set("link", link));
    }

    /** Each linked chat, and when it was linked. */
    void chats(BiConsumer<ChatId, Instant> each) {
        colleagues.find(exists("link")).map(one -> one.get("link", Document.class))
                .forEach(link -> each.accept(new ChatId(link.getString("chat")), link.getDate("at").toInstant()));
    }

    void unlinkChat(String id) {
        change(id, unset("link"));
    }

    /** The colleague whose linked chat this is. */
    public Optional<Colleague> withChat(ChatId chat) {
        return one(eq("link.chat", chat));
    }

    private boolean change(String id, Bson what) {
        boolean found = colleagues.updateOne(eq("_id", id), what).getMatchedCount() == 1;
        durable.commit();
        return found;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
