package nl.schuifaan.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.gathering.GatheringContent;
import nl.schuifaan.gathering.GatheringContent.Capacity;
import nl.schuifaan.gathering.GatheringContent.Languages;
import nl.schuifaan.gathering.GatheringContent.Texts;
import nl.schuifaan.gathering.GatheringDraft;
import nl.schuifaan.gathering.Options;
import nl.schuifaan.gathering.Slot;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.gathering.Survey.Template;
import nl.schuifaan.gathering.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as it was typed, well or not: nothing of it is lost when the page is shown again.
 *
 * @param typed        by the name of the field
 * @param spoken       codes of the languages that are ticked
 * @param interpreters the same for interpreters
 */
record GatheringForm(Map<String, String> typed, List<String> spoken, List<String> interpreters) {

    /** The poll that belongs to that kind of gathering. */
    static final String USUAL = "USUAL";

    private static final Map<Kind, Template> POLLS =
            Map.of(Kind.STORY, Template.STORY, Kind.DISTRICT, Template.DIALOGUE, Kind.TRAINING, Template.TRAINING);
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    /** As it stands before anything is typed. */
    static GatheringForm blank() {
        return new GatheringForm(Map.of("kind", "DISTRICT", "audience", "EVERYONE", "from", "19:00", "to", "21:30",
                "margin", "0", "poll", USUAL), List.of("nl"), List.of());
    }

    static GatheringForm typed(Map<String, String> form, @Nullable List<String> spoken,
            @Nullable List<String> interpreters) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.forEach((name, value) -> typed.put(name, value.strip().replaceAll("\\s+", " ")));
        return new GatheringForm(typed, Objects.requireNonNullElse(spoken, List.of()),
                Objects.requireNonNullElse(interpreters, List.of()));
    }

    static GatheringForm of(GatheringDraft it) {
        GatheringContent content = it.content();
        Map<String, String> typed = new LinkedHashMap<>();
        content.texts().title().forEach((language, text) -> typed.put("title-" + language, text));
        content.texts().about().forEach((language, text) -> typed.put("about-" + language, text));
        typed.put("kind", content.kind().name());
        typed.put("date", it.slot().start().toLocalDate().toString());
        typed.put("from", it.slot().start().toLocalTime().toString());
        typed.put("to", it.slot().end().toLocalTime().toString());
        content(content, typed);
        practical(content.practical(), typed);
        return new GatheringForm(typed, content.languages().spoken(), content.languages().interpreters());
    }

    private static void content(GatheringContent it, Map<String, String> typed) {
        typed.put("place", it.venue().place());
        typed.put("address", it.venue().address());
        typed.put("seats", String.valueOf(it.capacity().seats()));
        typed.put("margin", String.valueOf(it.capacity().margin()));
        typed.put("audience", it.audience().name());
        typed.put("code", it.code());
        typed.put("storyteller", Objects.requireNonNullElse(it.storyteller(), ""));
        typed.put("dinner", String.valueOf(it.dinner()));
        typed.put("poll", POLLS.get(it.kind()) == it.survey().template() ? USUAL : it.survey().template().name());
        typed.put("tables", String.valueOf(it.options().tables()));
        typed.put("mix", String.valueOf(it.options().askAgeAndDistrict()));
    }

    private static void practical(Practical it, Map<String, String> typed) {
        typed.put("children", perhaps(it.children()));
        typed.put("childcare", String.valueOf(it.childcare()));
        typed.put("halal", String.valueOf(it.halal()));
        typed.put("lift", perhaps(it.lift()));
        typed.put("wheelchair", perhaps(it.wheelchair()));
        typed.put("transport", Objects.requireNonNullElse(it.transport(), ""));
        typed.put("alone", String.valueOf(it.alone()));
        typed.put("contact", Objects.requireNonNullElse(it.contact(), ""));
        typed.put("closes", it.closesHoursBefore() == null ? "" : it.closesHoursBefore().toString());
    }

    private static String perhaps(@Nullable Boolean it) {
        return it == null ? "" : it.toString();
    }

    /**
     * Another gathering with what was changed here; what differs between the two already stays, and so do its day and
     * its code.
     *
     * @param before this one as it was
     */
    GatheringForm onto(GatheringForm other, GatheringForm before) {
        Map<String, String> all = new LinkedHashMap<>(other.typed);
        Set<String> fields = new LinkedHashSet<>(before.typed.keySet());
        fields.addAll(typed.keySet());
        fields.stream().filter(field -> !field.equals("date") && !field.equals("code"))
                .filter(field -> !said(field).equals(before.said(field)))
                .forEach(field -> all.put(field, get(field)));
        return new GatheringForm(all, same(spoken, before.spoken) ? other.spoken : spoken,
                same(interpreters, before.interpreters) ? other.interpreters : interpreters);
    }

    /** The page has them in an order of its own. */
    private static boolean same(Collection<String> some, Collection<String> others) {
        return Set.copyOf(some).equals(Set.copyOf(others));
    }

    /** A tick that was taken away is as one that never was. */
    private String said(String field) {
        return get(field).equals("false") ? "" : get(field);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A tick that was taken away is not among what a browser sends. */
    public boolean ticked(String field) {
        return get(field).equals("true");
    }

    String code() {
        return get("code").toUpperCase(Locale.ROOT);
    }

    /** Fields whose value cannot be read, each with what it should be: a date, a time or a number. */
    Map<String, String> unreadable() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (day() == null) {
            wrong.put("date", "date");
        }
        List.of("from", "to").stream().filter(field -> time(field) == null)
                .forEach(field -> wrong.put(field, "time"));
        List.of("seats", "margin").stream().filter(field -> !get(field).matches("\\d{1,6}"))
                .forEach(field -> wrong.put(field, "number"));
        if (!get("closes").matches("\\d{0,3}")) {
            wrong.put("closes", "hours");
        }
        return wrong;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(get("date"));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private @Nullable LocalTime time(String field) {
        try {
            return LocalTime.parse(get(field));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** When it is; what cannot be read is put where it does no harm. */
    public Slot slot() {
        LocalDate day = Objects.requireNonNullElse(day(), NO_DAY);
        LocalTime from = time("from");
        LocalTime to = time("to");
        return from == null || to == null ? new Slot(day.atTime(0, 0), day.atTime(0, 1))
                : new Slot(LocalDateTime.of(day, from), LocalDateTime.of(day, to));
    }

    public Venue venue() {
        return new Venue(get("place"), get("address"));
    }

    /**
     * The gathering that was typed.
     *
     * @param before the one that it changes; what the page does not ask stays as it is there
     */
    GatheringDraft draft(@Nullable GatheringContent before) {
        Kind kind = one(Kind.class, "kind", Kind.DISTRICT);
        return new GatheringDraft(new GatheringContent(code(), kind, new Texts(texts("title-"), texts("about-")),
                blank("storyteller"), venue(), new Languages(spoken, interpreters),
                one(Audience.class, "audience", Audience.EVERYONE), ticked("dinner"),
                new Capacity(number("seats", 1), number("margin", 0)), survey(kind, before),
                practical(), options(before)), slot());
    }

    private Map<String, String> texts(String beginning) {
        Map<String, String> texts = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            if (field.startsWith(beginning) && !text.isEmpty()) {
                texts.put(field.substring(beginning.length()), text);
            }
        });
        return texts;
    }

    private Survey survey(Kind kind, @Nullable GatheringContent before) {
        Template template = one(Template.class, "poll", Objects.requireNonNull(POLLS.get(kind)));
        return new Survey(template, before == null ? List.of() : before.survey().own());
    }

    private Practical practical() {
        return new Practical(perhaps("children"), ticked("childcare"), ticked("halal"), perhaps("lift"),
                perhaps("wheelchair"), blank("transport"), ticked("alone"), blank("contact"),
                get("closes").matches("\\d{1,4}") ? Integer.valueOf(get("closes")) : null);
    }

    private Options options(@Nullable GatheringContent before) {
        List<Integer> reminders = before == null ? Options.USUAL_REMINDERS : before.options().reminderHours();
        return new Options(reminders, ticked("tables"), ticked("mix"));
    }

    private @Nullable Boolean perhaps(String field) {
        return get(field).isEmpty() ? null : Boolean.valueOf(get(field));
    }

    private @Nullable String blank(String field) {
        return get(field).isEmpty() ? null : get(field);
    }

    private int number(String field, int otherwise) {
        return get(field).matches("\\d{1,6}") ? Integer.parseInt(get(field)) : otherwise;
    }

    private <E extends Enum<E>> E one(Class<E> type, String field, E otherwise) {
        try {
            return Enum.valueOf(type, get(field));
        } catch (IllegalArgumentException _) {
            return otherwise;
        }
    }
}
