package nl.schuifaan.seating;

import java.util.List;
import nl.schuifaan.language.Language;

/** What could not be met, and for whom: the ids of guests. The words for it stand in {@code messages/}. */
public sealed interface Unmet {

    List<String> guests();

    /** Nobody of the evening can make them understood in the language that is their own. */
    record NoInterpreter(Language language, List<String> guests) implements Unmet {}

    /** Somebody could make them understood, but not at a table where they can sit. */
    record NotByInterpreter(Language language, List<String> guests) implements Unmet {}

    /** Their table has no facilitator. */
    record NoFacilitator(int table, List<String> guests) implements Unmet {}

    /** Their table has no room left for a wheelchair. */
    record NoWheelchairRoom(List<String> guests) implements Unmet {}

    /** They stay together, but are more than the largest table seats. */
    record TooManyForATable(List<String> guests, int seats) implements Unmet {}

    /** They stay together, but do not sit at one table. */
    record Separated(List<String> guests) implements Unmet {}

    /** They are to sit apart, but sit at one table. */
    record NotApart(List<String> guests, int table) implements Unmet {}

    /** They were pinned to a table that has no chair left for them. */
    record NotAtPin(List<String> guests, int table) implements Unmet {}

    /** There is no chair for them. */
    record NoChair(List<String> guests) implements Unmet {}
}
