package nl.schuifaan.console;

import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.language.Language;
import nl.schuifaan.wording.Check;
import nl.schuifaan.wording.Readers;
import nl.schuifaan.wording.Readers.Reader;
import nl.schuifaan.wording.Wording;
import nl.schuifaan.wording.Wordings;
import nl.schuifaan.wording.Wordings.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Native readers: how a colleague invites one, and the one page that a reader sees. */
@Controller
class ReaderController {

    private static final List<Integer> DAYS = List.of(7, 14, 30);
    private static final String READ = "/console/read/{token}";

    private final Readers readers;
    private final Wordings wordings;
    private final TextExamples examples;
    private final Say say;

    ReaderController(Readers readers, Wordings wordings, TextExamples examples, Say say) {
        this.readers = readers;
        this.wordings = wordings;
        this.examples = examples;
        this.say = say;
    }

    /** A text beside the Dutch one, as a reader sees it. */
    record Read(String key, String dutch, Wording own) {}

    @PostMapping("/console/texts/readers")
    String invite(@RequestParam String language, @RequestParam int days, RedirectAttributes after) {
        Language asked = wordings.languages().stream().filter(one -> one.code().equals(language)).findFirst()
                .filter(_ -> DAYS.contains(days))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        String token = readers.invite(asked, Duration.ofDays(days)).reveal();
        after.addFlashAttribute("link", ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/console/read/" + token).toUriString());
        after.addFlashAttribute("done", say.text("texts.readers.made"));
        return "redirect:/console/texts#readers";
    }

    @PostMapping("/console/texts/readers/end")
    String end(@RequestParam String id, RedirectAttributes after) {
        readers.end(id);
        after.addFlashAttribute("done", say.text("texts.readers.ended"));
        return "redirect:/console/texts#readers";
    }

    @PostMapping("/console/texts/proposals")
    String decide(@RequestParam String id, @RequestParam boolean accept, @Nullable Principal who,
            RedirectAttributes after) {
        if (!accept) {
            readers.dismiss(id);
            after.addFlashAttribute("done", say.text("texts.proposals.dismissed"));
        } else if (readers.accept(id, Signed.by(who)) == Change.DONE) {
            after.addFlashAttribute("done", say.text("texts.proposals.accepted"));
        } else {
            after.addFlashAttribute("problem", say.text("texts.proposals.gone"));
        }
        return "redirect:/console/texts";
    }

    @GetMapping(READ)
    String read(@PathVariable String token, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page, Model model) {
        Reader reader = reader(token);
        Map<String, Wording> dutch = wordings.all(Language.DUTCH, examples.all());
        List<Read> texts = wordings.all(reader.language(), examples.all()).values().stream()
                .filter(one -> dutch.containsKey(one.key()) && (show.equals("all") || one.review() || one.fallsBack()))
                .map(one -> new Read(one.key(), Objects.requireNonNull(dutch.get(one.key())).shown(), one)).toList();
        String path = "/console/read/" + token;
        Pages pages = Pages.of(path + (show.equals("all") ? "?show=all" : ""), page, texts.size());
        model.addAttribute("token", token);
        model.addAttribute("reader", reader);
        model.addAttribute("texts", pages.cut(texts));
        model.addAttribute("pages", pages);
        model.addAttribute("tabs", List.of(new Tab(path, say.text("read.waiting"), !show.equals("all")),
                new Tab(path + "?show=all", say.text("read.all"), show.equals("all"))));
        return "console/read";
    }

    @PostMapping(READ + "/settle")
    String settle(@PathVariable String token, @RequestParam String key, RedirectAttributes after) {
        Reader reader = reader(token);
        known(key);
        readers.settle(reader, key);
        after.addFlashAttribute("done", say.text("read.settled"));
        return "redirect:/console/read/" + token;
    }

    @PostMapping(READ + "/propose")
    String propose(@PathVariable String token, @RequestParam String key, @RequestParam String text,
            RedirectAttributes after) {
        Reader reader = reader(token);
        known(key);
        Check check = readers.propose(reader, key, text);
        if (check.problem() == null) {
            after.addFlashAttribute("done", say.text("read.proposed"));
        } else {
            after.addFlashAttribute("problem", say.text("texts.problem." + check.problem().name(), check.detail()));
            after.addFlashAttribute("typed", new LinkedHashMap<>(Map.of(key, text)));
        }
        return "redirect:/console/read/" + token;
    }

    private void known(String key) {
        if (!wordings.knows(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Reader reader(String token) {
        return readers.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
