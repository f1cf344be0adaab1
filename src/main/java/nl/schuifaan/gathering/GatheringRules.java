package nl.schuifaan.gathering;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.gathering.FieldProblem.Field;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/** What a gathering must be to be put up: the same for the programme file and for the console. */
final class GatheringRules {

    static final int TITLE = 60;
    static final int ABOUT = 300;
    static final int NAME = 80;
    static final int MOST_SEATS = 1_000;
    private static final String CODE = "[A-Z0-9]{2,12}";
    /** Pages of the console have these addresses. */
    private static final Set<String> RESERVED = Set.of("NEW", "IMPORT");
    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

    private final List<FieldProblem> found = new ArrayList<>();
    private final boolean whole;

    private GatheringRules(boolean whole) {
        this.whole = whole;
    }

    /** Why this cannot be a code in a link, on a poster and in an SMS. */
    static Optional<Problem> code(String text) {
        if (RESERVED.contains(text)) {
            return Optional.of(Problem.of("code.reserved"));
        }
        return text.matches(CODE) ? Optional.empty() : Optional.of(Problem.of("code.rule"));
    }

    /** Whether there is such a language; it may be spoken although Schuifaan itself says nothing in it. */
    static boolean language(String code) {
        return LANGUAGES.contains(code);
    }

    static Optional<Problem> text(String text, int longest) {
        return text.length() > longest ? Optional.of(Problem.of("value.long", "most", longest, "are", text.length()))
                : Optional.empty();
    }

    /** All that is wrong with a draft, in the order of the fields. What it is about, and where, may come later. */
    static List<FieldProblem> check(GatheringDraft draft) {
        return check(draft, false);
    }

    /** All that is wrong with it, or lacking, before residents see it. */
    static List<FieldProblem> whole(GatheringDraft draft) {
        return check(draft, true);
    }

    private static List<FieldProblem> check(GatheringDraft draft, boolean whole) {
        GatheringRules rules = new GatheringRules(whole);
        rules.content(draft.content());
        rules.slot(draft.slot());
        return List.copyOf(rules.found);
    }

    private void content(GatheringContent it) {
        code(it.code()).ifPresent(problem -> add(Field.CODE, problem));
        texts(Field.TITLE, it.texts().title(), TITLE, true);
        texts(Field.ABOUT, it.texts().about(), ABOUT, whole);
        storyteller(it.kind(), it.storyteller());
        required(Field.PLACE, it.venue().place(), true);
        required(Field.ADDRESS, it.venue().address(), whole);
        languages(Field.SPOKEN, it.languages().spoken());
        languages(Field.INTERPRETERS, it.languages().interpreters());
        number(Field.SEATS, it.capacity().seats(), 1);
        number(Field.MARGIN, it.capacity().margin(), 0);
        optional(Field.TRANSPORT, it.practical().transport());
        optional(Field.CONTACT, it.practical().contact());
    }

    private void slot(Slot slot) {
        if (!slot.exists()) {
            add(Field.WHEN, Problem.of("when.no-such-time"));
        } else if (!slot.endsAt().isAfter(slot.startsAt())) {
            add(Field.WHEN, Problem.of("reason.ENDS_BEFORE_IT_STARTS"));
        }
    }

    private void texts(Field field, Map<String, String> texts, int longest, boolean needed) {
        if (needed && texts.getOrDefault(Language.DUTCH.code(), "").isBlank()) {
            add(field, Problem.of("field.dutch"));
        }
        texts.forEach((language, text) -> {
            if (!language(language)) {
                add(field, Problem.of("field.language", "code", language));
            }
            text(text, longest).ifPresent(problem -> found.add(new FieldProblem(field, language, problem)));
        });
    }

    private void storyteller(Kind kind, @Nullable String name) {
        if (whole && kind == Kind.STORY && (name == null || name.isBlank())) {
            add(Field.STORYTELLER, Problem.of("field.storyteller"));
        }
        optional(Field.STORYTELLER, name);
    }

    private void required(Field field, String text, boolean needed) {
        if (needed && text.isBlank()) {
            add(field, Problem.of("field.missing"));
        }
        optional(field, text);
    }

    private void optional(Field field, @Nullable String text) {
        text(text == null ? "" : text, field == Field.TRANSPORT || field == Field.CONTACT ? 120 : NAME)
                .ifPresent(problem -> add(field, problem));
    }

    private void languages(Field field, List<String> codes) {
        codes.stream().filter(code -> !language(code))
                .forEach(code -> add(field, Problem.of("field.language", "code", code)));
    }

    private void number(Field field, int value, int least) {
        if (value < least || value > MOST_SEATS) {
            add(field, Problem.of("value.number", "from", least, "to", MOST_SEATS));
        }
    }

    private void add(Field field, Problem problem) {
        found.add(new FieldProblem(field, null, problem));
    }
}
