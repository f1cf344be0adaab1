package nl.schuifaan.gathering;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field.
 *
 * @param language code of the language of the text it is about, if it is about one
 */
public record FieldProblem(Field field, @Nullable String language, Problem problem) {

    /** A field as an organiser sees it. */
    public enum Field {
        CODE, TITLE, ABOUT, STORYTELLER, PLACE, ADDRESS, SPOKEN, INTERPRETERS, SEATS, MARGIN, TRANSPORT, CONTACT, WHEN
    }
}
