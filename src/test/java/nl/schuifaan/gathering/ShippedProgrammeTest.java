package nl.schuifaan.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.Test;

/** The programme that comes with the application. */
class ShippedProgrammeTest {

    private static final String TEXT = ShippedProgramme.text();
    private static final ProgrammeFile FILE = ProgrammeFile.read("programme.yaml", TEXT);

    @Test
    void it_has_eight_stories_three_districts_and_two_trainings() {
        var kinds = FILE.gatherings().stream()
                .collect(Collectors.groupingBy(it -> it.content().kind(), Collectors.counting()));

        assertThat(kinds).isEqualTo(Map.of(Kind.STORY, 8L, Kind.DISTRICT, 3L, Kind.TRAINING, 2L));
        assertThat(FILE.gatherings()).filteredOn(it -> it.content().audience() == Audience.WOMEN)
                .extracting(it -> it.content().kind()).containsExactly(Kind.STORY);
        assertThat(FILE.gatherings()).filteredOn(it -> it.content().kind() == Kind.STORY)
                .extracting(it -> it.content().storyteller()).doesNotHaveDuplicates();
        assertThat(FILE.gatherings()).filteredOn(it -> it.content().kind() == Kind.DISTRICT).allSatisfy(evening -> {
            assertThat(evening.content().dinner()).isTrue();
            assertThat(evening.content().languages().interpreters()).containsExactlyInAnyOrder("ku", "ckb", "tr", "ar");
        });
        assertThat(FILE.partners()).containsKeys("BUURTHUIS", "BIEB", "MOSKEE", "SCHOOL");
    }

    @Test
    void every_text_is_there_in_six_languages_and_no_two_are_the_same_by_mistake() {
        assertThat(FILE.gatherings()).allSatisfy(it ->
                assertThat(List.of(it.content().texts().title(), it.content().texts().about())).allSatisfy(texts ->
                assertThat(texts).containsOnlyKeys("nl", "tr", "ar", "ku", "ckb", "en")));
        assertThat(FILE.gatherings())
                .allSatisfy(it -> assertThat(it.content().texts().about().values()).doesNotHaveDuplicates());
    }

    /** The word is hard: in each language it stands before a colon, and what it means behind it. */
    @Test
    void what_discrimination_is_stands_in_each_language_where_people_talk_about_it() {
        assertThat(FILE.gatherings()).filteredOn(it -> it.content().kind() == Kind.DISTRICT).hasSize(3)
                .allSatisfy(evening -> assertThat(evening.content().texts().about()).hasSize(6)
                        .allSatisfy((language, about) -> assertThat(about).as(language)
                                .containsPattern(
                                "(discriminat|ayrımcılık|التمييز|cudakariy|جیاکاری)[^:.]{0,40}: \\S+")));
    }

    @Test
    void a_training_says_in_each_language_what_is_learnt_before_its_foreign_name() {
        assertThat(FILE.gatherings()).filteredOn(it -> it.code().equals(new GatheringCode("DD1"))).singleElement()
                .satisfies(training -> assertThat(training.content().texts().title()).hasSize(6)
                        .allSatisfy((language, title) -> assertThat(title).as(language)
                                .matches("\\S+( \\S+)+ \\(Deep Democracy\\)")));
    }

    @Test
    void each_language_is_written_with_its_own_letters() {
        assertThat(texts("ckb")).isNotEmpty().allSatisfy(text ->
                assertThat(text).as("Arabic letters in Soranî").doesNotContainPattern("[يىكةؤأإھ\u064B-\u0652\u0640]"));
        assertThat(texts("ar")).allSatisfy(text ->
                assertThat(text).as("Kurdish letters in Arabic").doesNotContainPattern("[یکەێۆڵڕڤگچپژھ]"));
        assertThat(Stream.concat(texts("ar"), texts("ckb"))).allSatisfy(text ->
                assertThat(Character.getDirectionality(text.codePointAt(0))).as("begins from the right: " + text)
                        .isEqualTo(Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC));
        assertThat(TEXT).as("typographic signs that make an SMS dearer").doesNotContainPattern("[‘’“”–…]");
    }

    @Test
    void whenever_it_is_read_each_gathering_is_yet_to_come_and_on_the_day_that_is_named() {
        var firstOfMay = LocalDate.of(2027, 5, 1);
        for (LocalDate today = firstOfMay; today.isBefore(firstOfMay.plusYears(1)); today = today.plusDays(1)) {
            for (PlannedGathering planned : FILE.gatherings()) {
                var start = ZonedDateTime.ofInstant(planned.putUp(today, "uid").start(), MovableClock.THE_HAGUE);
                assertThat(start.toLocalDate()).isAfter(today).isBefore(today.plusWeeks(17));
                assertThat(line("wanneer", planned.code().text())).as(planned.code() + " read on " + today)
                        .contains(", " + start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of("nl")) + " ")
                        .contains(start.toLocalTime() + " tot ");
            }
        }
    }

    @Test
    void no_two_gatherings_want_the_same_house_at_the_same_time() {
        Set<LocalDateTime> taken = FILE.gatherings().stream()
                .map(it -> LocalDateTime.of(it.when().day(LocalDate.of(2026, 11, 24)), it.when().from()))
                .collect(Collectors.toSet());

        assertThat(taken).hasSize(13);
    }

    @Test
    void a_link_to_a_gathering_and_a_partner_together_is_short_enough_for_telegram() {
        assertThat(FILE.gatherings()).allSatisfy(it -> assertThat(FILE.partners().keySet()).allSatisfy(partner ->
                assertThat("g-" + it.code() + "_p-" + partner).hasSizeLessThanOrEqualTo(64)));
    }

    private static Stream<String> texts(String language) {
        return FILE.gatherings().stream().flatMap(it -> Stream.of(it.content().texts().title(),
                it.content().texts().about())).map(texts -> texts.get(language));
    }

    /** What stands after a key, in the gathering with that code. */
    private static String line(String key, String code) {
        return TEXT.substring(TEXT.indexOf("code: " + code + "\n")).lines()
                .filter(line -> line.strip().startsWith(key + ":")).findFirst().orElseThrow();
    }
}
