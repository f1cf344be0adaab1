package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.web.Allowance;
import nl.schuifaan.web.Attempt;
import nl.schuifaan.web.Attempt.Door;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in by a passkey, and making one. */
@Controller
class PasskeyPages {

    private static final String SIGN_IN = "sign-in";
    private static final int LONGEST_LABEL = 40;

    private final Authenticators authenticators;
    private final Challenges challenges;
    private final Colleagues colleagues;
    private final Allowance allowance;
    private final SignIn signIn;
    private final Afterwards afterwards;
    private final ActivityLog activity;

    PasskeyPages(Authenticators authenticators, Challenges challenges, Colleagues colleagues, Allowance allowance,
            SignIn signIn, Afterwards afterwards, ActivityLog activity) {
        this.authenticators = authenticators;
        this.challenges = challenges;
        this.colleagues = colleagues;
        this.allowance = allowance;
        this.signIn = signIn;
        this.afterwards = afterwards;
        this.activity = activity;
    }

    @GetMapping(path = "/console/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = authenticators.request(request);
        return asked(challenges.seal(SIGN_IN, options.getChallenge()), options);
    }

    /** A ticket has letters and digits only, so that it needs no care here. */
    private String asked(String ticket, Object options) {
        return "{\"ticket\":\"" + ticket + "\",\"publicKey\":" + authenticators.json(options) + "}";
    }

    @PostMapping("/console/sign-in/passkey")
    String in(@RequestParam String ticket, @RequestParam String credential,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String kept, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        Purpose purpose = new Purpose(Back.safe(back), kept.isEmpty() ? null : kept);
        Attempt attempt = new Attempt(Door.PASSKEY, request.getRemoteAddr(), null, "");
        if (!allowance.allows(attempt)) {
            return SignInPages.again(response, purpose, "access.sign-in.wait", "", 429, model);
        }
        Optional<Colleague> colleague = challenges.redeem(SIGN_IN, ticket)
                .flatMap(challenge -> authenticators.signer(request, challenge, credential)).flatMap(colleagues::find);
        if (colleague.isEmpty()) {
            allowance.wrong(attempt);
            return SignInPages.again(response, purpose, "access.passkey.failed", "", 401, model);
        }
        signIn.byPasskey(new Exchange(request, response), colleague.get());
        return afterwards.go(purpose, model);
    }

    @GetMapping(path = "/console/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String askForNew(CurrentColleague me, Authentication who, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = authenticators.creation(request, who);
        return asked(challenges.seal(me.id(), options.getChallenge()), options);
    }

    @PostMapping("/console/account/passkeys")
    String keep(CurrentColleague me, Authentication who, @RequestParam String ticket, @RequestParam String credential,
            @RequestParam String label, HttpServletRequest request) {
        Optional<Bytes> challenge = challenges.redeem(me.id(), ticket);
        String named = label.isBlank() ? "?"
                : label.strip().substring(0, Math.min(label.strip().length(), LONGEST_LABEL));
        if (challenge.isEmpty() || !authenticators.register(request, who, challenge.get(), credential, named)) {
            return "redirect:/console/account?problem=passkey";
        }
        activity.record(me.id(), Deed.PASSKEY_ADDED, "colleague:" + me.id());
        return "redirect:/console/account";
    }
}
