package nl.schuifaan.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.schuifaan.language.Template.Half;

/** One phrase on its way to becoming a text. */
final class Rendering {

    private final Phrasebook book;
    private final StringBuilder out = new StringBuilder(160);
    private LanguagePack voice;
    private List<Object> arguments;

    Rendering(Phrasebook book, LanguagePack voice, List<Object> arguments) {
        this.book = book;
        this.voice = voice;
        this.arguments = arguments;
    }

    String text(Template template) {
        write(template);
        return finished(out, voice);
    }

    /** The letters as they are sent. */
    static String finished(StringBuilder letters, LanguagePack voice) {
        if (voice.rightToLeft) {
            Isolates.markLines(letters);
        }
        String text = letters.toString();
        return voice.form == Phrasebook.Form.SHORT ? Isolates.thinned(text) : text;
    }

    private void write(Template template) {
        switch (template) {
            case Template.Text(String text) -> out.append(text);
            case Template.Whole(String text, String _) -> out.append(text);
            case Template.Value(String name) -> value(argument(name));
            case Template.Sequence(Template[] parts) -> {
                for (Template part : parts) {
                    write(part);
                }
            }
            case Template.Moment(String name, Half half) -> moment(argument(name), half);
            case Template.Plural plural -> write(chosen(plural));
            case Template.Select(String name, var cases, Template otherwise) -> {
                Template chosen = cases.get(argument(name).toString());
                write(chosen != null ? chosen : otherwise);
            }
        }
    }

    /** The value of that name, or the name itself in braces: a text with a hole is better than none. */
    private Object argument(String name) {
        for (int i = 0; i < arguments.size(); i += 2) {
            if (name.equals(arguments.get(i))) {
                return arguments.get(i + 1);
            }
        }
        return "{" + name + "}";
    }

    private void value(Object value) {
        switch (value) {
            case String text -> apart(text);
            case Integer number -> out.append(number.intValue());
            case Phrase phrase -> phrase(phrase);
            case LocalizedText wording -> apart(wording.in(voice.language));
            case Language language -> apart(voice.nameOf(language));
            case List<?> list -> list(list);
            case LocalDateTime moment -> voice.moments.write(moment, out);
            case LocalDate day -> voice.moments.write(day, Half.DATE, out);
            case LocalTime clock -> voice.moments.write(clock, Half.TIME, out);
            default -> apart(value.toString());
        }
    }

    /** Puts something in that may run the other way than the text around it. */
    private void apart(String text) {
        if (voice.rightToLeft || Isolates.anyRightToLeft(text)) {
            out.append(Isolates.OPEN).append(text).append(Isolates.CLOSE);
        } else {
            out.append(text);
        }
    }

    private void list(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            out.append(voice.joints.before(i, list.size()));
            value(list.get(i));
        }
    }

    private void moment(Object value, Half half) {
        switch (value) {
            case LocalDateTime moment when half == Half.TIME || half == Half.SHORT_TIME ->
                    voice.moments.write(moment.toLocalTime(), half, out);
            case LocalDateTime moment -> voice.moments.write(moment.toLocalDate(), half, out);
            case LocalDate day -> voice.moments.write(day, half, out);
            default -> value(value);
        }
    }

    private Template chosen(Template.Plural plural) {
        if (!(argument(plural.name()) instanceof Integer number)) {
            return plural.byCategory()[PluralCategories.OTHER];
        }
        int n = number;
        for (int i = 0; i < plural.exact().length; i++) {
            if (plural.exact()[i] == n) {
                return plural.exactly()[i];
            }
        }
        return plural.byCategory()[voice.plurals.of(n)];
    }

    /** A phrase within the phrase; if it is said in another language, it is kept apart from what is around it. */
    private void phrase(Phrase phrase) {
        LanguagePack outer = voice;
        List<Object> outerArguments = arguments;
        Language own = phrase.language();
        voice = book.voiceFor(phrase.key(), own == null ? outer : book.voice(own, outer.form));
        arguments = phrase.arguments();
        Template template = voice.text(phrase.key());
        boolean apart = voice.rightToLeft != outer.rightToLeft;
        out.append(apart ? String.valueOf(Isolates.OPEN) : "");
        if (template == null) {
            out.append('[').append(phrase.key()).append(']');
        } else {
            write(template);
        }
        out.append(apart ? String.valueOf(Isolates.CLOSE) : "");
        voice = outer;
        arguments = outerArguments;
    }
}
