package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.access.CurrentColleague;
import nl.schuifaan.access.Role;
import nl.schuifaan.console.GatheringFields.Difference;
import nl.schuifaan.console.SeriesChange.One;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.gathering.GatheringContent;
import nl.schuifaan.gathering.GatheringContent.Capacity;
import nl.schuifaan.gathering.GatheringContent.Languages;
import nl.schuifaan.gathering.GatheringContent.Texts;
import nl.schuifaan.gathering.GatheringDraft;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Options;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.gathering.Saving;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Slot;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.gathering.Venue;
import nl.schuifaan.id.GatheringCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What is said where a change of a series came to nothing for some of it. */
class SeriesEndingTest {

    private final Gatherings gatherings = mock();
    private final Scheduling scheduling = mock();
    private final SeriesChange change = mock();
    private final Saving saved = new Saving.Saved(version("REEKS1"));
    private final List<One> all = List.of(one("REEKS1"), one("REEKS2"), one("REEKS3"));

    @BeforeEach
    void furnish() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
        when(gatherings.find(new GatheringCode("REEKS1"))).thenReturn(Optional.of(all.getFirst().before()));
        when(change.of(any(), any())).thenReturn(all);
        when(gatherings.edit(any(), anyInt(), any())).thenReturn(saved);
        when(scheduling.moveUndoably(any(), any(), any())).thenReturn(new Scheduling.Result.Changed());
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static GatheringVersion version(String code) {
        return new GatheringVersion(draft(code, 19), Publication.PUBLISHED, 1, 10, 0, null);
    }

    private static One one(String code) {
        return new One(version(code), draft(code, 18), "zondag", List.of(mock(Difference.class)), 4, 0, null);
    }

    private static GatheringDraft draft(String code, int hour) {
        LocalDateTime start = LocalDateTime.of(2030, 1, 6, hour, 0);
        return new GatheringDraft(new GatheringContent(code, Kind.STORY, new Texts(Map.of(), Map.of()), null,
                new Venue("Laak", "Laan 1"), new Languages(List.of(), List.of()), Audience.EVERYONE, false,
                new Capacity(10, 0), new Survey(Survey.Template.STORY, List.of()), Practical.EMPTY, Options.USUAL),
                new Slot(start, start.plusHours(2)));
    }

    private Map<String, ?> pressed() {
        Authentication samira = mock();
        when(samira.getPrincipal()).thenReturn(new CurrentColleague("c1", "Samira", Role.ORGANISER));
        RedirectAttributesModelMap after = new RedirectAttributesModelMap();
        new SeriesController(gatherings, scheduling, change, new Deeds((_, _, _, _) -> {}),
                new Say(new ConsoleTexts(null)))
                .series(new GatheringCode("REEKS1"), Map.of(), null, null, SeriesChange.id(all), samira,
                new ConcurrentModel(), after);
        return after.getFlashAttributes();
    }

    @Test
    void one_that_a_colleague_changed_meanwhile_is_named_with_what_to_do_and_what_became_of_the_others() {
        when(gatherings.edit(eq(new GatheringCode("REEKS2")), anyInt(), any())).thenReturn(new Saving.Unknown());
        assertThat(pressed().get("problem")).asString().startsWith("Niet veranderd: REEKS2. ")
                .contains("Open die bijeenkomst", "2 andere zijn bewaard", "krijgen 8 mensen bericht")
                .doesNotContain("Niet verplaatst", "REEKS1", "REEKS3");
    }

    @Test
    void one_whose_text_was_saved_and_that_could_not_be_moved_is_not_called_unchanged() {
        when(scheduling.moveUndoably(eq(new GatheringCode("REEKS3")), any(), any()))
                .thenReturn(new Scheduling.Result.Refused(Scheduling.Reason.TOO_LATE));
        assertThat(pressed().get("problem")).asString().startsWith("Niet verplaatst: REEKS3. ")
                .contains("De tekst is daar bewaard", "niemand krijgt bericht", "2 andere zijn bewaard")
                .doesNotContain("Niet veranderd");
    }

    @Test
    void where_nothing_was_changed_nothing_is_called_saved() {
        when(gatherings.edit(any(), anyInt(), any())).thenReturn(new Saving.Unknown());
        assertThat(pressed().get("problem")).asString().contains("REEKS1, REEKS2, REEKS3")
                .doesNotContain("bewaard", "Over een minuut");
    }

    @Test
    void where_all_went_well_no_problem_is_told() {
        assertThat(pressed()).containsOnlyKeys("done");
    }
}
