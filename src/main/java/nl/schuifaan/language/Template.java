package nl.schuifaan.language;

import java.util.Map;

/** A text of {@code messages/}, compiled once so that saying it costs little more than copying its letters. */
sealed interface Template {

    /** Fixed letters. */
    record Text(String text) implements Template {}

    /**
     * A whole text into which nothing is put.
     *
     * @param text  its letters, as they stand within another text
     * @param alone what is sent when it is said by itself
     */
    record Whole(String text, String alone) implements Template {}

    /** Parts one after the other. */
    record Sequence(Template[] parts) implements Template {}

    /** A value put in as it is: {@code {name}}, and {@code #} in a plural. */
    record Value(String name) implements Template {}

    /**
     * A part of a moment: {@code {start, date}}, {@code {start, date, year}}, {@code {start, time}},
     * {@code {start, time, short}}.
     */
    record Moment(String name, Half half) implements Template {}

    /** What is said of a moment. */
    enum Half { DATE, DATE_WITH_YEAR, TIME, SHORT_TIME }

    /**
     * Chooses by how many there are.
     *
     * @param exact      the numbers that have a text of their own ({@code =0}), in order
     * @param exactly    their texts
     * @param byCategory a text for each ordinal of {@link PluralCategories}; where the pattern has none, that of
     *                   {@code other}
     */
    record Plural(String name, int[] exact, Template[] exactly, Template[] byCategory) implements Template {}

    /** Chooses by what a value is; {@code otherwise} is what {@code other} says. */
    record Select(String name, Map<String, Template> cases, Template otherwise) implements Template {}
}
