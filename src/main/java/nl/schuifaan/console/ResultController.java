package nl.schuifaan.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.poll.ListedPoll;
import nl.schuifaan.poll.PollOverview;
import nl.schuifaan.poll.ResultPage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What people answered in polls. Nothing is shown of one that runs. */
@Controller
class ResultController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PollOverview polls;
    private final ResultReport reports;

    ResultController(PollOverview polls, ResultReport reports) {
        this.polls = polls;
        this.reports = reports;
    }

    @GetMapping("/console/results")
    String list(Model model) {
        List<ListedPoll> all = polls.list();
        model.addAttribute("running", all.stream().filter(ListedPoll::running).toList());
        model.addAttribute("closed", all.stream().filter(one -> !one.running()).toList());
        return "console/results";
    }

    @GetMapping("/console/results/all")
    String whole(Model model) {
        return shown("all", polls.whole(language()), model);
    }

    @GetMapping("/console/results/{poll}")
    String one(@PathVariable String poll, Model model) {
        return shown(poll, page(poll), model);
    }

    private String shown(String id, ResultPage page, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("page", page);
        model.addAttribute("scope", page.places().isEmpty() ? page.scope()
                : page.scope() + ": " + String.join(", ", page.places()));
        return "console/result";
    }

    @GetMapping("/console/results/answers.csv")
    ResponseEntity<byte[]> csv() {
        return file("answers.csv", CSV, polls.csv());
    }

    @GetMapping("/console/results/{poll}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String poll) {
        ResultPage page = poll.equals("all") ? polls.whole(language()) : page(poll);
        if (page.notice() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file("results.pdf", MediaType.APPLICATION_PDF, reports.pdf(page));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }

    private ResultPage page(String poll) {
        return polls.of(poll, language()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Language language() {
        return new Language(LocaleContextHolder.getLocale().getLanguage());
    }
}
