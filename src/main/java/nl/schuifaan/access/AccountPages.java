package nl.schuifaan.access;

import java.util.Map;
import java.util.Optional;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.web.Allowance;
import nl.schuifaan.web.Attempt;
import nl.schuifaan.web.Attempt.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own ways in, each of which can be ended: password, app, chat, passkeys, devices and sessions. */
@Controller
class AccountPages {

    private static final String PAGE = "redirect:/console/account";

    private final Colleagues colleagues;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Devices devices;
    private final Passkeys passkeys;
    private final ChatLinks chats;
    private final Allowance allowance;
    private final ActivityLog activity;
    private final MovableClock now;

    AccountPages(Colleagues colleagues, Passwords passwords, Sessions sessions, Devices devices, Passkeys passkeys,
            ChatLinks chats, Allowance allowance, ActivityLog activity, MovableClock now) {
        this.colleagues = colleagues;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.passkeys = passkeys;
        this.chats = chats;
        this.allowance = allowance;
        this.activity = activity;
        this.now = now;
    }

    @GetMapping("/console/account")
    String account(CurrentColleague me, Session here, @RequestParam(defaultValue = "") String problem, Model model) {
        return show(me, here, problem.equals("passkey") ? "access.passkey.failed" : null, model);
    }

    private String show(CurrentColleague me, Session here, @Nullable String problem, Model model) {
        model.addAttribute("colleague", colleagues.find(me.id()).orElseThrow())
                .addAttribute("sessions", sessions.of(me.id()))
                .addAttribute("here", here.id()).addAttribute("devices", devices.of(me.id()))
                .addAttribute("passkeys", passkeys.of(me.id()))
                .addAttribute("problem", problem).addAttribute("least", Passwords.LEAST)
                .addAttribute("now", now.instant())
                .addAttribute("permissions", Permission.values());
        return "access/account";
    }

    /**
     * Whoever sits down at a screen left open does not know the old one. Other sessions and trusted devices end with
     * it.
     */
    @PostMapping("/console/account/password")
    String password(CurrentColleague me, Session here, @RequestParam String oldPassword, @RequestParam String password,
            Model model) {
        Attempt attempt = new Attempt(Door.SIGN_IN, "", "session of " + me.id(), "");
        Colleague colleague = colleagues.find(me.id()).orElseThrow();
        if (!allowance.allows(attempt)) {
            return show(me, here, "access.sign-in.wait", model);
        }
        if (!passwords.matches(oldPassword, colleague.password())) {
            allowance.wrong(attempt);
            return show(me, here, "access.account.password.wrong", model);
        }
        Optional<String> problem = Passwords.problem(password, me.name());
        if (problem.isPresent()) {
            return show(me, here, problem.get(), model);
        }
        colleagues.changePassword(me.id(), password);
        sessions.endOthers(me.id(), here.id());
        devices.forgetAll(me.id());
        activity.record(me.id(), Deed.PASSWORD_CHANGED, "colleague:" + me.id());
        return PAGE;
    }

    /** Another telephone: the next sign-in links the app on it. */
    @PostMapping("/console/account/app/forget")
    String forgetApp(CurrentColleague me) {
        colleagues.linkApp(me.id(), null);
        devices.forgetAll(me.id());
        activity.record(me.id(), Deed.APP_UNLINKED, "colleague:" + me.id());
        return PAGE;
    }

    @PostMapping("/console/account/chat")
    String linkChat(CurrentColleague me, Session here, Model model) {
        model.addAttribute("word", ChatLinks.PREFIX + chats.begin(me));
        return show(me, here, null, model);
    }

    @PostMapping("/console/account/chat/forget")
    String forgetChat(CurrentColleague me) {
        colleagues.unlinkChat(me.id());
        activity.record(me.id(), Deed.CHAT_UNLINKED, "colleague:" + me.id());
        return PAGE;
    }

    @PostMapping("/console/account/passkeys/{id}/remove")
    String removePasskey(CurrentColleague me, @PathVariable String id) {
        passkeys.remove(me.id(), id);
        activity.record(me.id(), Deed.PASSKEY_REMOVED, "colleague:" + me.id());
        return PAGE;
    }

    @PostMapping("/console/account/devices/{id}/forget")
    String forgetDevice(CurrentColleague me, @PathVariable String id) {
        devices.forget(me.id(), id);
        return PAGE;
    }

    @PostMapping("/console/account/sessions/{id}/end")
    String endSession(CurrentColleague me, @PathVariable String id) {
        sessions.end(me.id(), id);
        activity.record(me.id(), Deed.SESSIONS_ENDED, "colleague:" + me.id(), Map.of("sessions", "1"));
        return PAGE;
    }

    @PostMapping("/console/account/sessions/end-others")
    String endOthers(CurrentColleague me, Session here) {
        sessions.endOthers(me.id(), here.id());
        activity.record(me.id(), Deed.SESSIONS_ENDED, "colleague:" + me.id());
        return PAGE;
    }
}
