package nl.schuifaan.access;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import nl.schuifaan.access.SecondStep.Way;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.web.Allowance;
import nl.schuifaan.web.Attempt;
import nl.schuifaan.web.Attempt.Door;
import org.springframework.stereotype.Component;

/** The ways in. Each begins a session with a new token and ends the one that was there. */
@Component
class SignIn {

    private final Colleagues colleagues;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Devices devices;
    private final Allowance allowance;
    private final CodeSender codes;
    private final Cookies cookies;
    private final Addresses hiding;
    private final ActivityLog activity;
    private final MovableClock now;

    SignIn(Colleagues colleagues, Passwords passwords, Sessions sessions, Devices devices, Allowance allowance,
            CodeSender codes, Cookies cookies, Addresses hiding, ActivityLog activity, MovableClock now) {
        this.colleagues = colleagues;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.allowance = allowance;
        this.codes = codes;
        this.cookies = cookies;
        this.hiding = hiding;
        this.activity = activity;
        this.now = now;
    }

    SignInOutcome password(Exchange web, String name, String password, Purpose purpose) {
        Optional<Colleague> colleague = colleagues.named(name);
        Optional<Device> device = cookies.device(web.request()).flatMap(devices::find)
                .filter(known -> colleague.filter(one -> known.colleague().equals(one.id())).isPresent());
        Attempt attempt = new Attempt(Door.SIGN_IN, web.address(), device.map(Device::id).orElse(null),
                colleague.map(Colleague::id).orElse(name.length() > 100 ? "" : name));
        if (!allowance.allows(attempt)) {
            return SignInOutcome.WAIT;
        }
        if (!colleague.map(one -> passwords.matches(password, one.password()))
                .orElseGet(() -> passwords.matchesNobody(password))) {
            allowance.wrong(attempt);
            return SignInOutcome.WRONG;
        }
        Colleague one = colleague.orElseThrow();
        if (device.filter(known -> known.trusts(one.id(), now.instant())).isPresent()) {
            device.ifPresent(devices::seen);
            enter(web, one);
            return SignInOutcome.IN;
        }
        secondStep(web, one, purpose);
        return SignInOutcome.SECOND_STEP;
    }

    /** Asks for what comes after a password; also of whoever came by a link, so that nobody works without it. */
    void secondStep(Exchange web, Colleague colleague, Purpose purpose) {
        change(web, sessions.begin(colleague.id(), web.label(), step(colleague, purpose)));
    }

    private SecondStep step(Colleague colleague, Purpose purpose) {
        String code = Token.digits(OneTimeCodes.DIGITS);
        Colleague.Link link = colleague.link();
        if (link != null && codes.send(link, code)) {
            return new SecondStep(Way.CHAT, keyed(code), null, purpose.back(), purpose.kept());
        }
        return colleague.app() != null ? new SecondStep(Way.APP, null, null, purpose.back(), purpose.kept())
                : new SecondStep(Way.NEW_APP, null, hiding.encrypt(OneTimeCodes.secret()), purpose.back(),
                purpose.kept());
    }

    /** @param trust whether this browser is asked for no code in the next thirty days */
    SignInOutcome code(Exchange web, Session session, String typed, boolean trust) {
        Optional<Colleague> colleague = colleagues.find(session.colleague());
        SecondStep step = session.step();
        if (colleague.isEmpty() || step == null || !sessions.takeTry(session)) {
            leave(web);
            return SignInOutcome.OVER;
        }
        if (!right(colleague.get(), step, typed.replaceAll("\\s", ""))) {
            return SignInOutcome.WRONG;
        }
        remember(web, colleague.get(), trust);
        enter(web, colleague.get());
        return SignInOutcome.IN;
    }

    private boolean right(Colleague colleague, SecondStep step, String code) {
        return switch (step.way()) {
            case CHAT -> step.code() != null && MessageDigest.isEqual(step.code().getBytes(), keyed(code).getBytes())
                    || byApp(colleague, code);
            case APP -> byApp(colleague, code);
            case NEW_APP -> step.secret() != null && newApp(colleague, hiding.decrypt(step.secret()), code);
        };
    }

    private boolean byApp(Colleague colleague, String code) {
        return colleague.app() != null && used(colleague, hiding.decrypt(colleague.app()), code);
    }

    private boolean used(Colleague colleague, String secret, String code) {
        OptionalLong step = OneTimeCodes.step(secret, code, now.instant());
        return step.isPresent() && colleagues.useStep(colleague.id(), step.getAsLong());
    }

    /** Links the app once it has shown that it makes the right codes. */
    private boolean newApp(Colleague colleague, String secret, String code) {
        if (colleague.app() != null || OneTimeCodes.step(secret, code, now.instant()).isEmpty()) {
            return false;
        }
        colleagues.linkApp(colleague.id(), secret);
        activity.record(colleague.id(), Deed.APP_LINKED, "colleague:" + colleague.id());
        return used(colleague, secret, code);
    }

    private void remember(Exchange web, Colleague colleague, boolean trust) {
        cookies.device(web.request()).ifPresent(devices::forget);
        cookies.device(web.request(), web.response(), devices.remember(colleague.id(), web.label(), trust));
    }

    /** Lets somebody in by a passkey, which is both of the two steps. */
    void byPasskey(Exchange web, Colleague colleague) {
        if (cookies.device(web.request()).flatMap(devices::find)
                .filter(device -> device.colleague().equals(colleague.id())).isEmpty()) {
            remember(web, colleague, false);
        }
        enter(web, colleague);
    }

    private void enter(Exchange web, Colleague colleague) {
        change(web, sessions.begin(colleague.id(), web.label(), null));
        colleagues.signedIn(colleague.id());
        activity.record(colleague.id(), Deed.SIGNED_IN, "colleague:" + colleague.id());
    }

    private void change(Exchange web, Token token) {
        cookies.session(web.request()).ifPresent(sessions::end);
        cookies.session(web.request(), web.response(), token);
    }

    void leave(Exchange web) {
        cookies.session(web.request()).ifPresent(sessions::end);
        cookies.noSession(web.request(), web.response());
    }

    private String keyed(String code) {
        return hiding.id("code", code);
    }
}
