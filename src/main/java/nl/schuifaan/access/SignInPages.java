package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.access.SecondStep.Way;
import nl.schuifaan.privacy.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out: a name and a password, then six digits. */
@Controller
class SignInPages {

    /** Why somebody is here, by the word in the address. */
    private static final Map<String, String> WHY =
            Map.of("lapsed", "access.sign-in.lapsed", "out", "access.sign-in.out", "over", "access.sign-in.over",
            "name", "access.sign-in.name-taken");

    private final SignIn signIn;
    private final SessionsOfRequests sessions;
    private final Colleagues colleagues;
    private final Addresses hiding;
    private final Afterwards afterwards;

    SignInPages(SignIn signIn, SessionsOfRequests sessions, Colleagues colleagues, Addresses hiding,
            Afterwards afterwards) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.colleagues = colleagues;
        this.hiding = hiding;
        this.afterwards = afterwards;
    }

    @ModelAttribute
    Exchange exchange(HttpServletRequest request, HttpServletResponse response) {
        return new Exchange(request, response);
    }

    @GetMapping("/console/sign-in")
    String form(@RequestParam(defaultValue = "") String back, @RequestParam(defaultValue = "") String why,
            Model model) {
        return show(model, Back.safe(back), WHY.get(why), "", null);
    }

    private static String show(Model model, String back, @Nullable String why, String name,
            @Nullable String kept) {
        model.addAttribute("back", back).addAttribute("why", why).addAttribute("name", name).addAttribute("kept", kept);
        return "access/sign-in";
    }

    @PostMapping("/console/sign-in")
    String password(@ModelAttribute Exchange web, @RequestParam String name, @RequestParam String password,
            @RequestParam(defaultValue = "") String back, @RequestParam(defaultValue = "") String kept, Model model) {
        Purpose purpose = new Purpose(Back.safe(back), kept.isEmpty() ? null : kept);
        return switch (signIn.password(web, name, password, purpose)) {
            case IN -> afterwards.go(purpose, model);
            case SECOND_STEP -> "redirect:/console/sign-in/code";
            case WRONG, OVER -> again(web.response(), purpose, "access.sign-in.wrong", name, 401, model);
            case WAIT -> again(web.response(), purpose, "access.sign-in.wait", name, 429, model);
        };
    }

    static String again(HttpServletResponse response, Purpose purpose, String why, String name, int status,
            Model model) {
        response.setStatus(status);
        return show(model, purpose.back(), why, name, purpose.kept());
    }

    @GetMapping("/console/sign-in/code")
    String codeForm(HttpServletRequest request, Model model) {
        return waiting(request).map(session -> show(session, model, null)).orElse("redirect:/console/sign-in?why=over");
    }

    private Optional<Session> waiting(HttpServletRequest request) {
        return sessions.session(request).filter(session -> !session.signedIn());
    }

    private String show(Session session, Model model, @Nullable String wrong) {
        SecondStep step = session.step();
        model.addAttribute("way", step == null ? Way.APP : step.way()).addAttribute("wrong", wrong);
        if (step != null && step.secret() != null) {
            String secret = hiding.decrypt(step.secret());
            String name = colleagues.find(session.colleague()).map(Colleague::name).orElse("");
            model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "))
                    .addAttribute("picture", Picture.of(OneTimeCodes.address(secret, "Schuifaan", name)));
        }
        return "access/code";
    }

    @PostMapping("/console/sign-in/code")
    String code(@ModelAttribute Exchange web, @RequestParam String code,
            @RequestParam(defaultValue = "false") boolean trust, Model model) {
        Optional<Session> waiting = waiting(web.request());
        SignInOutcome outcome = waiting.map(session -> signIn.code(web, session, code, trust))
                .orElse(SignInOutcome.OVER);
        return switch (outcome) {
            case IN -> afterwards.go(waiting.map(Session::step).map(step -> new Purpose(step.back(), step.kept()))
                    .orElse(Purpose.HOME), model);
            case WRONG -> {
                web.response().setStatus(401);
                yield waiting.map(session -> show(session, model, "access.code.wrong")).orElseThrow();
            }
            case OVER, WAIT, SECOND_STEP -> "redirect:/console/sign-in?why=over";
        };
    }

    @PostMapping("/console/sign-out")
    String out(@ModelAttribute Exchange web) {
        signIn.leave(web);
        return "redirect:/console/sign-in?why=out";
    }
}
