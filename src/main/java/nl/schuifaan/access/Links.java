package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Links that let somebody become a colleague, once: opening one shows a page, and only its button uses the link up. */
@Component("accessLinks")
class Links {

    /** For whoever reads the log of the first start a day later; each start makes a new one. */
    static final Duration WELCOME = Duration.ofDays(7);
    static final Duration RESCUE = Duration.ofHours(1);
    static final Duration INVITATION = Duration.ofDays(2);

    /** What a link is for. */
    enum Kind {
        /** The very first coordinator. */
        WELCOME,
        /** A new coordinator where everyone lost everything; only who can start the program can make one. */
        RESCUE,
        INVITATION
    }

    private final MongoCollection<Document> links;
    private final Durable durable;
    private final MovableClock now;

    Links(MongoTemplate mongo, Durable durable, MovableClock now) {
        this.links = mongo.getDb().getCollection("links");
        this.durable = durable;
        this.now = now;
    }

    Token make(Kind kind, Role role, String by) {
        Token token = Token.make();
        links.insertOne(new Document("_id", token.hash()).append("kind", kind.name()).append("role", role.name())
                .append("by", by)
                .append("until", Date.from(now.instant().plus(lasts(kind)))));
        durable.commit();
        return token;
    }

    private static Duration lasts(Kind kind) {
        return switch (kind) {
            case WELCOME -> WELCOME;
            case RESCUE -> RESCUE;
            case INVITATION -> INVITATION;
        };
    }

    /** Looks, and leaves it as it is. */
    Optional<Link> find(Token token) {
        return Optional.ofNullable(links.find(good(token)).first()).map(Links::read);
    }

    /** Uses it up: of two who press at one moment, one has it. */
    Optional<Link> use(Token token) {
        Optional<Link> used = Optional.ofNullable(links.findOneAndDelete(good(token))).map(Links::read);
        durable.commit();
        return used;
    }

    /** As it was, for whoever could not be let in after all. */
    void giveBack(Link link) {
        links.insertOne(new Document("_id", link.id()).append("kind", link.kind().name())
                .append("role", link.role().name())
                .append("by", link.by())
                .append("until", Date.from(link.until())));
    }

    List<Link> invitations() {
        return links.find(and(eq("kind", Kind.INVITATION.name()), gt("until", Date.from(now.instant()))))
                .sort(ascending("until"))
                .map(Links::read).into(new ArrayList<>());
    }

    void withdraw(String id) {
        links.deleteOne(and(eq("_id", id), eq("kind", Kind.INVITATION.name())));
    }

    void withdrawAllOf(String colleague) {
        links.deleteMany(eq("by", colleague));
    }

    void withdrawWelcomes() {
        links.deleteMany(eq("kind", Kind.WELCOME.name()));
    }

    long expire(Instant moment) {
        return links.deleteMany(lte("until", Date.from(moment))).getDeletedCount();
    }

    private Bson good(Token token) {
        return and(eq("_id", token.hash()), gt("until", Date.from(now.instant())));
    }

    private static Link read(Document stored) {
        return new Link(stored.getString("_id"), Kind.valueOf(stored.getString("kind")),
                Role.valueOf(stored.getString("role")), stored.getString("by"), stored.getDate("until").toInstant());
    }
}
