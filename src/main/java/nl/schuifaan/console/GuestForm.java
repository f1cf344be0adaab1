package nl.schuifaan.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.TableMix;
import nl.schuifaan.evening.AgesAndDistricts.Told;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.language.Language;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.people.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague typed of somebody: as it was typed, so that nothing is lost. What the form did not bring is empty.
 *
 * @param agreed   whether they said yes to keeping what they need, and their age and district
 * @param age      group of age; empty or 0 when they did not tell
 * @param district the same of where they live
 */
record GuestForm(String name, String number, String adults, String children, String language, List<Wish> wishes,
        String note, Boolean agreed, String age, String district) {

    static final GuestForm EMPTY = new GuestForm("", "", "1", "0", "nl", List.of(), "", false, "", "");

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 200;
    private static final int MOST = 60;

    GuestForm {
        name = Objects.requireNonNullElse(name, "").strip();
        number = Objects.requireNonNullElse(number, "").strip();
        adults = Objects.requireNonNullElse(adults, "").strip();
        children = Objects.requireNonNullElse(children, "").isBlank() ? "0" : children.strip();
        language = Objects.requireNonNullElse(language, Language.DUTCH.code());
        wishes = wishes == null ? List.of() : wishes.stream().filter(Objects::nonNull).toList();
        note = Objects.requireNonNullElse(note, "").strip();
        agreed = Boolean.TRUE.equals(agreed);
        age = Objects.requireNonNullElse(age, "");
        district = Objects.requireNonNullElse(district, "");
    }

    /** Without the number, which is shown only when it is asked for. */
    static GuestForm of(PersonAtGathering one, Told told) {
        return new GuestForm(Objects.requireNonNullElse(one.name(), ""), "", "" + one.adults(), "" + one.children(),
                one.language().code(), one.wishes(), Objects.requireNonNullElse(one.note(), ""),
                !one.wishes().isEmpty() || told.age() > 0 || told.district() > 0, "" + told.age(),
                "" + told.district());
    }

    /** What is wrong with it, by field. */
    Map<String, String> errors(Say say, boolean named) {
        Map<String, String> errors = new LinkedHashMap<>();
        check(errors, "name", !named || !name.isEmpty() && name.length() <= LONGEST_NAME,
                say.text("console_people_wrong_name", LONGEST_NAME));
        check(errors, "number", number.isEmpty() || PhoneNumbers.read(number).isPresent(),
                say.text("console_people_wrong_number"));
        boolean counted = count(adults) >= 0 && count(children) >= 0 && count(adults) + count(children) > 0;
        check(errors, "adults", counted, say.text("console_people_wrong_people", MOST));
        check(errors, "language", say.has("language." + language), say.text("console_people_wrong_language"));
        check(errors, "note", note.length() <= LONGEST_NOTE, say.text("console_people_wrong_note", LONGEST_NOTE));
        check(errors, "agreed",
                wishes.isEmpty() && note.isEmpty() && told().age() == 0 && told().district() == 0 || agreed,
                say.text("console_people_wrong_agreed"));
        return errors;
    }

    private static void check(Map<String, String> errors, String field, boolean right, String wrong) {
        if (!right) {
            errors.put(field, wrong);
        }
    }

    private static int count(String typed) {
        return typed.matches("\\d{1,2}") && Integer.parseInt(typed) <= MOST ? Integer.parseInt(typed) : -1;
    }

    int adultsCounted() {
        return count(adults);
    }

    int childrenCounted() {
        return count(children);
    }

    @Nullable String noted() {
        return note.isEmpty() ? null : note;
    }

    /** What they told of themselves; what no list has counts as nothing told. */
    Told told() {
        return new Told(one(age, TableMix.AGES), one(district, TableMix.DISTRICTS));
    }

    private static int one(String chosen, int most) {
        int number = count(chosen);
        return number > most ? 0 : Math.max(0, number);
    }

    GuestEntry entry() {
        return new GuestEntry(name, PhoneNumbers.read(number).orElse(null), new Language(language), wishes, noted());
    }
}
