package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import nl.schuifaan.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks authenticators for a passkey, and checks what they sign, for the host of {@code PUBLIC_URL}. The person is
 * always asked for a finger, a face or a code, so that a passkey is two steps in one. Its library is loaded when it is
 * first asked for.
 */
@Component
class Authenticators {

    private static final Logger log = LoggerFactory.getLogger(Authenticators.class);

    private final PasskeyOwners owners;
    private final Passkeys passkeys;
    private final Optional<URI> publicUrl;
    private volatile @Nullable WebAuthnRelyingPartyOperations party;
    private volatile @Nullable JsonMapper json;

    Authenticators(PasskeyOwners owners, Passkeys passkeys, Settings settings) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.publicUrl = settings.publicUrl();
    }

    PublicKeyCredentialCreationOptions creation(HttpServletRequest request, Authentication who) {
        return party(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    }

    PublicKeyCredentialRequestOptions request(HttpServletRequest request) {
        return party(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    String json(Object options) {
        return mapper().writeValueAsString(options);
    }

    /** Keeps a new passkey; false when what came is not one. */
    boolean register(HttpServletRequest request, Authentication who, Bytes challenge, String credential, String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> signed = mapper()
                    .readValue(credential, new TypeReference<>() {});
            party(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked(creation(request, who),
                    challenge), new RelyingPartyPublicKey(signed, label)));
            return true;
        } catch (RuntimeException failure) {
            log.warn("a passkey could not be kept: {}", failure.getClass().getSimpleName());
            return false;
        }
    }

    /** The options as they were when the browser was given them. */
    private static PublicKeyCredentialCreationOptions asked(PublicKeyCredentialCreationOptions now, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder().rp(now.getRp()).user(now.getUser()).challenge(challenge)
                .pubKeyCredParams(now.getPubKeyCredParams()).timeout(now.getTimeout())
                .excludeCredentials(now.getExcludeCredentials())
                .authenticatorSelection(now.getAuthenticatorSelection()).attestation(now.getAttestation())
                .extensions(now.getExtensions()).build();
    }

    /** The id of the colleague whose passkey signed this; nobody when it is not one of ours. */
    Optional<String> signer(HttpServletRequest request, Bytes challenge, String credential) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed = mapper()
                    .readValue(credential, new TypeReference<>() {});
            RelyingPartyAuthenticationRequest asked =
                    new RelyingPartyAuthenticationRequest(asked(request(request), challenge), signed);
            return Optional.ofNullable(party(request).authenticate(asked))
                    .map(owner -> Passkeys.colleague(owner.getId()));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** What would be asked now, with the challenge that was asked then. */
    private static PublicKeyCredentialRequestOptions asked(PublicKeyCredentialRequestOptions now, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder().challenge(challenge).rpId(now.getRpId())
                .timeout(now.getTimeout()).allowCredentials(now.getAllowCredentials())
                .userVerification(now.getUserVerification()).extensions(now.getExtensions()).build();
    }

    private WebAuthnRelyingPartyOperations party(HttpServletRequest request) {
        WebAuthnRelyingPartyOperations made = party;
        if (made == null) {
            // Without PUBLIC_URL this is tried out on the machine itself.
            URI here = publicUrl.orElseGet(() -> URI.create("http://localhost:" + request.getLocalPort()));
            made = operations(here);
            party = made;
        }
        return made;
    }

    private WebAuthnRelyingPartyOperations operations(URI here) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(owners, passkeys,
                PublicKeyCredentialRpEntity.builder().id(here.getHost()).name("Schuifaan").build(),
                Set.of(here.getScheme() + "://" + here.getRawAuthority()));
        operations.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
        operations.setCustomizeRequestOptions(options ->
                options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private JsonMapper mapper() {
        JsonMapper made = json;
        if (made == null) {
            made = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
            json = made;
        }
        return made;
    }
}
