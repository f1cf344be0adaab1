package nl.schuifaan.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PastedList;
import nl.schuifaan.people.PeopleImport;
import nl.schuifaan.people.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list of people, pasted or as a file: what is understood of it, then all of it read in, or taken back. */
@Controller
@RequestMapping("/console/gatherings/{code}/people/import")
class PeopleImportController {

    private final PeoplePage page;
    private final PeopleImport imports;
    private final Deeds deeds;
    private final Say say;

    PeopleImportController(PeoplePage page, PeopleImport imports, Deeds deeds, Say say) {
        this.page = page;
        this.imports = imports;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping
    String form(@PathVariable GatheringCode code, Model model) {
        return form(code, "", Map.of(), model);
    }

    private String form(GatheringCode code, String text, Map<String, String> errors, Model model) {
        page.put(page.gathering(code), model);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        return "console/people-import";
    }

    @PostMapping("/preview")
    String preview(@PathVariable GatheringCode code, @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file, Model model) throws IOException {
        String whole = file == null || file.isEmpty() ? text : text(file.getBytes());
        PastedList list = PastedList.read(whole).orElse(null);
        if (list == null || list.lines().isEmpty()) {
            return form(code, text, Map.of("text", say.text("console_people_import_nothing", PastedList.MOST)), model);
        }
        page.put(page.gathering(code), model);
        model.addAttribute("text", whole);
        model.addAttribute("candidates", imports.preview(code, list));
        model.addAttribute("preview", UUID.randomUUID().toString());
        return "console/people-import-preview";
    }

    private static String text(byte[] file) {
        return SpreadsheetText.is(file) ? SpreadsheetText.of(file).orElse("")
                : new String(file, StandardCharsets.UTF_8);
    }

    /**
     * Reads it in.
     *
     * @param preview its id: a double press is one import, and without one nothing is read in
     * @param lines   numbers of the lines that were ticked
     */
    @PostMapping
    String add(@PathVariable GatheringCode code, @RequestParam String preview, @RequestParam String text,
            @RequestParam(defaultValue = "") Set<Integer> lines, @Nullable Principal principal, Model model) {
        page.put(page.gathering(code), model);
        PastedList list = PastedList.read(text).orElse(new PastedList(List.of()));
        PeopleImport.Result result = imports.add(id(preview), code, list, lines, Colleague.of(principal).id());
        deeds.did(Colleague.of(principal), Deed.PEOPLE_IMPORTED, PeopleController.thing(code),
                Map.of("parties", "" + (result.seated() + result.waiting())));
        model.addAttribute("result", result);
        model.addAttribute("preview", preview);
        return "console/people-imported";
    }

    @PostMapping("/undo")
    String undo(@PathVariable GatheringCode code, @RequestParam String preview, @Nullable Principal principal,
            RedirectAttributes after) {
        page.gathering(code);
        int undone = imports.undo(id(preview));
        deeds.did(Colleague.of(principal), Deed.IMPORT_UNDONE, PeopleController.thing(code));
        after.addFlashAttribute("done", say.text("console_people_import_undone", undone));
        return "redirect:" + PeoplePage.path(code);
    }

    private static String id(String preview) {
        try {
            return UUID.fromString(preview).toString();
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
