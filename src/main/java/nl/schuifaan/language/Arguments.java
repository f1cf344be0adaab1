package nl.schuifaan.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which values a text puts in. */
final class Arguments {

    private Arguments() {}

    static Set<String> of(MessageEntry entry) {
        Set<String> names = new TreeSet<>();
        collect(TemplateCompiler.compile(entry), names);
        return names;
    }

    private static void collect(Template template, Set<String> names) {
        switch (template) {
            case Template.Text _, Template.Whole _ -> { }
            case Template.Value(String name) -> names.add(name);
            case Template.Moment(String name, _) -> names.add(name);
            case Template.Sequence(Template[] parts) -> collect(List.of(parts), names);
            case Template.Select(String name, var cases, Template otherwise) -> {
                names.add(name);
                collect(cases.values(), names);
                collect(otherwise, names);
            }
            case Template.Plural(String name, _, Template[] exactly, Template[] byCategory) -> {
                names.add(name);
                collect(List.of(exactly), names);
                collect(List.of(byCategory), names);
            }
        }
    }

    private static void collect(Iterable<Template> templates, Set<String> names) {
        templates.forEach(template -> collect(template, names));
    }
}
