package nl.schuifaan.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schuifaan.store.Durable;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public keys of passkeys, by the id that the authenticator gave. Whose one is, is the id of the colleague. */
@Component
class Passkeys implements UserCredentialRepository {

    private final MongoCollection<Document> passkeys;
    private final Durable durable;

    Passkeys(MongoTemplate mongo, Durable durable) {
        this.passkeys = mongo.getDb().getCollection("passkeys");
        this.durable = durable;
        passkeys.createIndex(Indexes.ascending("colleague"));
    }

    @Override
    public void save(CredentialRecord record) {
        String id = record.getCredentialId().toBase64UrlString();
        Document stored = new Document("_id", id).append("colleague", colleague(record.getUserEntityUserId()))
                .append("key", new Binary(record.getPublicKey().getBytes())).append("count", record.getSignatureCount())
                .append("verified", record.isUvInitialized()).append("backupEligible", record.isBackupEligible())
                .append("backedUp", record.isBackupState()).append("label", record.getLabel())
                .append("transports", record.getTransports().stream().map(AuthenticatorTransport::getValue).toList())
                .append("attestation", binary(record.getAttestationObject()))
                .append("client", binary(record.getAttestationClientDataJSON()))
                .append("since", Date.from(record.getCreated())).append("used", Date.from(record.getLastUsed()));
        passkeys.replaceOne(eq("_id", id), stored, new ReplaceOptions().upsert(true));
        durable.commit();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return Optional.ofNullable(passkeys.find(eq("_id", id.toBase64UrlString())).first()).map(Passkeys::read)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return of(colleague(user));
    }

    List<CredentialRecord> of(String colleague) {
        return passkeys.find(eq("colleague", colleague)).map(Passkeys::read).into(new ArrayList<>());
    }

    @Override
    public void delete(Bytes id) {
        passkeys.deleteOne(eq("_id", id.toBase64UrlString()));
    }

    void remove(String colleague, String id) {
        passkeys.deleteOne(and(eq("_id", id), eq("colleague", colleague)));
        durable.commit();
    }

    void removeAll(String colleague) {
        passkeys.deleteMany(eq("colleague", colleague));
        durable.commit();
    }

    /** A colleague's id as an authenticator keeps it. */
    static Bytes handle(String colleague) {
        return Bytes.fromBase64(colleague);
    }

    static String colleague(Bytes handle) {
        return handle.toBase64UrlString();
    }

    private static CredentialRecord read(Document stored) {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(stored.getString("_id")))
                .userEntityUserId(handle(stored.getString("colleague")))
                .publicKey(new ImmutablePublicKeyCose(stored.get("key", Binary.class).getData()))
                .signatureCount(stored.getLong("count"))
                .uvInitialized(stored.getBoolean("verified")).backupEligible(stored.getBoolean("backupEligible"))
                .backupState(stored.getBoolean("backedUp")).label(stored.getString("label"))
                .transports(stored.getList("transports", String.class).stream().map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
                .attestationObject(bytes(stored, "attestation")).attestationClientDataJSON(bytes(stored, "client"))
                .created(stored.getDate("since").toInstant()).lastUsed(stored.getDate("used").toInstant()).build();
    }

    private static @Nullable Binary binary(@Nullable Bytes bytes) {
        return bytes == null ? null : new Binary(bytes.getBytes());
    }

    private static @Nullable Bytes bytes(Document stored, String field) {
        Binary binary = stored.get(field, Binary.class);
        return binary == null ? null : new Bytes(binary.getData());
    }
}
