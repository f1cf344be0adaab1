package nl.schuifaan.console;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Gatherings.Copy;
import nl.schuifaan.gathering.Saving;
import nl.schuifaan.gathering.Saving.Invalid;
import nl.schuifaan.gathering.Saving.Saved;
import nl.schuifaan.id.GatheringCode;
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

/** Copies a gathering to another day, or to several: what is asked is the day, and all else is copied. */
@Controller
class CopyController {

    private static final int MOST = 26;
    private static final Set<String> EVERY = Set.of("1", "2", "3", "4");

    private final Gatherings gatherings;
    private final GatheringFields fields;
    private final Deeds deeds;
    private final Dates dates;
    private final Say say;

    CopyController(Gatherings gatherings, GatheringFields fields, Deeds deeds, Dates dates, Say say) {
        this.gatherings = gatherings;
        this.fields = fields;
        this.deeds = deeds;
        this.dates = dates;
        this.say = say;
    }

    /**
     * One of a series.
     *
     * @param day     in words, with its weekday
     * @param made    whether it is there now
     * @param problem why it was not made; null where it was, or was not tried
     */
    record Planned(String code, String day, boolean made, @Nullable String problem) {}

    @GetMapping("/console/gatherings/{code}/copy")
    String form(@PathVariable GatheringCode code, Model model) {
        GatheringVersion it = find(code);
        Map<String, String> typed = Map.of("date", it.draft().slot().start().toLocalDate().plusWeeks(1).toString(),
                "code", codes(it.code().text(), 1).getFirst(), "times", "1", "every", "1");
        return shown(it, typed, Map.of(), model);
    }

    private String shown(GatheringVersion it, Map<String, String> typed, Map<String, String> errors, Model model) {
        Map<String, String> every = new LinkedHashMap<>();
        EVERY.stream().sorted().forEach(weeks -> every.put(weeks, say.text("copying.every", Integer.valueOf(weeks))));
        model.addAttribute("it", it);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("every", every);
        return "console/gathering-copy";
    }

    /** @param sure the number on the button, once the days were shown */
    @PostMapping("/console/gatherings/{code}/copy")
    String copy(@PathVariable GatheringCode code, @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int sure, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringVersion it = find(code);
        Map<String, String> errors = errors(typed);
        if (!errors.isEmpty()) {
            return shown(it, typed, errors, model);
        }
        List<Copy> copies = copies(typed);
        if (copies.size() == 1) {
            return one(it, copies.getFirst(), typed, principal, model, after);
        }
        List<Planned> planned = sure == copies.size() ? made(it, copies, principal)
                : copies.stream().map(copy -> new Planned(copy.code(), dates.day(copy.day()), false, null)).toList();
        model.addAttribute("planned", planned);
        model.addAttribute("tried", sure == copies.size());
        return shown(it, typed, Map.of(), model);
    }

    private Map<String, String> errors(Map<String, String> typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (day(typed) == null) {
            errors.put("date", say.text("edit.field.date") + ": " + say.text("edit.wrong.date"));
        }
        if (times(typed) < 1 || times(typed) > MOST) {
            errors.put("times", say.text("copying.times.wrong", MOST));
        }
        return errors;
    }

    /** 0 when that is no number. */
    private static int times(Map<String, String> typed) {
        String times = typed.getOrDefault("times", "1").strip();
        return times.matches("\\d{1,2}") ? Integer.parseInt(times) : 0;
    }

    private static @Nullable LocalDate day(Map<String, String> typed) {
        try {
            return LocalDate.parse(typed.getOrDefault("date", "").strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private List<Copy> copies(Map<String, String> typed) {
        String weeks = typed.getOrDefault("every", "1");
        long every = EVERY.contains(weeks) ? Long.parseLong(weeks) : 1;
        LocalDate first = Objects.requireNonNull(day(typed));
        List<String> codes = new ArrayList<>(List.of(GatheringForm.typed(typed, null, null).code()));
        codes.addAll(codes(codes.getFirst(), times(typed) - 1));
        return IntStream.range(0, codes.size()).mapToObj(i -> new Copy(codes.get(i), first.plusWeeks(i * every)))
                .toList();
    }

    private String one(GatheringVersion it, Copy copy, Map<String, String> typed, @Nullable Principal principal,
            Model model, RedirectAttributes after) {
        return switch (gatherings.copy(it.code(), copy.code(), copy.day())) {
            case Saved(GatheringVersion now) -> {
                did(now.code(), principal);
                after.addFlashAttribute("done", say.text("edit.made"));
                yield "redirect:/console/gatherings/" + now.code();
            }
            case Invalid(var problems) -> shown(it, typed, fields.errors(problems), model);
            case Saving _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private List<Planned> made(GatheringVersion it, List<Copy> copies, @Nullable Principal principal) {
        List<Saving> savings = gatherings.series(it.code(), copies);
        savings.stream().filter(Saved.class::isInstance).map(Saved.class::cast)
                .forEach(saved -> did(saved.now().code(), principal));
        return IntStream.range(0, copies.size()).mapToObj(i -> planned(copies.get(i), savings.get(i))).toList();
    }

    private Planned planned(Copy copy, Saving saving) {
        String problem = saving instanceof Invalid(var problems)
                ? String.join(" ", fields.errors(problems).values()) : null;
        return new Planned(copy.code(), dates.day(copy.day()), saving instanceof Saved, problem);
    }

    private void did(GatheringCode code, @Nullable Principal principal) {
        deeds.did(Colleague.of(principal), Deed.GATHERING_COPIED, "gathering:" + code);
    }

    /** Codes that follow on one and are free: LAAK2 and LAAK3 after LAAK1. */
    private List<String> codes(String after, int many) {
        Set<String> taken = gatherings.list().stream().map(it -> it.code().text())
                .collect(Collectors.toSet());
        String word = after.replaceAll("\\d+$", "");
        String digits = after.substring(word.length());
        long number = digits.isEmpty() || digits.length() > 6 ? 1 : Long.parseLong(digits);
        return LongStream.iterate(number + 1, next -> next + 1).mapToObj(next -> word + next)
                .filter(code -> !taken.contains(code)).limit(many).toList();
    }

    private GatheringVersion find(GatheringCode code) {
        return gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
