package nl.schuifaan.access;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works with the console, as stored.
 *
 * @param password what {@link Passwords} made of it
 * @param app      the secret shared with an app for codes, hidden; null without one
 * @param link     the chat that codes are sent to
 */
public record Colleague(String id, String name, Role role, String password, byte @Nullable [] app, @Nullable Link link,
        Instant since, @Nullable Instant signedInAt) {

    /** A chat of this colleague: its channel, and its address, hidden. */
    public record Link(String channel, byte[] address) {}

    static Colleague read(Document stored) {
        Document link = stored.get("link", Document.class);
        return new Colleague(stored.getString("_id"), stored.getString("name"), Role.valueOf(stored.getString("role")),
                stored.getString("password"), Optional.ofNullable(stored.get("app", Binary.class)).map(Binary::getData)
                .orElse(null),
                link == null ? null : new Link(link.getString("channel"), link.get("address", Binary.class).getData()),
                stored.getDate("since").toInstant(),
                stored.getDate("signedInAt") == null ? null : stored.getDate("signedInAt").toInstant());
    }

    CurrentColleague current() {
        return new CurrentColleague(id, name, role);
    }

    @Override
    public String toString() {
        return "colleague " + id;
    }
}
