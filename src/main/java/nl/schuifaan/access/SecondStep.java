package nl.schuifaan.access;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for after a right password.
 *
 * @param code   keyed hash of the code that was sent; null where an app makes it
 * @param secret of an app that is about to be linked, hidden; null otherwise
 * @param back   the page to go to afterwards
 * @param kept   what was typed when the session had lapsed, hidden; null otherwise
 */
record SecondStep(Way way, @Nullable String code, byte @Nullable [] secret, String back, @Nullable String kept) {

    /** How the second step is taken. */
    enum Way { CHAT, APP, NEW_APP }

    Document written() {
        return new Document("way", way.name()).append("code", code).append("secret", secret == null ? null
                : new Binary(secret))
                .append("back", back).append("kept", kept);
    }

    static SecondStep read(Document stored) {
        Binary secret = stored.get("secret", Binary.class);
        return new SecondStep(Way.valueOf(stored.getString("way")), stored.getString("code"), secret == null ? null
                : secret.getData(),
                stored.getString("back"), stored.getString("kept"));
    }
}
