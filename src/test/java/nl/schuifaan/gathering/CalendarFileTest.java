package nl.schuifaan.gathering;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class CalendarFileTest {

    private static final Language ARABIC = new Language("ar");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final When LAST_OF_SUMMER_TIME =
            new When.OnDay(LocalDate.of(2097, 10, 26), LocalTime.of(19, 0), LocalTime.of(21, 30));
    private static final When FIRST_OF_WINTER_TIME =
            new When.OnDay(LocalDate.of(2097, 10, 27), LocalTime.of(19, 0), LocalTime.of(21, 30));
    private static final Map<String, String> ABOUT = Map.of(
            "nl", "We eten samen; daarna praten we, met thee.",
            "ar", "نتناول العشاء معًا. بعدها نتحدث حول الطاولات عن التمييز بين الناس. على كل طاولة شخص يدير الحوار. "
            + "🪑🪑🪑");

    @StoreTest
    void it_says_what_when_and_where(MongoTemplate mongo) {
        var entry = entry(file(mongo, LAST_OF_SUMMER_TIME, Language.DUTCH));

        assertThat(entry.getSummary().getValue()).isEqualTo("Avond in Laak");
        assertThat(entry.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2097-10-26T17:00:00Z")));
        assertThat(entry.getDateEnd().getValue()).isEqualTo(Date.from(Instant.parse("2097-10-26T19:30:00Z")));
        assertThat(entry.getLocation().getValue()).isEqualTo("Buurthuis, Slachthuislaan 28, Den Haag");
        assertThat(entry.getDescription().getValue()).isEqualTo("""
                We eten samen; daarna praten we, met thee.
                Kaart: https://www.openstreetmap.org/search?query=Slachthuislaan+28+Den+Haag
                Kunt u niet komen? Zeg het ons in de chat. Dan kan iemand anders komen.""");
        assertThat(entry.getAlarms()).isEmpty();
    }

    @StoreTest
    void an_evening_is_at_seven_before_and_after_the_clock_changes(MongoTemplate mongo) {
        String before = file(mongo, LAST_OF_SUMMER_TIME, Language.DUTCH);
        String after = file(mongo, FIRST_OF_WINTER_TIME, Language.DUTCH);

        assertThat(before).contains("DTSTART;TZID=Europe/Amsterdam:20971026T190000\r\n");
        assertThat(after).contains("DTSTART;TZID=Europe/Amsterdam:20971027T190000\r\n");
        assertThat(entry(after).getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2097-10-27T18:00:00Z")));
        assertThat(after).contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100", "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200");
    }

    @StoreTest
    void opened_twice_it_is_the_same_entry_and_moved_it_takes_the_place_of_the_old(MongoTemplate mongo) {
        var first = entry(file(mongo, LAST_OF_SUMMER_TIME, Language.DUTCH));
        var again = entry(file(mongo, LAST_OF_SUMMER_TIME, ARABIC));
        var moved = entry(file(mongo, FIRST_OF_WINTER_TIME, Language.DUTCH));

        assertThat(List.of(again, moved))
                .allSatisfy(it -> assertThat(it.getUid().getValue()).isEqualTo(first.getUid().getValue()));
        assertThat(again.getSequence().getValue()).isEqualTo(first.getSequence().getValue());
        assertThat(moved.getSequence().getValue()).isGreaterThan(first.getSequence().getValue());
    }

    @StoreTest
    void in_arabic_no_line_is_longer_than_75_octets_and_no_letter_is_torn_apart(MongoTemplate mongo) {
        String file = file(mongo, LAST_OF_SUMMER_TIME, ARABIC);

        assertThat(file).doesNotContain("\uFFFD").doesNotContainPattern("(?<!\r)\n");
        assertThat(file.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75));
        assertThat(entry(file).getDescription().getValue()).startsWith(ABOUT.get("ar") + "\nالخريطة: ");
        assertThat(entry(file).getSummary().getValue()).isEqualTo("لقاء: Laak");
    }

    @StoreTest
    void the_file_of_a_gathering_that_was_moved_is_another_at_once(MongoTemplate mongo) {
        LocalDate day = LocalDate.of(2099, 6, 13);
        put(mongo, new When.OnDay(day, LocalTime.of(19, 0), LocalTime.of(21, 30)));
        ProgrammeSnapshot programme = new ProgrammeSnapshot(mongo, new MovableClock());
        CalendarFile calendars = new CalendarFile(programme, new GatheringStore(mongo), OurMessages::phrasebook,
                new MovableClock());
        assertThat(text(calendars, Language.DUTCH)).contains("SEQUENCE:0", "T190000")
                .isEqualTo(text(calendars, Language.DUTCH));

        Wired.on(mongo).scheduling(programme)
                .move(LAAK1, new Slot(day.atTime(20, 0), day.atTime(22, 0)),
                new Venue("Buurthuis", "Slachthuislaan 28, Den Haag"));
        assertThat(text(calendars, Language.DUTCH)).contains("SEQUENCE:1", "T200000").doesNotContain("T190000");
    }

    @StoreTest
    void a_language_that_lacks_it_gets_dutch_and_an_unknown_gathering_nothing(MongoTemplate mongo) {
        assertThat(entry(file(mongo, LAST_OF_SUMMER_TIME, new Language("xx"))).getSummary().getValue())
                .isEqualTo("Avond in Laak");
        assertThat(calendars(mongo).find(new GatheringCode("NOWHERE"), Language.DUTCH)).isEmpty();
        assertThat(calendars(mongo).find(new GatheringCode("laak1"), Language.DUTCH)).isPresent();
    }

    @Test
    void a_line_of_75_octets_stays_whole_and_one_more_is_folded() {
        assertThat(FoldedLines.of("a".repeat(75) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n");
        assertThat(FoldedLines.of("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
        assertThat(FoldedLines.of("a".repeat(74) + "ش\r\n")).isEqualTo("a".repeat(74) + "\r\n ش\r\n");
        assertThat(FoldedLines.of("a".repeat(72) + "🪑\r\n")).isEqualTo("a".repeat(72) + "\r\n 🪑\r\n");
    }

    private static String file(MongoTemplate mongo, When when, Language language) {
        put(mongo, when);
        return text(calendars(mongo), language);
    }

    private static void put(MongoTemplate mongo, When when) {
        Wired.on(mongo).programme()
                .put(new PlannedGathering(Wired.content("LAAK1", Map.of("nl", "Avond in Laak", "ar", "لقاء: Laak"),
                ABOUT,
                null, "Buurthuis", 70), when, PlannedGathering.Fate.HELD), TODAY);
    }

    private static String text(CalendarFile calendars, Language language) {
        return new String(calendars.find(LAAK1, language).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static CalendarFile calendars(MongoTemplate mongo) {
        return new CalendarFile(new ProgrammeSnapshot(mongo, new MovableClock()), new GatheringStore(mongo),
                OurMessages::phrasebook, new MovableClock());
    }

    private static VEvent entry(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }

    @StoreTest
    void nothing_invisible_touches_the_link_to_the_map(MongoTemplate mongo) {
        assertThat(entry(file(mongo, LAST_OF_SUMMER_TIME, ARABIC)).getDescription().getValue())
                .contains("https://www.openstreetmap.org")
                .doesNotContainPattern("[\\u2066-\\u2069]");
    }
}
