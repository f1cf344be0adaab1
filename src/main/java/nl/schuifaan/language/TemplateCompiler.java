package nl.schuifaan.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.schuifaan.language.Template.Half;

/**
 * Turns an ICU message pattern into a {@link Template}; what it does not know it refuses, rather than say it wrongly.
 */
final class TemplateCompiler {

    private final MessagePattern pattern;
    private final SourceLine place;

    private TemplateCompiler(MessagePattern pattern, SourceLine place) {
        this.pattern = pattern;
        this.place = place;
    }

    /** @throws IllegalArgumentException naming file, line and reason */
    static Template compile(MessageEntry entry) {
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(entry.text());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw entry.place().wrong("this is not a message pattern: " + e.getMessage());
        }
        return new TemplateCompiler(pattern, entry.place()).message(0, "");
    }

    /**
     * The message that begins with this part.
     *
     * @param counted the argument that {@code #} stands for
     */
    private Template message(int start, String counted) {
        int limit = pattern.getLimitPartIndex(start);
        List<Template> parts = new ArrayList<>();
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1; i <= limit; i++) {
            Part part = pattern.getPart(i);
            addText(parts, from, part.getIndex());
            from = part.getLimit();
            switch (part.getType()) {
                case ARG_START -> {
                    parts.add(argument(i));
                    i = pattern.getLimitPartIndex(i);
                    from = pattern.getPart(i).getLimit();
                }
                case REPLACE_NUMBER -> parts.add(new Template.Value(counted));
                default -> { }
            }
        }
        return joined(parts);
    }

    private void addText(List<Template> parts, int from, int to) {
        if (to > from) {
            parts.add(new Template.Text(pattern.getPatternString().substring(from, to)));
        }
    }

    /** One text for neighbouring texts: ICU splits them at every apostrophe. */
    private static Template joined(List<Template> parts) {
        List<Template> merged = new ArrayList<>();
        for (Template part : parts) {
            if (part instanceof Template.Text(String text) && !merged.isEmpty()
                    && merged.getLast() instanceof Template.Text(String before)) {
                merged.set(merged.size() - 1, new Template.Text(before + text));
            } else {
                merged.add(part);
            }
        }
        return switch (merged.size()) {
            case 0 -> new Template.Text("");
            case 1 -> merged.getFirst();
            default -> new Template.Sequence(merged.toArray(Template[]::new));
        };
    }

    private Template argument(int start) {
        ArgType type = pattern.getPart(start).getArgType();
        if (pattern.getPartType(start + 1) != Part.Type.ARG_NAME) {
            throw place.wrong("arguments have names here, such as {name}, not numbers");
        }
        String name = pattern.getSubstring(pattern.getPart(start + 1)).intern();
        return switch (type) {
            case NONE -> new Template.Value(name);
            case SIMPLE -> moment(start, name);
            case PLURAL -> plural(start, name);
            case SELECT -> select(start, name);
            case CHOICE, SELECTORDINAL -> throw place.wrong(
                    "{" + name + ", " + type.name().toLowerCase(java.util.Locale.ROOT)
                    + ", …} is not known here; plural and select are");
        };
    }

    private Template moment(int start, String name) {
        String kind = pattern.getSubstring(pattern.getPart(start + 2));
        Part style = pattern.getPart(start + 3);
        String how = style.getType() == Part.Type.ARG_STYLE ? pattern.getSubstring(style).strip() : "";
        return new Template.Moment(name, switch (kind + "/" + how) {
            case "date/" -> Half.DATE;
            case "date/year" -> Half.DATE_WITH_YEAR;
            case "time/" -> Half.TIME;
            case "time/short" -> Half.SHORT_TIME;
            default -> throw place.wrong("{" + name + ", " + kind + (how.isEmpty() ? "" : ", " + how)
                    + "} is not known here; {x, date}, {x, date, year}, {x, time} and {x, time, short} are");
        });
    }

    private Template plural(int start, String name) {
        Map<Integer, Template> exact = new TreeMap<>();
        Map<String, Template> byName = new LinkedHashMap<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 2; i < limit; i = pattern.getLimitPartIndex(i) + 1) {
            if (pattern.getPartType(i) != Part.Type.ARG_SELECTOR) {
                throw place.wrong("an offset in a plural is not known here");
            }
            String selector = pattern.getSubstring(pattern.getPart(i++));
            if (pattern.getPartType(i) == Part.Type.ARG_INT) {
                exact.put((int) pattern.getNumericValue(pattern.getPart(i++)), message(i, name));
            } else if (PluralCategories.NAMES.contains(selector)) {
                byName.put(selector, message(i, name));
            } else {
                throw place.wrong("\"" + selector + "\" in the plural of {" + name + "} should be one of "
                        + PluralCategories.NAMES + " or =1");
            }
        }
        Template other = byName.get("other");
        Template[] byCategory = PluralCategories.NAMES.stream().map(each -> byName.getOrDefault(each, other))
                .toArray(Template[]::new);
        return new Template.Plural(name, exact.keySet().stream().mapToInt(n -> n).toArray(),
                exact.values().toArray(Template[]::new), byCategory);
    }

    private Template select(int start, String name) {
        Map<String, Template> cases = new LinkedHashMap<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 2; i < limit; i = pattern.getLimitPartIndex(i) + 1) {
            String selector = pattern.getSubstring(pattern.getPart(i++));
            if (cases.put(selector, message(i, "")) != null) {
                throw place.wrong("\"" + selector + "\" stands twice in the select of {" + name + "}");
            }
        }
        Template otherwise = cases.remove("other");
        return new Template.Select(name, Map.copyOf(cases),
                Objects.requireNonNull(otherwise, "MessagePattern reads no select without it"));
    }
}
