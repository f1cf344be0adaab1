package nl.schuifaan.poll;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.api.Mistake;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Results as plain pages to print, in any of the languages; no script, nothing from elsewhere, kept by no cache. */
@ForOrganisers
@Controller
class PollPageController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ResultPages pages;
    private final Polls rounds;
    private final Supplier<Phrasebook> phrasebook;

    PollPageController(ResultPages pages, Polls rounds, Supplier<Phrasebook> phrasebook) {
        this.pages = pages;
        this.rounds = rounds;
        this.phrasebook = phrasebook;
    }

    @ModelAttribute
    void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping("/api/polls/page")
    String whole(@RequestParam(defaultValue = "nl") String lang, Model model) {
        return show(model, pages.whole(language(lang)));
    }

    @GetMapping("/api/polls/parts/{part}/page")
    String part(@PathVariable String part, @RequestParam(defaultValue = "nl") String lang, Model model) {
        Kind kind = Arrays.stream(Kind.values()).filter(one -> one.name().equals(part.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(model, pages.part(kind, language(lang)));
    }

    @GetMapping("/api/polls/{poll}/page")
    String one(@PathVariable String poll, @RequestParam(defaultValue = "nl") String lang, Model model) {
        Poll round = rounds.find(poll).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(model, pages.of(round, language(lang)));
    }

    private static String show(Model model, ResultPage page) {
        model.addAttribute("page", page);
        return "poll/results";
    }

    private Language language(String code) {
        Language language = new Language(code);
        if (!phrasebook.get().speaks(language)) {
            throw new Mistake("lang", "is none of "
                    + String.join(", ", phrasebook.get().languages().stream().map(Language::code).toList()));
        }
        return language;
    }
}
