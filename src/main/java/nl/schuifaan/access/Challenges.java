package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What an authenticator is asked to sign. It travels with the page, sealed, so that nothing is stored for whoever only
 * looks; what was used is remembered for as long as it could be used again.
 */
@Component
class Challenges {

    static final Duration LASTS = Duration.ofMinutes(5);

    private final MongoCollection<Document> spent;
    private final Addresses hiding;
    private final MovableClock now;

    Challenges(MongoTemplate mongo, Addresses hiding, MovableClock now) {
        this.spent = mongo.getDb().getCollection("spent");
        this.hiding = hiding;
        this.now = now;
    }

    /** @param purpose what it may be used for: signing in, or the account of one colleague */
    String seal(String purpose, Bytes challenge) {
        String text = purpose + " " + now.instant().plus(LASTS).getEpochSecond() + " " + challenge.toBase64UrlString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hiding.encrypt(text));
    }

    /** Uses it up; nothing where it is not one of ours, was for something else, is too old or was used. */
    Optional<Bytes> redeem(String purpose, String sealed) {
        try {
            String[] parts = hiding.decrypt(Base64.getUrlDecoder().decode(sealed)).split(" ");
            boolean good = parts.length == 3 && parts[0].equals(purpose)
                    && now.instant().getEpochSecond() < Long.parseLong(parts[1]);
            return good && first(parts[2]) ? Optional.of(Bytes.fromBase64(parts[2])) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean first(String challenge) {
        try {
            spent.insertOne(new Document("_id", new Token(challenge).hash())
                    .append("until", Date.from(now.instant().plus(LASTS))));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    long expire(Instant moment) {
        return spent.deleteMany(lte("until", Date.from(moment))).getDeletedCount();
    }
}
