package nl.schuifaan.language;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schuifaan.language.Phrasebook.Form;

/** Tries a text out before it is used: whether it is well written, and how it will look. */
final class Trial {

    /** What a plural is tried with: several, and no special case of any language. */
    private static final int SEVERAL = 12;
    private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 25, 19, 30);

    private final Phrasebook book;
    private final MessagesFile dutch;
    private final MessageEntry entry;
    private final String key;

    Trial(Phrasebook book, MessagesFile dutch, MessagesFile file, String key, String text) {
        this.book = book;
        this.dutch = dutch;
        this.key = key;
        entry = new MessageEntry(text, file.place(key), false);
    }

    /** @throws IllegalArgumentException with the reason */
    Template checked() {
        Template template = TemplateCompiler.compile(entry);
        MessageEntry original = dutch.entry(Phrasebook.full(key));
        if (original != null) {
            Set<String> more = new TreeSet<>(Arguments.of(entry));
            more.removeAll(Arguments.of(original));
            if (!more.isEmpty()) {
                throw entry.place().wrong("it puts in " + more + ", which Dutch does not have");
            }
        }
        return template;
    }

    /** @param examples values for arguments by name; one that is not there stands for itself */
    String said(Language language, Map<String, String> examples) {
        Template template = checked();
        List<Object> arguments = new ArrayList<>();
        collect(template, examples, arguments);
        Form form = key.endsWith(Phrasebook.SHORTER) ? Form.SHORT : Form.FULL;
        return new Rendering(book, book.voice(language, form), arguments).text(template);
    }

    private static void collect(Template template, Map<String, String> examples, List<Object> arguments) {
        switch (template) {
            case Template.Text _, Template.Whole _ -> { }
            case Template.Value(String name) -> put(name, examples.getOrDefault(name, "{" + name + "}"), arguments);
            case Template.Moment(String name, _) -> put(name, EVENING, arguments);
            case Template.Sequence(Template[] parts) ->
                    List.of(parts).forEach(part -> collect(part, examples, arguments));
            case Template.Select(String name, var cases, Template otherwise) -> {
                put(name, cases.keySet().stream().sorted().findFirst().orElse(name), arguments);
                cases.values().forEach(each -> collect(each, examples, arguments));
                collect(otherwise, examples, arguments);
            }
            case Template.Plural(String name, _, Template[] exactly, Template[] byCategory) -> {
                put(name, SEVERAL, arguments);
                List.of(exactly).forEach(each -> collect(each, examples, arguments));
                List.of(byCategory).forEach(each -> collect(each, examples, arguments));
            }
        }
    }

    /** The first value of a name stays: it fits where the name chooses. */
    private static void put(String name, Object value, List<Object> arguments) {
        if (!arguments.contains(name)) {
            arguments.add(name);
            arguments.add(value);
        }
    }
}
