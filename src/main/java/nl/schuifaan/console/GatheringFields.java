package nl.schuifaan.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.schuifaan.gathering.FieldProblem;
import nl.schuifaan.gathering.FieldProblem.Field;
import nl.schuifaan.gathering.ProgrammeSentences;
import nl.schuifaan.language.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fields of a gathering on a page: what may be chosen, what is wrong, how two versions differ. */
@Component
final class GatheringFields {

    /** Fields in the folded parts of the page, by part. */
    private static final Map<String, List<String>> FOLDED = Map.of(
            "about", List.of("about-nl", "storyteller"), "practical", List.of("transport", "contact"),
            "seating", List.of("closes", "margin"));

    private final Wordings wordings;
    private final Say say;

    GatheringFields(Wordings wordings, Say say) {
        this.wordings = wordings;
        this.say = say;
    }

    /**
     * A language beside Dutch.
     *
     * @param own whether there is a text of its own; else people read the Dutch one
     */
    record Beside(String code, String direction, String title, String about, boolean own) {}

    /** A field in which two versions differ. */
    record Difference(String label, String mine, String theirs) {}

    /** A language that can be ticked. */
    record Tick(String code, String name) {}

    void fill(GatheringForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("open", open(errors));
        List<Beside> others = wordings.languages().stream().filter(one -> !one.equals(Language.DUTCH))
                .map(one -> beside(form, one)).toList();
        model.addAttribute("others", others);
        model.addAttribute("translated", others.stream().filter(Beside::own).count());
        choices(form, model);
    }

    private void choices(GatheringForm form, Model model) {
        model.addAttribute("languages", ticks(form));
        model.addAttribute("kinds", options("kind.", List.of("DISTRICT", "STORY", "TRAINING")));
        model.addAttribute("audiences", options("audience.", List.of("EVERYONE", "WOMEN")));
        model.addAttribute("polls",
                options("edit.poll.", List.of("USUAL", "STORY", "DIALOGUE", "TRAINING", "NONE")));
        model.addAttribute("perhaps", options("edit.perhaps.", List.of("", "true", "false")));
    }

    private Beside beside(GatheringForm form, Language one) {
        String title = form.get("title-" + one.code());
        String about = form.get("about-" + one.code());
        return new Beside(one.code(), wordings.direction(one), title, about,
                !title.isEmpty() && (!about.isEmpty() || form.get("about-nl").isEmpty()));
    }

    /** Those of the chat, and whatever else is spoken at the table. */
    private List<Tick> ticks(GatheringForm form) {
        Set<String> codes = new LinkedHashSet<>(wordings.languages().stream().map(Language::code).toList());
        codes.addAll(form.spoken());
        codes.addAll(form.interpreters());
        return codes.stream().map(code -> new Tick(code, language(code))).toList();
    }

    private String language(String code) {
        return say.has("language." + code) ? say.text("language." + code)
                : Locale.of(code).getDisplayLanguage(LocaleContextHolder.getLocale());
    }

    private Map<String, String> options(String beginning, List<String> values) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put(value, say.text(beginning + (value.isEmpty() ? "unknown" : value))));
        return options;
    }

    private static Set<String> open(Map<String, String> errors) {
        Set<String> open = new TreeSet<>();
        FOLDED.forEach((part, fields) -> {
            if (fields.stream().anyMatch(errors::containsKey)) {
                open.add(part);
            }
        });
        if (errors.keySet().stream().anyMatch(field -> field.matches("(title|about)-(?!nl).*"))) {
            open.add("languages");
        }
        return open;
    }

    /** Fields whose value cannot be read, with a sentence each. */
    Map<String, String> unreadable(GatheringForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        form.unreadable().forEach((field, what) -> errors.put(field,
                say.text("edit.field." + field) + ": " + say.text("edit.wrong." + what)));
        return errors;
    }

    /** What is wrong, by the field of the page. */
    Map<String, String> errors(List<FieldProblem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(one -> errors.putIfAbsent(field(one), sentence(one)));
        return errors;
    }

    private static String field(FieldProblem problem) {
        String language = Objects.requireNonNullElse(problem.language(), "nl");
        return switch (problem.field()) {
            case TITLE -> "title-" + language;
            case ABOUT -> "about-" + language;
            case WHEN -> "date";
            case SPOKEN, INTERPRETERS, SEATS, MARGIN, STORYTELLER, PLACE, ADDRESS, TRANSPORT, CONTACT, CODE ->
                    problem.field().name().toLowerCase(Locale.ROOT);
        };
    }

    private String sentence(FieldProblem problem) {
        String said = sentences().say(problem.problem());
        String label = say.text("edit.field." + label(problem.field()));
        String which = problem.language() == null ? label : label + " (" + language(problem.language()) + ")";
        return which + ": " + said + ".";
    }

    /** Of a programme one speaks in Dutch or English. */
    static ProgrammeSentences sentences() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? ProgrammeSentences.ENGLISH
                : ProgrammeSentences.DUTCH;
    }

    private static String label(Field field) {
        return field == Field.WHEN ? "date" : field.name().toLowerCase(Locale.ROOT);
    }

    /** Where what somebody typed differs from what a colleague saved meanwhile. */
    List<Difference> differences(GatheringForm mine, GatheringForm theirs) {
        Set<String> fields = new LinkedHashSet<>(theirs.typed().keySet());
        fields.addAll(mine.typed().keySet());
        List<Difference> differences = new ArrayList<>();
        fields.stream().filter(field -> say.has("edit.field." + field.replaceAll("-.*", "")))
                .filter(field -> !shown(mine, field).equals(shown(theirs, field)))
                .forEach(field -> differences.add(
                        new Difference(label(field), shown(mine, field), shown(theirs, field))));
        languages("spoken", mine.spoken(), theirs.spoken(), differences);
        languages("interpreters", mine.interpreters(), theirs.interpreters(), differences);
        return differences;
    }

    private String label(String field) {
        int dash = field.indexOf('-');
        return dash < 0 ? say.text("edit.field." + field)
                : say.text("edit.field." + field.substring(0, dash)) + " (" + language(field.substring(dash + 1)) + ")";
    }

    private String shown(GatheringForm form, String field) {
        String value = form.get(field);
        return switch (field) {
            case "kind" -> say.text("kind." + value);
            case "audience" -> say.text("audience." + value);
            case "poll" -> say.text("edit.poll." + value);
            case "dinner", "childcare", "halal", "alone", "tables", "mix" ->
                    say.text("console.yes." + form.ticked(field));
            case "children", "lift", "wheelchair" -> say.text("edit.perhaps." + (value.isEmpty() ? "unknown" : value));
            default -> value;
        };
    }

    private void languages(String field, List<String> mine, List<String> theirs, List<Difference> differences) {
        if (!Set.copyOf(mine).equals(Set.copyOf(theirs))) {
            differences.add(new Difference(label(field), names(mine), names(theirs)));
        }
    }

    private String names(List<String> codes) {
        return String.join(", ", codes.stream().map(this::language).toList());
    }
}
