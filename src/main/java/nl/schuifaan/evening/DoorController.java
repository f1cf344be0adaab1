package nl.schuifaan.evening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.schuifaan.evening.Door.DoorList;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.evening.DoorLinks.Link;
import nl.schuifaan.settings.Messages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The door list on a helper's phone. The page is the same for everyone and holds nobody, so that a phone may keep it;
 * the list comes apart, for whoever has a link that is open.
 */
@Controller
class DoorController {

    /** As long as a token is; a shorter path is a file of the page. */
    private static final String LINK = "{link:[A-Za-z0-9_-]{40,64}}";
    private static final int MOST_NOTES = 500;

    private final DoorLinks links;
    private final Door door;
    private final DoorLimit limit;
    private final Messages messages;

    DoorController(DoorLinks links, Door door, DoorLimit limit, Messages messages) {
        this.links = links;
        this.door = door;
        this.limit = limit;
        this.messages = messages;
    }

    /** What a phone sends. */
    record Notes(List<Told> notes) {}

    /** What it gets. */
    record Answer(Taken notes, DoorList list) {}

    @GetMapping("/door/shell")
    String shell(Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("languages", messages.current().languages());
        return "door/page";
    }

    /**
     * Where the code of a guest leads: a phone that has the list finds the line in it, any other is told whom it is
     * for.
     */
    @GetMapping("/door/pass")
    String pass(Model model) {
        return shell(model);
    }

    /** The page too says when a link is over, so that whoever looks without a script is told. */
    @GetMapping("/door/" + LINK)
    Object page(@PathVariable String link, HttpServletRequest request, Model model) {
        ResponseEntity<String> found = with(link, request, _ -> "");
        if (found.getStatusCode().value() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            return found;
        }
        shell(model);
        return new ModelAndView("door/page", model.asMap(), found.getStatusCode());
    }

    @GetMapping(path = "/door/" + LINK + "/list", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<DoorList> list(@PathVariable String link, HttpServletRequest request) {
        return with(link, request, door::list);
    }

    @PostMapping(path = "/door/" + LINK + "/notes", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Answer> take(@PathVariable String link, @RequestBody Notes notes, HttpServletRequest request) {
        if (notes.notes() == null || notes.notes().size() > MOST_NOTES
                || notes.notes().stream().anyMatch(one -> one == null || one.id() == null)) {
            return ResponseEntity.badRequest().build();
        }
        return with(link, request, open -> {
            Taken taken = door.take(open, notes.notes());
            return new Answer(taken, door.list(open));
        });
    }

    private <T> ResponseEntity<T> with(String link, HttpServletRequest request, Function<Link, T> answer) {
        Optional<Link> open = links.find(link, Kind.DOOR);
        if (open.isPresent()) {
            return ResponseEntity.ok(answer.apply(open.get()));
        }
        return ResponseEntity.status(limit.tooMany(request.getRemoteAddr()) ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.GONE).build();
    }
}
