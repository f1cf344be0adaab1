package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.access.Links.Kind;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Becoming a colleague by a link: a name, a password, and then the second step as at every sign-in. */
@Controller
class WelcomePages {

    private static final int LONGEST_NAME = 60;

    private final Links links;
    private final Colleagues colleagues;
    private final SignIn signIn;
    private final ActivityLog activity;

    WelcomePages(Links links, Colleagues colleagues, SignIn signIn, ActivityLog activity) {
        this.links = links;
        this.colleagues = colleagues;
        this.signIn = signIn;
        this.activity = activity;
    }

    @GetMapping({"/console/welcome/{token}", "/console/join/{token}"})
    String form(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return links.find(new Token(token)).map(link -> show(link, "", null, request, model))
                .orElseGet(() -> gone(response));
    }

    private static String show(Link link, String name, @Nullable String problem, HttpServletRequest request,
            Model model) {
        model.addAttribute("link", link).addAttribute("name", name).addAttribute("problem", problem)
                .addAttribute("action", request.getRequestURI()).addAttribute("least", Passwords.LEAST);
        return "access/welcome";
    }

    /** Used, too old, or never there: that is all the same to whoever tries. */
    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "access/gone";
    }

    @PostMapping({"/console/welcome/{token}", "/console/join/{token}"})
    String join(@PathVariable String token, @RequestParam String name, @RequestParam String password,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Link> there = links.find(new Token(token));
        Optional<String> problem = problem(name, password);
        if (there.isPresent() && problem.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(there.get(), name, problem.get(), request, model);
        }
        Optional<Link> used = links.use(new Token(token));
        if (used.isEmpty()) {
            return gone(response);
        }
        Optional<Colleague> joined = joined(used.get(), name, password);
        if (joined.isEmpty()) {
            return used.get().kind() == Kind.WELCOME && !colleagues.none() ? gone(response)
                    : taken(used.get(), name, request, response, model);
        }
        signIn.secondStep(new Exchange(request, response), joined.get(), Purpose.HOME);
        return "redirect:/console/sign-in/code";
    }

    private String taken(Link link, String name, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        links.giveBack(link);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(link, name, "access.name.taken", request, model);
    }

    private Optional<Colleague> joined(Link link, String name, String password) {
        Optional<Colleague> joined = switch (link.kind()) {
            case WELCOME -> colleagues.addFirst(name, password);
            case RESCUE, INVITATION -> colleagues.add(name, link.role(), password);
        };
        joined.ifPresent(one -> welcomed(one, link.kind()));
        return joined;
    }

    private void welcomed(Colleague one, Kind kind) {
        links.withdrawWelcomes();
        activity.record(one.id(), kind == Kind.INVITATION ? Deed.JOINED : Deed.WELCOMED, "colleague:" + one.id(),
                Map.of("role", one.role().name()));
    }

    private static Optional<String> problem(String name, String password) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("access.name.problem");
        }
        return Passwords.problem(password, stripped);
    }
}
