package nl.schuifaan.access;

import java.net.URI;
import java.util.Map;
import nl.schuifaan.access.Links.Kind;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who works here, for coordinators: invite, change what somebody may, sign somebody out, let somebody go. */
@Controller
class ColleaguePages {

    private static final String PAGE = "redirect:/console/colleagues";

    private final Colleagues colleagues;
    private final Departures departures;
    private final Sessions sessions;
    private final Links links;
    private final ActivityLog activity;

    ColleaguePages(Colleagues colleagues, Departures departures, Sessions sessions, Links links, ActivityLog activity) {
        this.colleagues = colleagues;
        this.departures = departures;
        this.sessions = sessions;
        this.links = links;
        this.activity = activity;
    }

    @GetMapping("/console/colleagues")
    String list(@RequestParam(defaultValue = "") String problem, Model model) {
        model.addAttribute("colleagues", colleagues.all()).addAttribute("invitations", links.invitations())
                .addAttribute("roles", Role.values()).addAttribute("permissions", Permission.values())
                .addAttribute("alone", colleagues.coordinators() < Colleagues.COORDINATORS_ASKED_FOR)
                .addAttribute("last", problem.equals("last"));
        return "access/colleagues";
    }

    /** The link is shown here, once: it is not kept. */
    @PostMapping("/console/colleagues/invite")
    String invite(CurrentColleague me, @RequestParam Role role, Model model) {
        Token token = links.make(Kind.INVITATION, role, me.id());
        activity.record(me.id(), Deed.INVITED, "colleagues:invitation", Map.of("role", role.name()));
        URI here = ServletUriComponentsBuilder.fromCurrentContextPath().path("/console/join/" + token.reveal()).build()
                .toUri();
        model.addAttribute("invitation", here.toString());
        return list("", model);
    }

    @PostMapping("/console/colleagues/invitations/{id}/withdraw")
    String withdraw(CurrentColleague me, @PathVariable String id) {
        links.withdraw(id);
        activity.record(me.id(), Deed.INVITATION_WITHDRAWN, "colleagues:invitation");
        return PAGE;
    }

    @PostMapping("/console/colleagues/{id}/role")
    String role(CurrentColleague me, @PathVariable String id, @RequestParam Role role) {
        Colleague colleague = there(id);
        if (colleague.role() == role) {
            return PAGE;
        }
        if (!colleagues.changeRole(id, role)) {
            return PAGE + "?problem=last";
        }
        activity.record(me.id(), Deed.ROLE_CHANGED, "colleague:" + id,
                Map.of("from", colleague.role().name(), "to", role.name()));
        return PAGE;
    }

    @PostMapping("/console/colleagues/{id}/end-sessions")
    String endSessions(CurrentColleague me, @PathVariable String id) {
        sessions.endAll(there(id).id());
        activity.record(me.id(), Deed.SESSIONS_ENDED, "colleague:" + id);
        return PAGE;
    }

    /** A page for a decision, not a dialog. */
    @GetMapping("/console/colleagues/{id}/remove")
    String removal(@PathVariable String id, Model model) {
        model.addAttribute("colleague", there(id));
        return "access/remove";
    }

    @PostMapping("/console/colleagues/{id}/remove")
    String remove(CurrentColleague me, @PathVariable String id) {
        if (!departures.remove(there(id))) {
            return PAGE + "?problem=last";
        }
        activity.record(me.id(), Deed.REMOVED, "colleague:" + id);
        return PAGE;
    }

    private Colleague there(String id) {
        return colleagues.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
