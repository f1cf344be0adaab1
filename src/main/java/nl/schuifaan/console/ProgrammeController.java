package nl.schuifaan.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.gathering.ProgrammeChange;
import nl.schuifaan.gathering.ProgrammeChange.Missing;
import nl.schuifaan.gathering.ProgrammeChange.OfGathering;
import nl.schuifaan.gathering.ProgrammeImport;
import nl.schuifaan.gathering.ProgrammeImport.Choice;
import nl.schuifaan.gathering.ProgrammeImport.Comparison;
import nl.schuifaan.gathering.ProgrammeWriter;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.ChangePreviews;
import nl.schuifaan.settings.StartupException;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme as a file: read in after a look at what it would change, and written out. */
@Controller
class ProgrammeController {

    private static final String NAME = "programma.yaml";
    private static final String VIEW = "console/programme";

    /** Letters of a programme; a year of gatherings in six languages is a fifth of it. */
    private static final int MOST = 500_000;

    private final ProgrammeImport programme;
    private final ProgrammeWriter writer;
    private final ChangePreviews previews;
    private final Deeds deeds;
    private final Say say;

    ProgrammeController(ProgrammeImport programme, ProgrammeWriter writer, ChangePreviews previews, Deeds deeds,
            Say say) {
        this.programme = programme;
        this.writer = writer;
        this.previews = previews;
        this.deeds = deeds;
        this.say = say;
    }

    /**
     * A line of the preview.
     *
     * @param code    of the gathering that is missing; null where none is
     * @param missing whether somebody has to choose what becomes of it
     */
    record Change(@Nullable GatheringCode code, String sentence, boolean missing) {}

    @GetMapping("/console/gatherings/import")
    String page() {
        return VIEW;
    }

    @GetMapping("/console/gatherings/import/programma.yaml")
    ResponseEntity<String> write(@Nullable Principal principal) {
        deeds.did(Colleague.of(principal), Deed.PROGRAMME_WRITTEN, "programme");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(NAME).build()
                .toString()).body(writer.write());
    }

    /**
     * Shows what a file would change, and changes it once that was seen.
     *
     * @param preview id of what was shown
     */
    @PostMapping("/console/gatherings/import")
    String read(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String preview, @RequestParam Map<String, String> form,
            @Nullable Principal principal, Model model, RedirectAttributes after) throws IOException {
        String given = file == null || file.isEmpty() ? lines(text) : decoded(file.getBytes());
        if (given == null || given.isBlank() || given.length() > MOST) {
            return wrong(text, List.of(given == null ? say.text("programme.encoding")
                    : given.isBlank() ? say.text("programme.nothing") : say.text("programme.large", MOST)), model);
        }
        Comparison comparison;
        try {
            comparison = programme.compare(NAME, given);
        } catch (StartupException mistakes) {
            return wrong(given, String.valueOf(mistakes.getMessage()).lines().toList(), model);
        }
        Map<GatheringCode, Choice> choices = choices(form);
        List<ProgrammeChange> obstacles = comparison.obstacles(choices);
        int people = people(comparison, choices);
        String id = id(given, comparison, people, choices);
        if (!obstacles.isEmpty() || !preview.equals(id) || comparison.changes().isEmpty()) {
            return shown(given, comparison, choices, people, id, !preview.isEmpty(), model);
        }
        programme.apply(comparison, choices);
        deeds.did(Colleague.of(principal), Deed.PROGRAMME_READ, "programme",
                Map.of("changes", Integer.toString(comparison.changes().size())));
        after.addFlashAttribute("done", say.text("programme.done", comparison.changes().size()));
        return "redirect:/console/gatherings";
    }

    /** As a field of a page gives it back, so that what is confirmed is what was shown. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replaceFirst("^\n+", "");
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return lines(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static String wrong(String text, List<String> mistakes, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("mistakes", mistakes);
        return VIEW;
    }

    /** What is to become of gatherings that the file lacks, from fields {@code choice-LAAK1}. */
    private static Map<GatheringCode, Choice> choices(Map<String, String> form) {
        Map<GatheringCode, Choice> choices = new TreeMap<>();
        form.keySet().stream().filter(field -> field.startsWith("choice-") && !field.substring("choice-".length())
                .isBlank()).forEach(field ->
                Arrays.stream(Choice.values()).filter(choice -> choice.name().equals(form.get(field)))
                .forEach(choice -> choices.put(new GatheringCode(field.substring("choice-".length())), choice)));
        return choices;
    }

    private String shown(String text, Comparison comparison, Map<GatheringCode, Choice> choices, int people, String id,
            boolean again, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("found", comparison.changes().stream().map(one -> new Change(
                one instanceof Missing missing ? missing.code() : null,
                GatheringFields.sentences().say(one.sentence()), one instanceof Missing)).toList());
        model.addAttribute("refused", comparison.obstacles(Map.of()).stream()
                .anyMatch(one -> !(one instanceof Missing)));
        model.addAttribute("choices", choices);
        model.addAttribute("options", options());
        model.addAttribute("ready", comparison.obstacles(choices).isEmpty());
        model.addAttribute("people", people);
        model.addAttribute("id", id);
        model.addAttribute("again", again);
        return VIEW;
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(Map.of("", say.text("programme.choice.none")));
        for (Choice choice : Choice.values()) {
            options.put(choice.name(), say.text("programme.choice." + choice));
        }
        return options;
    }

    /** How many chats are told of what moves or is called off. */
    private int people(Comparison comparison, Map<GatheringCode, Choice> choices) {
        return comparison.changes().stream().filter(one -> switch (one) {
            case ProgrammeChange.Moved _, ProgrammeChange.CalledOff _ -> true;
            case Missing(GatheringCode code, _) -> choices.get(code) == Choice.CALL_OFF;
            default -> false;
        }).map(OfGathering.class::cast).mapToInt(one -> previews.calledOff(one.code()).people()).sum();
    }

    /** Names what is shown: the file, what it changes, how many are told. */
    private static String id(String text, Comparison comparison, int people, Map<GatheringCode, Choice> choices) {
        String shown = text + '\n' + comparison.changes() + '\n' + people + '\n' + choices;
        return DigestUtils.sha256Hex(shown);
    }
}
