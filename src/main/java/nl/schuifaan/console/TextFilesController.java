package nl.schuifaan.console;

import java.io.IOException;
import java.security.Principal;
import nl.schuifaan.language.Language;
import nl.schuifaan.wording.TranslationFiles;
import nl.schuifaan.wording.TranslationFiles.Unreadable;
import nl.schuifaan.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts to and from a translator, as files. */
@Controller
class TextFilesController {

    private final TranslationFiles files;
    private final Wordings wordings;
    private final Say say;

    TextFilesController(TranslationFiles files, Wordings wordings, Say say) {
        this.files = files;
        this.wordings = wordings;
        this.say = say;
    }

    @GetMapping("/console/texts/files/{language}/properties")
    ResponseEntity<String> properties(@PathVariable String language) {
        return file("schuifaan_" + language + ".properties", "text/plain", files.properties(known(language)));
    }

    @GetMapping("/console/texts/files/{language}/xliff")
    ResponseEntity<String> xliff(@PathVariable String language) {
        return file("schuifaan_" + language + ".xlf", "application/xliff+xml", files.xliff(known(language)));
    }

    private static ResponseEntity<String> file(String name, String type, String content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build()
                .toString()).body(content);
    }

    @PostMapping("/console/texts/import")
    String preview(@RequestParam MultipartFile file, Model model, RedirectAttributes after) throws IOException {
        try {
            String name = file.getOriginalFilename();
            var preview = files.preview(name == null ? "" : name.replaceFirst(".*[/\\\\]", ""), file.getBytes());
            model.addAttribute("found", preview);
            model.addAttribute("nothing", preview.usable() == 0);
            return "console/text-import";
        } catch (Unreadable mistake) {
            after.addFlashAttribute("problem",
                    say.text("texts.import.unreadable", String.valueOf(mistake.getMessage())));
            return "redirect:/console/texts";
        }
    }

    @PostMapping("/console/texts/import/apply")
    String apply(@RequestParam String preview, @Nullable Principal who, RedirectAttributes after) {
        files.apply(preview, Signed.by(who)).ifPresentOrElse(
                changed -> after.addFlashAttribute("done", say.text("texts.import.done", changed)),
                () -> after.addFlashAttribute("problem", say.text("texts.import.gone")));
        return "redirect:/console/texts";
    }

    private Language known(String language) {
        return wordings.languages().stream().filter(one -> one.code().equals(language)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
