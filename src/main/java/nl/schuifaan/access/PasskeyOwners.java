package nl.schuifaan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Colleagues as passkeys know them. To Spring Security their id is the name they sign in with; the authenticator shows
 * their own.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Colleagues colleagues;

    PasskeyOwners(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return findByUsername(Passkeys.colleague(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return colleagues.find(id)
                .map(one -> ImmutablePublicKeyCredentialUserEntity.builder().id(Passkeys.handle(one.id()))
                .name(one.name()).displayName(one.name()).build()).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        // Colleagues are made by a link alone.
    }

    @Override
    public void delete(Bytes handle) {
        // And go by Departures alone.
    }
}
