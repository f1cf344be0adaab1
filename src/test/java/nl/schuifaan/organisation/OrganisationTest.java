package nl.schuifaan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.organisation.Organisation.Change;
import nl.schuifaan.store.Durable;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What an organisation says of itself, and how it changes. */
class OrganisationTest {

    private static final Profile.Quiet NIGHT = new Profile.Quiet(LocalTime.of(21, 0), LocalTime.of(9, 0), List.of());

    private static Organisation organisation(MongoTemplate mongo, Durable durable) {
        return new Organisation(mongo.getDb().getCollection("organisation"), durable,
                Profile.beginning("KOC", "070 123", NIGHT));
    }

    private static Map<String, String> typed(String field, String text) {
        Map<String, String> typed =
                new HashMap<>(Map.of("name", "Buurthuis", "contact", "info@example.org", "answerDays", "3",
                "goal", "500", "quietFrom", "20:30", "quietUntil", "08:00"));
        typed.put(field, text);
        return typed;
    }

    @StoreTest
    void it_begins_with_what_the_program_was_started_with(MongoTemplate mongo, Durable durable) {
        Profile now = organisation(mongo, durable).current();
        assertThat(now).isEqualTo(new Profile("KOC", "070 123", "", "", 2, NIGHT, 800, 0));
    }

    @StoreTest
    void what_is_saved_is_known_to_every_instance(MongoTemplate mongo, Durable durable) {
        assertThat(organisation(mongo, durable).save(typed("address", "Laan 1"), List.of("2026-12-26", "2026-12-25"),
                0)).isInstanceOf(Change.Saved.class);
        assertThat(organisation(mongo, durable).current())
                .isEqualTo(new Profile("Buurthuis", "info@example.org", "Laan 1", "", 3,
                new Profile.Quiet(LocalTime.of(20, 30), LocalTime.of(8, 0),
                List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26))), 500, 1));
    }

    @StoreTest
    void the_second_of_two_who_change_it_sees_what_the_first_made_of_it(MongoTemplate mongo, Durable durable) {
        Organisation organisation = organisation(mongo, durable);
        organisation.save(typed("goal", "600"), List.of(), 0);
        assertThat(organisation.save(typed("goal", "700"), List.of(), 0)).isInstanceOfSatisfying(Change.Overtaken.class,
                overtaken -> assertThat(overtaken.now().goal()).isEqualTo(600));
        assertThat(organisation.save(typed("goal", "700"), List.of(), 1)).isInstanceOf(Change.Saved.class);
        assertThat(organisation.save(typed("goal", "800"), List.of(), 1)).isInstanceOf(Change.Overtaken.class);
        assertThat(organisation.current().goal()).isEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name       | ''    | MISSING
            contact    | '  '  | MISSING
            goal       | 0     | NUMBER
            goal       | veel  | NUMBER
            answerDays | 15    | NUMBER
            quietFrom  | 25:00 | TIME
            quietFrom  | 07:00 | ORDER
            """)
    void each_field_says_what_is_wrong_with_it(String field, String text, Wrong wrong) {
        Map<String, Wrong> found = new HashMap<>();
        assertThat(ProfileForm.read(typed(field, text), List.of(), 1, found)).isNull();
        assertThat(found).containsExactly(Map.entry(field, wrong));
    }

    @Test
    void a_day_that_does_not_exist_and_far_too_many_days_off_are_refused() {
        Map<String, Wrong> found = new HashMap<>();
        ProfileForm.read(typed("name", "x"), List.of("2026-02-30"), 1, found);
        assertThat(found).containsExactly(Map.entry("dayOff", Wrong.DAY));
        found.clear();
        ProfileForm.read(typed("name", "x".repeat(81)), LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2026, 3, 3))
                .map(LocalDate::toString).toList(), 1, found);
        assertThat(found).containsOnly(Map.entry("name", Wrong.TOO_LONG), Map.entry("dayOff", Wrong.TOO_MANY));
    }

    @ParameterizedTest
    @CsvSource({"2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2038,2038-04-25", "2285,2285-03-22"})
    void easter_falls_on_the_sunday_that_the_calendar_says(int year, LocalDate easter) {
        assertThat(Easter.sunday(year)).isEqualTo(easter);
    }

    @Test
    void holidays_are_those_of_the_year_that_follows_and_kings_day_is_never_a_sunday() {
        assertThat(PublicHoliday.from(LocalDate.of(2026, 12, 26)))
                .containsEntry(LocalDate.of(2026, 12, 26), PublicHoliday.SECOND_CHRISTMAS)
                .containsEntry(LocalDate.of(2027, 12, 25), PublicHoliday.CHRISTMAS)
                .containsEntry(LocalDate.of(2027, 5, 6), PublicHoliday.ASCENSION)
                .containsEntry(LocalDate.of(2027, 5, 17), PublicHoliday.WHIT_MONDAY).hasSize(10);
        assertThat(PublicHoliday.of(2025)).containsEntry(LocalDate.of(2025, 4, 26), PublicHoliday.KINGS_DAY);
    }
}
