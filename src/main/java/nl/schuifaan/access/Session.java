package nl.schuifaan.access;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that lasts, or one that still waits for its second step.
 *
 * @param id     hash of the token in the cookie
 * @param device the browser and system in words, as it told
 * @param step   what is still asked for; null once signed in
 */
record Session(String id, String colleague, String device, Instant since, Instant seen, @Nullable SecondStep step) {

    static Session read(Document stored) {
        Document step = stored.get("step", Document.class);
        return new Session(stored.getString("_id"), stored.getString("colleague"), stored.getString("device"),
                stored.getDate("since").toInstant(), stored.getDate("seen").toInstant(), step == null ? null
                : SecondStep.read(step));
    }

    boolean signedIn() {
        return step == null;
    }
}
